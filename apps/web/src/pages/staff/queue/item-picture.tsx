import { ContinuedCell, PagePicture } from '#components/page-picture.tsx'
import { PicturesClosed } from '#components/pictures-closed.tsx'
import { useWords } from '#components/use-words.ts'
import { documentName } from '#format/document-name.ts'
import { chosenFigure, marksOf } from '#pages/line-item/chosen-figure.ts'
import type { ItemView } from '#pages/staff/queue/item-view.ts'

/** The page that prints the line item, its main figure's cell boxed and its row tinted. */
export function ItemPicture({ view }: { readonly view: ItemView }) {
  const { t } = useWords()
  const { pictures, document, lineItem } = view
  if (!pictures.open) return <PicturesClosed because={pictures.because} document={document} />
  const chosen = chosenFigure(lineItem, null, 0)
  const picture = pictures.pages.find(({ page }) => page === chosen.provenance.page)
  return (
    <>
      {picture && <PagePicture picture={picture} marks={marksOf(lineItem, chosen)} name={documentName(document, t)} />}
      {(chosen.provenance.continuedAt ?? []).map(({ page, box }) => {
        const further = pictures.pages.find((one) => one.page === page)
        return further && <ContinuedCell key={page} picture={further} cell={box} name={documentName(document, t)} />
      })}
    </>
  )
}

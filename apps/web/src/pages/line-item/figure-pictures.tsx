import type { LineItemView } from '#api.ts'
import { ContinuedCell, PagePicture } from '#components/page-picture.tsx'
import { PicturesClosed } from '#components/pictures-closed.tsx'
import { useWords } from '#components/use-words.ts'
import { documentName } from '#format/document-name.ts'
import { marksOf, type Chosen } from '#pages/line-item/chosen-figure.ts'

/** The page that prints a figure, its cell boxed and its row tinted, and where the cell goes on; or why there is no picture. */
export function FigurePictures({ view, chosen }: { readonly view: Pick<LineItemView, 'pictures' | 'document' | 'lineItem'>; readonly chosen: Chosen }) {
  const { t } = useWords()
  const { pictures, document, lineItem } = view
  if (!pictures.open) return <PicturesClosed because={pictures.because} document={document} />
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

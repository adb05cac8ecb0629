import { fiscalYearLabel } from '@cuentas/shared'
import type { SamplePicture } from '#api.ts'
import { Sheet } from '#components/page-picture.tsx'
import { useWords } from '#components/use-words.ts'
import type { PictureId } from '#pages/learn/facts.ts'

/** A part of a page of the sample plan, with what is meant boxed on it; it opens the whole page. */
export function SampleFigure({ id, picture }: { readonly id: PictureId; readonly picture: SamplePicture }) {
  const { t } = useWords()
  const { address, page, planYear, region, cell } = picture
  return (
    <figure className="close-up learn-figure">
      <a href={address}>
        <Sheet picture={picture} marks={{ cell, others: [], row: undefined }} region={region} alt={t(`learn:alt-${id}`)} />
      </a>
      <figcaption>
        {t('learn:picture-from', { year: fiscalYearLabel(planYear), page })} <a href={address}>{t('learn:picture')}</a>
      </figcaption>
    </figure>
  )
}

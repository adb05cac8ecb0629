import { fiscalYearLabel, isCents } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { LineItemView } from '#api.ts'
import { AsPrinted } from '#components/evidence/as-printed.tsx'
import { CheckList } from '#components/evidence/check-list.tsx'
import { Cite } from '#components/evidence/cite.tsx'
import { CorrectionsOfItem, type DatedCorrection } from '#components/evidence/corrections-of-item.tsx'
import { HowRead } from '#components/evidence/how-read.tsx'
import { useWords } from '#components/use-words.ts'
import { documentName } from '#format/document-name.ts'
import { money } from '#format/money.ts'
import { TagReasons } from '#pages/action/tag-reasons.tsx'
import { figureName, type Chosen } from '#pages/line-item/chosen-figure.ts'
import { FigurePictures } from '#pages/line-item/figure-pictures.tsx'

/** How to quote the chosen figure, and its address. */
function CiteFigure({ view, chosen }: { readonly view: LineItemView; readonly chosen: Chosen }) {
  const { language, t } = useWords()
  const { district, document, lineItem } = view
  const { figure, at, provenance } = chosen
  const facts = {
    district: district.name,
    document: documentName(document, t),
    version: t(document.adoption === 'not stated' ? 'terms:adoption-not-stated' : `terms:adoption-${document.adoption}`),
    page: provenance.page,
    title: lineItem.title,
    year: fiscalYearLabel(lineItem.fiscalYear),
    fingerprint: document.sha256.slice(0, 12),
    amount: figure && isCents(figure.amount) ? money(figure.amount, language) : t('evidence:no-amount'),
  }
  const text = figure
    ? t('evidence:cite-figure', { ...facts, phase: t(`terms:${figure.phase}`), fund: t(`item:fund-${figure.fund}`) })
    : t('evidence:cite-place', facts)
  return <Cite text={text} address={addresses.lineItem(language, lineItem.id, figure && figureName(figure), at)} />
}

/** All that speaks for a figure: its page with the cell boxed, its text, both readings, checks, tag, corrections, and how to quote it. */
export function Evidence({
  view,
  chosen,
  corrections,
}: {
  readonly view: LineItemView
  readonly chosen: Chosen
  readonly corrections: readonly DatedCorrection[]
}) {
  const { t } = useWords()
  return (
    <>
      <section aria-labelledby="evidence">
        <h2 id="evidence" className="visually-hidden">
          {t('item:evidence')}
        </h2>
        <FigurePictures view={view} chosen={chosen} />
        <AsPrinted provenance={chosen.provenance} document={view.document} />
      </section>
      <HowRead confidence={view.confidence[view.lineItem.figures.findIndex((one) => one === chosen.figure)]} />
      <CheckList checks={view.checks} document={view.document.sha256} />
      <TagReasons tag={view.tag} language={view.document.language} />
      <CorrectionsOfItem corrections={corrections} />
      <CiteFigure view={view} chosen={chosen} />
    </>
  )
}

import { isCents, overviewFigures } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { DocumentView } from '#api.ts'
import { OcrMark } from '#components/amount.tsx'
import { FiguresHead } from '#components/figures-head.tsx'
import { Link } from '#components/link.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { money } from '#format/money.ts'

/** What a Budget Overview for Parents says, figure by figure, each with its page. A lone "$" is said to be no number. */
export function OverviewFigures({ view }: { readonly view: DocumentView }) {
  const { language, t } = useWords()
  const { document, overviews } = view
  return overviews.map((overview, at) => (
    <section key={at} aria-labelledby={`overview-${at}`}>
      <h2 id={`overview-${at}`}>
        {t('terms:table-budget-overview')}
        {overviews.length > 1 ? `: ${overview.lea.name}` : ''}
      </h2>
      <table className="rows figures">
        <caption className="visually-hidden">{t('terms:table-budget-overview')}</caption>
        <FiguresHead />
        <tbody>
          {overviewFigures.flatMap((name) => {
            const cell = overview.figures[name]
            if (!cell) return []
            const { page, ocr } = cell.provenance
            return [
              <tr key={name}>
                <th scope="row">{t(`kinds:overview-${name}`)}</th>
                <td data-label={t('item:column-amount')} className="number">
                  {isCents(cell.amount) ? (
                    <>
                      <Quoted from={document.language}>{money(cell.amount, language)}</Quoted>
                      {ocr !== undefined && <OcrMark sure={ocr} />}
                    </>
                  ) : (
                    <span className="missing">{t('kinds:overview-no-number')}</span>
                  )}
                </td>
                <td data-label={t('item:column-where')}>
                  <Link to={addresses.documentPage(language, document.sha256, page)}>{t('terms:page-number', { page })}</Link>
                </td>
              </tr>,
            ]
          })}
        </tbody>
      </table>
    </section>
  ))
}

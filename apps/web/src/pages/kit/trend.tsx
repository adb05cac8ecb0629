import { fiscalYearLabel, type BriefFigure, type BriefPlace, type FiscalYear } from '@cuentas/shared'
import type { KitView } from '#api.ts'
import { Downloads } from '#components/downloads.tsx'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { useWords } from '#components/use-words.ts'
import { focusName } from '#format/focus-words.ts'
import { boundWords, permille } from '#format/kit/numbers.ts'
import { money } from '#format/money.ts'

/** The promise card of every year, oldest first. What is not reported makes no difference and no percent. */
export function Trend({ kit }: { readonly kit: KitView }) {
  const { language, t } = useWords()
  const { trend } = kit.brief
  const [first] = trend
  if (!first) return null
  const missing = <span className="missing">{t('kit:not-reported')}</span>
  /** No difference and no share: because a figure is not reported, or because it is not printed as a number is. */
  const without = (misprint: BriefPlace | null) => (misprint ? <span className="missing">{t('kit:in-doubt')}</span> : missing)
  const figure = (year: FiscalYear, one: BriefFigure | null) =>
    one === null ? (
      missing
    ) : (
      <SumLink district={kit.district} point={{ fiscalYear: year, phase: one.phase, basis: 'all-funds' }} sum={first.bound}>
        {money(one.cents, language)}
      </SumLink>
    )
  return (
    <section aria-labelledby="trend" className="no-print">
      <h2 id="trend">{t('kit:trend')}</h2>
      <div className="scroll">
        <table className="rows figures">
          <caption>{t('kit:trend-caption', { program: focusName(kit.focus, t), bound: boundWords(first.bound, t) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('kit:trend-year')}</th>
              <th scope="col">{t('kit:trend-planned')}</th>
              <th scope="col">{t('kit:trend-estimated')}</th>
              <th scope="col">{t('kit:trend-rest')}</th>
              <th scope="col">{t('kit:trend-share')}</th>
            </tr>
          </thead>
          <tbody>
            {trend.map(({ fiscalYear, planned, estimatedActual, unspent, permilleSpent, misprint }) => (
              <tr key={fiscalYear}>
                <th scope="row">{fiscalYearLabel(fiscalYear)}</th>
                <td className="number" data-label={t('kit:trend-planned')}>
                  {figure(fiscalYear, planned)}
                </td>
                <td className="number" data-label={t('kit:trend-estimated')}>
                  {figure(fiscalYear, estimatedActual)}
                </td>
                <td className="number" data-label={t('kit:trend-rest')}>
                  {unspent === null ? without(misprint) : money(unspent, language)}
                </td>
                <td className="number" data-label={t('kit:trend-share')}>
                  {permilleSpent === null ? without(misprint) : permille(permilleSpent, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Downloads table="promises" rows={trend.length} />
    </section>
  )
}

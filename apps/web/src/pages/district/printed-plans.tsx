import { fiscalYearLabel, type SeriesPoint } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { money } from '#format/money.ts'

/** Beside a history: years whose plan prints another total for its actions than they add up to, with the check that says by how much. */
export function PrintedPlans({ points }: { readonly points: readonly SeriesPoint[] }) {
  const { language, t } = useWords()
  return points.map(({ fiscalYear, document, value }) => {
    if ('gap' in value || value.printedPlan === undefined || document === null) return null
    const facts = { year: fiscalYearLabel(fiscalYear), sum: money(value.plan.cents, language), printed: money(value.printedPlan, language) }
    return (
      <p key={fiscalYear} className="aside">
        {t('kinds:plan-prints', facts)} <Link to={`${addresses.document(language, document)}#disagree`}>{t('kinds:plan-prints-why')}</Link>
      </p>
    )
  })
}

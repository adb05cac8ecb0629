import { fiscalYearLabel, type FiscalYear, type Range } from '@cuentas/shared'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { useWords } from '#components/use-words.ts'
import { rangeKind, rangePhrase } from '#format/range.ts'

/** A range of restorative justice in a list, with the year and kind of its figures. */
export function RangeWords({
  range,
  fiscalYear,
  district,
}: {
  readonly range: Range
  readonly fiscalYear: FiscalYear
  readonly district: { readonly key: string }
}) {
  const { language, t } = useWords()
  const kind = rangeKind(range)
  const words = kind === 'not-named' ? t('home:no-action-names-it') : kind === 'no-dollars' ? t('home:named-no-dollars') : rangePhrase(range, t, language)
  return (
    <span className="range-words">
      {kind === 'not-named' ? (
        <span className="missing">{words}</span>
      ) : (
        <SumLink district={district} point={{ fiscalYear, phase: 'planned', basis: 'all-funds' }} sum="at-most">
          <span className={kind === 'no-dollars' ? 'missing' : 'rj-number'}>{words}</span>
        </SumLink>
      )}
      <span className="aside">
        {fiscalYearLabel(fiscalYear)}, {t('terms:planned')}
        {kind === 'at-most-only' && `, ${t('home:named-inside')}`}
      </span>
    </span>
  )
}

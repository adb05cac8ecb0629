import { fiscalYearLabel, type FiscalYear, type Range } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'
import { rangeKind, rangePhrase } from '#format/range.ts'

/** A range of restorative justice in a list, with the year and kind of its figures. */
export function RangeWords({ range, fiscalYear }: { readonly range: Range; readonly fiscalYear: FiscalYear }) {
  const { language, t } = useWords()
  const named = rangeKind(range) !== 'not-named'
  return (
    <span className="range-words">
      <span className={named ? 'rj-number' : 'missing'}>{named ? rangePhrase(range, t, language) : t('terms:level-none')}</span>
      <span className="aside">
        {fiscalYearLabel(fiscalYear)}, {t('terms:planned')}
      </span>
    </span>
  )
}

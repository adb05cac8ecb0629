import { fiscalYearLabel, type FiscalYear, type Range } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'
import { rangeKind, rangePhrase } from '#format/range.ts'

/** A range of restorative justice in a list, with the year and kind of its figures. */
export function RangeWords({ range, fiscalYear }: { readonly range: Range; readonly fiscalYear: FiscalYear }) {
  const { language, t } = useWords()
  const kind = rangeKind(range)
  const words = kind === 'not-named' ? t('home:no-action-names-it') : kind === 'no-dollars' ? t('home:named-no-dollars') : rangePhrase(range, t, language)
  return (
    <span className="range-words">
      <span className={kind === 'not-named' || kind === 'no-dollars' ? 'missing' : 'rj-number'}>{words}</span>
      <span className="aside">
        {fiscalYearLabel(fiscalYear)}, {t('terms:planned')}
        {kind === 'at-most-only' && `, ${t('home:named-inside')}`}
      </span>
    </span>
  )
}

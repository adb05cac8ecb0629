import { fiscalYearLabel, type FiscalYear, type Range } from '@cuentas/shared'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { useFocus } from '#components/use-focus.ts'
import { useWords } from '#components/use-words.ts'
import { inFocus } from '#format/focus-words.ts'
import { money } from '#format/money.ts'
import { rangeKind, rangePhrase } from '#format/range.ts'

/** A range of the focus in a list, to the cent, with the year and kind of its figures. */
export function RangeWords({
  range,
  notKnown,
  fiscalYear,
  district,
}: {
  readonly range: Range
  /** Nothing can be said of the focus (`whyNotKnown`). */
  readonly notKnown: boolean
  readonly fiscalYear: FiscalYear
  readonly district: { readonly key: string }
}) {
  const { language, t } = useWords()
  const focus = useFocus()
  const kind = rangeKind(range)
  const words = notKnown
    ? t(`terms:gap-short-${kind === 'not-read' ? 'figure-not-read' : 'titles-only'}`)
    : kind === 'not-named'
      ? inFocus(focus, 'home:no-action-names-it', 'focus:no-action', t)
      : kind === 'no-dollars'
        ? inFocus(focus, 'home:named-no-dollars', 'focus:no-dollars', t)
        : rangePhrase(range, t, language, money)
  return (
    <span className="range-words">
      {kind === 'not-named' || kind === 'not-read' ? (
        <span className="missing">{words}</span>
      ) : (
        <SumLink district={district} point={{ fiscalYear, phase: 'planned', basis: 'all-funds' }} sum={kind === 'open' ? 'at-least' : 'at-most'}>
          <span className={kind === 'no-dollars' ? 'missing' : 'focus-number'}>{words}</span>
        </SumLink>
      )}
      <span className="aside">
        {fiscalYearLabel(fiscalYear)}, {t('terms:planned')}
        {kind === 'at-most-only' && `, ${t('home:named-inside')}`}
      </span>
    </span>
  )
}

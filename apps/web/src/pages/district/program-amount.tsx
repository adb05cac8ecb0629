import { endOf, whyNotKnown, type Cents } from '@cuentas/shared'
import type { DistrictHistory, SumName } from '#api.ts'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { UpToEnd } from '#components/up-to-end.tsx'
import { MeasuredAmount } from '#components/measured-amount.tsx'
import { useWords } from '#components/use-words.ts'
import type { FiguredPoint } from '#format/history-sentence.ts'
import { measuringOf } from '#format/measuring.ts'
import type { Missing } from '#format/missing.ts'
import { programRows, rowIn, type ProgramRow } from '#pages/district/program-rows.ts'

/** An amount of a program in one year: linked to its actions, or why there is none. Never 0 for what is not reported. */
export function ProgramAmount({
  row: { category, focus, range, sum },
  point,
  history,
}: {
  readonly row: ProgramRow
  readonly point: FiguredPoint
  readonly history: DistrictHistory
}) {
  const { t } = useWords()
  const linked = (name: SumName, amount: Cents) => (
    <SumLink district={history.district} point={point} sum={name} {...(focus ? { of: focus } : {})}>
      <MeasuredAmount amount={amount} per={history.measured.per} measuring={measuringOf(history, point)} />
    </SumLink>
  )
  if (!range) return linked(category ?? 'not-stated', sum.cents)
  if (whyNotKnown({ restorativeJustice: range }) === 'figure-not-read') return <span className="missing">{t('terms:gap-short-figure-not-read')}</span>
  if (range.atLeast.cents === range.atMost.cents && endOf(range.atMost) !== null) return linked('at-most', range.atMost.cents)
  return (
    <span>
      {t('terms:at-least')} {linked('at-least', range.atLeast.cents)}
      <br />
      {t('terms:at-most')} <UpToEnd of={range.atMost}>{linked('at-most', range.atMost.cents)}</UpToEnd>
    </span>
  )
}

/** A program in another year or phase than the table's own: its amount, or that no action there is tagged so, or why there is no figure at all. */
export function ProgramElsewhere({
  row,
  point,
  missing,
  history,
}: {
  readonly row: ProgramRow
  readonly point: FiguredPoint | undefined
  readonly missing: Missing
  readonly history: DistrictHistory
}) {
  const { t } = useWords()
  if (!point) return <span className="missing">{t(`terms:gap-short-${missing}`)}</span>
  const own = rowIn(programRows(point), row)
  const gap = own?.range && whyNotKnown({ restorativeJustice: own.range, titlesOnly: point.value.titlesOnly })
  if (gap) return <span className="missing">{t(`terms:gap-short-${gap}`)}</span>
  if (!own || (own.range ?? { atMost: own.sum }).atMost.actions === 0)
    return <span className="missing">{t(point.value.titlesOnly === true ? 'terms:gap-short-titles-only' : 'district:no-action')}</span>
  return <ProgramAmount row={own} point={point} history={history} />
}

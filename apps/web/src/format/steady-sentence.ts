import {
  cents,
  endOf,
  fiscalYearLabel,
  rangeInFocus,
  rangeNotKnown,
  type Basis,
  type Cents,
  type FiscalYear,
  type Range,
  type SeriesPoint,
} from '@cuentas/shared'
import { figuredPoint, hasFigures, type FiguredPoint } from '#format/history-sentence.ts'
import { roundedMoney } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** A year whose planned figure and estimated actual are both known, on the bound that can be compared. */
export interface Gap {
  readonly fiscalYear: FiscalYear
  readonly bound: 'at-least' | 'at-most'
  readonly planned: Cents
  readonly estimated: Cents
}

/** The range of the focus; undefined in a gap, in a year whose actions are known by title alone and none by that name, and where an end is not known. */
function knownRange(point: FiguredPoint | undefined): Range | undefined {
  const range = point && !rangeNotKnown(point.value) ? rangeInFocus(point.value) : undefined
  return range && endOf(range.atMost) !== null ? range : undefined
}

/** The bound that says more: what is fully dedicated, where there is any in the plan; else the upper end. */
const boundOf = (range: Range) => (range.atLeast.cents > 0 ? 'at-least' : 'at-most')
const amountAt = (range: Range, bound: Gap['bound']) => (bound === 'at-least' ? range.atLeast.cents : range.atMost.cents)

/** Planned beside estimated actual, for every year that has both, oldest first. A year that lacks one of them is left out, never counted as 0. */
export function gapsOf(points: readonly SeriesPoint[], basis: Basis): readonly Gap[] {
  const years = [...new Set(points.map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => a - b)
  return years.flatMap((fiscalYear) => {
    const planned = knownRange(figuredPoint(points, fiscalYear, 'planned', basis))
    const estimated = knownRange(figuredPoint(points, fiscalYear, 'estimated-actual', basis))
    if (!planned || !estimated || planned.atMost.cents === 0) return []
    const bound = boundOf(planned)
    return [{ fiscalYear, bound, planned: amountAt(planned, bound), estimated: amountAt(estimated, bound) }]
  })
}

/** One gap in words: "2023-24, at least: planned $402,800, estimated actual $287,900: $114,800 less." */
export function gapSentence({ fiscalYear, bound, planned, estimated }: Gap, t: Translate, language: Language): string {
  const facts = {
    year: fiscalYearLabel(fiscalYear),
    bound: t(`terms:${bound}`),
    planned: roundedMoney(planned, language),
    estimated: roundedMoney(estimated, language),
  }
  if (planned === estimated) return t('timeline:gap-none', facts)
  return t(estimated < planned ? 'timeline:gap-less' : 'timeline:gap-more', {
    ...facts,
    difference: roundedMoney(cents(Math.abs(estimated - planned)), language),
  })
}

/** How steady the promise has been: in how many years the plan names restorative justice, and between which amounts. Empty for fewer than two years. */
export function steadySentence(points: readonly SeriesPoint[], basis: Basis, t: Translate, language: Language): string {
  const planned = points
    .filter(hasFigures)
    .filter((point) => point.basis === basis && point.phase === 'planned')
    .flatMap((point) => knownRange(point) ?? [])
  if (planned.length < 2) return ''
  const named = planned.filter(({ atMost }) => atMost.actions > 0)
  const tops = named.map(({ atMost }) => atMost.cents).toSorted((a, b) => a - b)
  const [low, high] = [tops[0], tops.at(-1)]
  if (low === undefined || high === undefined) return t('timeline:steady-never', { years: planned.length })
  const facts = { named: named.length, years: planned.length, low: roundedMoney(low, language), high: roundedMoney(high, language) }
  return t(low === high ? 'timeline:steady-same' : 'timeline:steady', facts)
}

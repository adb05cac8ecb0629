import {
  defaultFocus,
  endOf,
  fiscalYearLabel,
  rangeInFocus,
  rangeNotKnown,
  type Basis,
  type FiscalYear,
  type Focus,
  type Phase,
  type Range,
  type SeriesPoint,
} from '@cuentas/shared'
import type { DistrictSummary } from '#api.ts'
import { focusKind, focusPhrase } from '#format/focus-words.ts'
import { count } from '#format/list.ts'
import { roundedMoney } from '#format/money.ts'
import { rangeKind, rangePhrase } from '#format/range.ts'
import type { Sentences } from '#format/sentences.ts'
import { share } from '#format/share.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** A point that has figures. */
export type FiguredPoint = SeriesPoint & { readonly value: Exclude<SeriesPoint['value'], { readonly gap: string }> }

/** The point of one year, phase and basis, when it has figures. */
export function figuredPoint(points: readonly SeriesPoint[], year: FiscalYear, phase: Phase, basis: Basis): FiguredPoint | undefined {
  return points.filter(hasFigures).find((point) => point.fiscalYear === year && point.phase === phase && point.basis === basis)
}

/** True for a point that is no gap. */
export function hasFigures(point: SeriesPoint): point is FiguredPoint {
  return !('gap' in point.value)
}

/** The newest year with planned figures on this basis. */
export function latestPlanned(points: readonly SeriesPoint[], basis: Basis): FiguredPoint | undefined {
  return points
    .filter(hasFigures)
    .filter((point) => point.phase === 'planned' && point.basis === basis)
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0]
}

/** Share of the S&C grants, from the LCFF dollars of contributing actions; undefined where the document prints no grants. */
function shareSentence(point: FiguredPoint | undefined, t: Translate, language: Language): string | undefined {
  const grants = point?.value.supplementalConcentration
  if (!point || grants === null || grants === undefined || grants <= 0) return undefined
  const { atLeast, atMost } = rangeInFocus(point.value)
  if (atMost.cents === 0 || endOf(atMost) === null) return undefined
  const high = share(atMost.cents, grants, language)
  const low = share(atLeast.cents, grants, language)
  if (atLeast.cents === 0) return t('sentence:share-at-most', { high })
  return low === high ? t('sentence:share-exact', { high }) : t('sentence:share-range', { low, high })
}

/** How the year before was: planned beside estimated actual; undefined where neither is known. */
export function earlierSentence(
  points: readonly SeriesPoint[],
  planYears: readonly FiscalYear[],
  latest: FiscalYear,
  focus: Focus,
  t: Translate,
  language: Language,
): string | undefined {
  const before = points.filter((point) => point.fiscalYear === latest - 1 && point.basis === 'all-funds').filter(hasFigures)
  const phrase = (phase: Phase) => {
    const value = before.find((point) => point.phase === phase)?.value
    return value && !rangeNotKnown(value) ? rangePhrase(rangeInFocus(value), t, language) : undefined
  }
  const [planned, estimated] = [phrase('planned'), phrase('estimated-actual')]
  const year = before[0] ? fiscalYearLabel(before[0].fiscalYear) : ''
  // The annual update repeats an action's title and not its description; who has only that cannot say that nothing is named.
  const caution = planYears.some((planYear) => planYear === latest - 1)
    ? ''
    : ` ${t(focusKind(focus) === 'restorative' ? 'sentence:earlier-titles-only' : 'focus:earlier-titles-only')}`
  if (planned !== undefined && estimated !== undefined) return t('sentence:earlier-both', { year, planned, estimated }) + caution
  if (planned !== undefined) return t('sentence:earlier-planned', { year, planned }) + caution
  return estimated === undefined ? undefined : t('sentence:earlier-estimated', { year, estimated }) + caution
}

function mostlySentence(range: Range, focus: Focus, t: Translate, language: Language): string | undefined {
  const says = endOf(range.mostly) !== null && range.mostly.cents > range.atLeast.cents && range.mostly.cents < range.atMost.cents
  return says ? t(focusKind(focus) === 'restorative' ? 'sentence:mostly' : 'focus:mostly', { mostly: roundedMoney(range.mostly.cents, language) }) : undefined
}

/**
 * What the newest plan sets aside for the focus (restorative justice unless another is asked for); then what share of the S&C grants that is, and how it was a year earlier.
 * Amounts are rounded; `<b>` marks the figure that was asked for.
 */
export function historySentence(
  { name: district, planYears }: Pick<DistrictSummary, 'name' | 'planYears'>,
  points: readonly SeriesPoint[],
  t: Translate,
  language: Language,
  focus: Focus = defaultFocus,
): Sentences {
  const latest = latestPlanned(points, 'all-funds')
  if (!latest) return { answer: t('sentence:no-plan', { district }), more: '' }
  const { plan } = latest.value
  const range = rangeInFocus(latest.value)
  const facts = {
    district,
    focus: focusPhrase(focus, t),
    year: fiscalYearLabel(latest.fiscalYear),
    atLeast: roundedMoney(range.atLeast.cents, language),
    atMost: roundedMoney(range.atMost.cents, language),
    actions: count(plan.actions, language),
    count: range.atMost.actions,
    formatted: count(range.atMost.actions, language),
  }
  const more = [
    mostlySentence(range, focus, t, language),
    shareSentence(figuredPoint(points, latest.fiscalYear, 'planned', 'lcff-contributing'), t, language),
    earlierSentence(points, planYears, latest.fiscalYear, focus, t, language),
  ]
  const kind = focusKind(focus)
  const answer = kind === 'restorative' ? t(`sentence:plan-${rangeKind(range)}`, facts) : t(`focus:${kind}-plan-${rangeKind(range)}`, facts)
  return { answer, more: more.filter((sentence) => sentence !== undefined).join(' ') }
}

import {
  cents,
  fiscalYear,
  sha256Schema,
  type BriefAction,
  type BriefPlace,
  type Cents,
  type FiscalYear,
  type RjLevel,
  type SeriesPoint,
} from '@cuentas/shared'
import type { BriefInput } from '#brief/brief-input.ts'

const sha = (letter: string) => sha256Schema.parse(letter.repeat(64))

/** A place on a page of the plan of a year. */
export function placeIn(planYear: number, page = 83, lineItem: string | null = null): BriefPlace {
  return { document: sha(String(planYear % 10)), planYear: fiscalYear(planYear), page, lineItem }
}

/** An action of a year: planned and estimated actual dollars in cents, null where nothing is printed. */
export function action(
  year: number,
  number: string,
  wish: Partial<BriefAction> & { readonly plan?: number | null; readonly spent?: number | null } = {},
): BriefAction {
  const { plan = 100_000_00, spent = null, ...rest } = wish
  const id = `${year}-${number}`
  const amount = (value: number | null, planYear: number) => (value === null ? null : { amount: cents(value), place: placeIn(planYear, 83, id) })
  return {
    id,
    fiscalYear: fiscalYear(year),
    number,
    title: 'Restorative practices',
    titleLanguage: 'en',
    category: 'RJ',
    level: 'dedicated',
    contributing: true,
    planned: amount(plan, year),
    estimatedActual: amount(spent, year + 1),
    before: [],
    ...rest,
  }
}

const levels: readonly RjLevel[] = ['dedicated', 'primary', 'mention']

function sumOf(actions: readonly BriefAction[], phase: 'planned' | 'estimatedActual', upTo: number) {
  const counted = actions.filter(({ level, ...one }) => levels.indexOf(level) >= 0 && levels.indexOf(level) <= upTo && typeof one[phase]?.amount === 'number')
  const total = counted.reduce((sum, one) => sum + Number(one[phase]?.amount), 0)
  return { cents: cents(total), actions: counted.length, lineItems: counted.map(({ id }) => id) }
}

function pointOf(year: FiscalYear, phase: SeriesPoint['phase'], actions: readonly BriefAction[], grants: Cents | null): SeriesPoint {
  const which = phase === 'planned' ? 'planned' : 'estimatedActual'
  const base = { fiscalYear: year, phase, basis: 'all-funds' } as const
  if (actions.every((one) => one[which] === null)) return { ...base, document: null, value: { gap: 'not-reported' } }
  const security = actions.filter(({ category }) => category === 'SEC')
  return {
    ...base,
    document: placeIn(year).document,
    value: {
      restorativeJustice: { atLeast: sumOf(actions, which, 0), mostly: sumOf(actions, which, 1), atMost: sumOf(actions, which, 2) },
      byCategory: [
        {
          category: 'SEC',
          sum: {
            cents: cents(security.reduce((sum, one) => sum + Number(one[which]?.amount ?? 0), 0)),
            actions: security.length,
            lineItems: security.map(({ id }) => id),
          },
        },
      ],
      plan: { cents: cents(10_000_000_00), actions: actions.length, lineItems: actions.map(({ id }) => id) },
      withoutFigure: [],
      supplementalConcentration: grants,
    },
  }
}

/** The figures of a district whose years have these actions. */
export function briefInput(actions: readonly BriefAction[], wish: Partial<BriefInput> & { readonly grants?: number | null } = {}): BriefInput {
  const { grants = 5_000_000_00, ...rest } = wish
  const years = [...new Set(actions.map(({ fiscalYear: year }) => year))].toSorted((a, b) => a - b)
  const byYear = new Map(years.map((year) => [year, actions.filter((one) => one.fiscalYear === year)]))
  const points = years.flatMap((year) =>
    (['planned', 'estimated-actual'] as const).map((phase) => pointOf(year, phase, byYear.get(year) ?? [], grants === null ? null : cents(grants))),
  )
  return {
    meeting: 'adoption',
    planYear: years.at(-1) ?? fiscalYear(2025),
    points,
    years: byYear,
    versions: null,
    failing: [],
    grantsPlace: placeIn(years.at(-1) ?? 2025, 9),
    category: 'RJ',
    placeOf: (id, phase) => {
      const found = actions.find((one) => one.id === id)
      return (phase === 'planned' ? found?.planned : found?.estimatedActual)?.place
    },
    ...rest,
  }
}

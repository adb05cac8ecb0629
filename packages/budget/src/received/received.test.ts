import { cdsSchema, fiscalYear, type Certification, type Published, type SchoolLevel, type StateFigure, type StateMeasure } from '@cuentas/shared'
import { describe, expect, test } from 'vitest'
import { comparableDistricts, districtSizes } from '#received/comparable.ts'
import { denominatorsOf, priceFactor, type PriceYear } from '#received/denominators.ts'
import { checkGrants, concentrationGrant, supplementalGrant } from '#received/grant-checks.ts'
import { moneyByYear, tracedByYear } from '#received/money-by-year.ts'
import { outcomesOf } from '#received/outcomes.ts'

const district = cdsSchema.parse('33736760000000')
const office = cdsSchema.parse('33103300000000')
const state = cdsSchema.parse('00000000000000')
const school = (digit: number) => cdsSchema.parse(`3373676000000${digit}`)

interface Made {
  readonly subject?: typeof district
  readonly year?: number
  readonly level?: SchoolLevel
  readonly certification?: Certification
  readonly basis?: 'target' | 'entitlement'
}

const figure = (measure: StateMeasure, value: Published, made: Made = {}): StateFigure => ({
  id: `${measure}.${made.subject ?? district}.${made.year ?? 2018}.${made.certification ?? ''}`,
  subject: made.subject ?? district,
  subjectName: made.subject ?? 'district',
  level: made.level ?? 'all',
  fiscalYear: fiscalYear(made.year ?? 2018),
  measure,
  value,
  certification: made.certification ?? null,
  basis: made.basis ?? null,
  summedSchools: null,
  source: 'made up',
  row: 2,
  column: measure,
  printed: String(value),
})

const grants = (year: number, supplemental: number, concentration: number, made: Made = { basis: 'entitlement', certification: 'annual' }) => [
  figure('supplemental-grant', supplemental, { ...made, year }),
  figure('concentration-grant', concentration, { ...made, year }),
]
const prices: readonly PriceYear[] = [2018, 2024].map((year) => ({
  fiscalYear: fiscalYear(year),
  index: 'state-local-deflator',
  value: year === 2018 ? 100 : 125,
  periods: 4,
  periodsOfAYear: 4,
  id: `price.${year}`,
}))

describe('money by year', () => {
  const years = [2015, 2018, 2020, 2021].map(fiscalYear)
  const figures = [...grants(2015, 100, 50, { basis: 'target', certification: 'annual' }), ...grants(2018, 100.1, 50), ...grants(2021, 100, 70)]
  const sum = (cents: number) => ({ cents, document: 'd', page: 1 })
  const printed = [
    {
      fiscalYear: fiscalYear(2018),
      projectedSc: null,
      estimatedSc: null,
      plannedContributing: sum(14_000),
      estimatedContributing: sum(12_000),
      carryover: sum(2_000),
    },
  ]
  const rows = moneyByYear(district, years, figures, printed, 'constant-dollars', denominatorsOf(district, years, figures, prices))

  test('keeps targets from grants that were paid, and breaks where the meaning changes', () => {
    expect(rows.map(({ received, breaks }) => [received?.basis, received?.cents, ...breaks])).toEqual([
      ['target', 15_000],
      ['entitlement', 15_010, 'targets-end'],
      [undefined, undefined],
      ['entitlement', 17_000, 'concentration-rate'],
    ])
  })

  test('leaves what is not known unknown, and says what is not accounted for only where all three sums are known', () => {
    expect(rows.map(({ notAccountedFor }) => notAccountedFor)).toEqual([null, 1_010, null, null])
    expect(rows.map(({ measuring }) => ('by' in measuring ? measuring.by?.value : measuring.cannot))).toEqual([
      'price-index-missing',
      1.25,
      'price-index-missing',
      'price-index-missing',
    ])
  })

  test('marks an amount that is not there: missing, or not applicable where there was no carryover yet', () => {
    expect(rows.map(({ marks }) => marks.carryover)).toEqual(['not-applicable', null, 'not-applicable', 'missing'])
    expect(rows.map(({ marks }) => marks.estimated)).toEqual(['missing', null, 'missing', 'missing'])
    expect(rows.map(({ marks }) => marks.received)).toEqual([null, null, 'missing', null])
  })

  test('never divides by a target', () => {
    const denominators = denominatorsOf(district, years, figures, prices)
    expect(denominators.map(({ receivedSc }) => receivedSc?.value ?? null)).toEqual([null, 15_010, null, 17_000])
  })

  test('takes the latest certification of a year', () => {
    const revised = [
      ...grants(2018, 1, 1),
      ...grants(2018, 2, 2, { basis: 'entitlement', certification: 'annual-r1' }),
      ...grants(2018, 9, 9, { basis: 'entitlement', certification: 'p-1' }),
    ]
    expect(moneyByYear(district, [fiscalYear(2018)], revised, [], 'dollars', [])[0]?.received).toMatchObject({ cents: 400, certification: 'annual-r1' })
  })

  test('traces nothing where no plan is read, and that is not 0', () => {
    expect(tracedByYear(rows, [], new Map())[1]).toEqual({
      fiscalYear: 2018,
      received: 15_010,
      toActions: null,
      toEstimatedActuals: null,
      toConfirmedCategories: null,
    })
  })
})

describe('a price index', () => {
  test('is refused for a year whose months or quarters are not all published', () => {
    const incomplete = prices.map((price) => (price.fiscalYear === 2018 ? { ...price, periods: 3 } : price))
    expect(priceFactor(prices, fiscalYear(2018))).toEqual({ factor: 1.25, id: 'price.2018' })
    expect(priceFactor(incomplete, fiscalYear(2018))).toBeUndefined()
    expect(priceFactor(prices, fiscalYear(2019))).toBeUndefined()
  })
})

describe('outcomes', () => {
  const rows = (digit: number, level: SchoolLevel, suspended: Published, enrolled: Published, year = 2018) => [
    figure('students-suspended', suspended, { subject: school(digit), level, year }),
    figure('cumulative-enrollment', enrolled, { subject: school(digit), level, year }),
  ]
  const figures = [
    ...rows(1, 'middle', 10, 100),
    ...rows(2, 'middle', 0, 300),
    ...rows(3, 'middle', { mark: 'suppressed' }, 8),
    ...rows(4, 'high', { mark: 'missing' }, 50),
    ...rows(1, 'middle', { mark: 'not-comparable', value: 4 }, { mark: 'not-comparable', value: 80 }, 2019),
  ]
  const lines = outcomesOf(district, state, [2018, 2019, 2020].map(fiscalYear), figures, 'students-suspended')
  const line = (of: string, level: string) => lines.find((one) => one.of === of && one.level === level)?.years

  test('sum students, then enrollment, then divide: rates are never averaged', () => {
    expect(line('level', 'middle')?.[0]).toMatchObject({ rate: 10 / 400, suspended: 10, enrolled: 400, schools: 2 })
  })

  test('say how many suppressed cells a sum is without', () => {
    expect(line('level', 'middle')?.[0]).toMatchObject({ suppressed: 1, missing: 0, mark: null })
    expect(lines.find(({ subject }) => subject === school(3))?.years[0]).toMatchObject({ rate: null, mark: 'suppressed' })
    expect(line('level', 'high')?.[0]).toMatchObject({ rate: null, mark: 'missing' })
  })

  test('know a school’s level from another file of the state, or else from its name, where the row prints no type', () => {
    const untyped = [...figures, ...rows(1, 'other', 7, 70, 2020), ...rows(5, 'other', { mark: 'suppressed' }, { mark: 'suppressed' }, 2020)].map((one) =>
      one.subject === school(5) ? { ...one, subjectName: 'Small Middle' } : one,
    )
    const middle = outcomesOf(district, state, [fiscalYear(2020)], untyped, 'students-suspended').find(({ level, of }) => of === 'level' && level === 'middle')
    expect(middle?.years[0]).toMatchObject({ rate: 0.1, schools: 1, suppressed: 1 })
  })

  test('mark a year that must not be compared, and a year without a file is no data and never 0', () => {
    expect(line('level', 'middle')?.[1]).toMatchObject({ rate: 0.05, mark: 'not-comparable' })
    expect(line('level', 'middle')?.[2]).toMatchObject({ rate: null, suspended: null, mark: 'missing' })
  })

  test('take the state’s own row of a district before the sum of its schools', () => {
    const own = [...figures, figure('students-suspended', 9), figure('cumulative-enrollment', 390)]
    expect(outcomesOf(district, state, [fiscalYear(2018)], own, 'students-suspended').find(({ of }) => of === 'district')?.years[0]).toMatchObject({
      suspended: 9,
      schools: 1,
    })
  })
})

describe('the formulas of the grants', () => {
  test('are 20 percent of the base by UPP, and 50, from 2021-22 on 65 percent of the base above 55 percent UPP', () => {
    expect(supplementalGrant(144_072_528, 0.9342)).toBeCloseTo(26_918_511, -1)
    expect(concentrationGrant(144_072_528, 0.9342, fiscalYear(2018))).toBeCloseTo(27_676_332, -1)
    expect(Math.round(concentrationGrant(151_037_902, 0.9288, fiscalYear(2021)))).toBe(37_188_552)
    expect(concentrationGrant(100, 0.5, fiscalYear(2021))).toBe(0)
  })

  test('are not asked of county offices, which have rates of their own', () => {
    expect(checkGrants([], office, fiscalYear(2021))).toBe('county-office')
    expect(checkGrants([], district, fiscalYear(2021))).toBe('figures-missing')
  })

  test('say where a certified grant is not what its formula gives', () => {
    const certified = [figure('base-grant', 1000), figure('upp', 0.8), ...grants(2018, 161, 125)]
    expect(checkGrants(certified, district, fiscalYear(2018))).toMatchObject([
      { code: 'supplemental-formula', printed: 161, computed: 160, result: 'holds' },
      { code: 'concentration-formula', printed: 125, computed: 125, result: 'holds' },
    ])
    expect(checkGrants([...certified, figure('base-grant', 1100)], district, fiscalYear(2018))).toMatchObject([{ result: 'fails' }, { result: 'fails' }])
  })
})

describe('comparable districts', () => {
  const many = Array.from({ length: 240 }, (_, at) => cdsSchema.parse(`19${String(64000 + at)}0000000`))
  const kinds = new Map([district, ...many].map((cds, at) => [cds, { name: `District ${at}`, kind: at % 2 === 0 ? 'unified' : 'elementary' }]))
  const figures = [district, ...many].flatMap((subject, at) => [figure('enrollment', 1000 + at * 10, { subject }), figure('upp', 0.9 - at / 1000, { subject })])

  test('are the nearest in students and UPP, and of the same type alone', () => {
    const found = comparableDistricts(district, [fiscalYear(2018)], (year) => districtSizes(figures, year, kinds), 3)
    expect(found?.nearest.map(({ name }) => name)).toEqual(['District 2', 'District 4', 'District 6'])
    expect(found?.nearest.every(({ kind }) => kind === 'unified')).toBe(true)
  })

  test('are not chosen from a handful of districts that happen to have figures', () => {
    expect(comparableDistricts(district, [fiscalYear(2018)], () => districtSizes(figures.slice(0, 20), fiscalYear(2018), kinds))).toBeUndefined()
  })
})

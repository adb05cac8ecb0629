import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCaller } from '#api/app-router.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'
import { seedReferenceDistricts } from '#services/reference/seed-districts.ts'

const coachella = '33736760000000'

describeOnBothDatabases('what a district received', (newHome) => {
  let house: OpenHouse
  let api: ReturnType<typeof createCaller>
  beforeAll(async () => {
    house = await openHouse({ ...(await newHome()), threads: 1 }, rememberedReading())
    for (const year of ['2024-25', '2025-26']) await ingestFile(house, projectFolder(`data/samples/example-valley/example-valley-${year}.pdf`))
    await seedReferenceDistricts(house)
    api = createCaller({ services: servicesOf(house), requestId: 'test' })
  }, 300_000)
  afterAll(() => house.close())

  it('gives Coachella Valley a page of its own before any plan of it is read, once', async () => {
    expect(await seedReferenceDistricts(house)).toBe(0)
    const history = await api.district.history({ key: coachella })
    expect(history).toMatchObject({ district: { name: 'Coachella Valley Unified', county: 'Riverside' }, documents: [], points: [] })
    expect(history.milestones.map(({ date }) => date)).toContain('2018-07-12')
    expect((await api.district.list({ search: 'coachella' })).map(({ key }) => key)).toEqual([coachella])
  })

  it('measures a history by what was asked, points staying in dollars', async () => {
    const [sample] = await api.district.list({ search: 'example valley' })
    const key = sample?.key ?? ''
    const dollars = await api.district.history({ key })
    const constant = await api.district.history({ key, per: 'constant-dollars' })
    expect(constant.points).toEqual(dollars.points)
    expect(constant.measured.points.find(({ fiscalYear, phase, basis }) => fiscalYear === 2025 && phase === 'planned' && basis === 'all-funds')).toMatchObject({
      measuring: { by: { kind: 'price-index', vintage: '2024-25', source: { figure: 'price-index.state-local-deflator.2025-26' } } },
    })
    expect(constant.charts.find(({ basis }) => basis === 'all-funds')?.chart).toMatchObject({ kind: 'range-by-year', per: 'constant-dollars' })
    expect(dollars.measured.choices.find(({ basis }) => basis === 'all-funds')?.choices).toContainEqual({ per: 'per-pupil', cannot: 'enrollment-not-read' })
  })

  it('opens the source line of the state’s, the press’s and the price index’s figures', async () => {
    expect(await api.figure.get({ id: `lcff.${coachella}.2018-19.annual.supplemental-grant` })).toMatchObject({
      kind: 'state',
      figure: { value: 26_918_511, printed: '26918511', column: 'supplemental_grant', basis: 'entitlement' },
      source: { address: 'https://ias.cde.ca.gov/lcffreports/', file: 'data/reference/lcff.csv' },
    })
    expect(await api.figure.get({ id: 'reported.sc-1617-granted' })).toMatchObject({
      kind: 'reported',
      figure: { kind: 'advocate', printed: '30.8', qualifier: 'about' },
    })
    expect(await api.figure.get({ id: 'price-index.state-local-deflator.2018-19' })).toMatchObject({ kind: 'price', figure: { value: 105.016 } })
    await expect(api.figure.get({ id: 'lcff.0.none' })).rejects.toMatchObject({ message: 'figure-not-found' })
  })

  it('shows what Coachella Valley received, targets apart from grants, and 2016-17 as others reported it', async () => {
    const money = await api.money.district({ key: coachella })
    const year = (start: number) => money.years.find(({ fiscalYear }) => fiscalYear === start)
    expect(year(2018)).toMatchObject({
      received: { cents: 5_459_484_400, supplemental: 2_691_851_100, concentration: 2_767_633_300, basis: 'entitlement' },
      upp: { share: 0.9342 },
    })
    expect(year(2021)).toMatchObject({ received: { cents: 6_524_535_200 }, breaks: ['concentration-rate'] })
    expect([2013, 2014, 2015].map((start) => year(start)?.received?.basis)).toEqual(['target', 'target', 'target'])
    expect(year(2016)?.received).toBeNull()
    const reported = money.reported.filter(({ fiscalYear, subject }) => fiscalYear === 2016 && subject === 'supplemental-concentration')
    expect(reported.map(({ stage, kind, value }) => [stage, kind, value])).toEqual([
      ['granted', 'advocate', 30_800_000],
      ['planned', 'advocate', 26_500_000],
      ['used', 'advocate', 18_900_000],
    ])
    const restorative = money.reported.filter(({ fiscalYear, subject }) => fiscalYear === 2016 && subject === 'restorative-justice')
    expect(restorative.map(({ stage, qualifier, value }) => [stage, qualifier, value])).toEqual([
      ['planned', 'more-than', 300_000],
      ['used', 'just-over', 50_000],
    ])
  })

  it('shows suspensions on the same years, Bobby Duke Middle from 15.1 to 9.4 percent, and 2020-21 as no data', async () => {
    const { outcomes } = await api.money.district({ key: coachella })
    const bobbyDuke = outcomes.all.find(({ name }) => name === 'Bobby Duke Middle')?.years ?? []
    const rate = (start: number) => bobbyDuke.find(({ fiscalYear }) => fiscalYear === start)
    expect([2017, 2023].map((start) => Math.round((rate(start)?.rate ?? 0) * 1000) / 10)).toEqual([15.1, 9.4])
    expect(rate(2020)).toMatchObject({ rate: null, suspended: null, mark: 'missing' })
    expect(rate(2019)).toMatchObject({ mark: 'not-comparable' })
    const [source = ''] = rate(2017)?.figures ?? []
    expect(await api.figure.get({ id: source })).toMatchObject({ kind: 'state', figure: { printed: '116', column: 'students_suspended' } })
  })

  it('measures what was received a pupil where the enrollment is known, and says why not where it is not', async () => {
    const money = await api.money.district({ key: coachella, per: 'per-unduplicated-pupil' })
    const year = (start: number) => money.years.find(({ fiscalYear }) => fiscalYear === start)?.measuring
    expect(year(2023)).toMatchObject({ by: { kind: 'unduplicated-pupils', value: 15_151 } })
    expect(year(2020)).toEqual({ cannot: 'unduplicated-not-read' })
    expect(money.choices).toContainEqual({ per: 'share-of-plan', cannot: 'nothing-to-measure' })
  })

  it('gives the same amounts away, each with its mark, its source line and what it was divided by', async () => {
    const data = await servicesOf(house).tables.ofPage(`/es/d/${coachella}`, { per: 'per-unduplicated-pupil' }, 'money')
    const at = (code: string) => data.columns.findIndex((column) => column.code === code)
    const row = (year: string, stage: string) => {
      const found = data.rows.find((cells) => cells[at('fiscal_year')] === year && cells[at('stage')] === stage)
      return Object.fromEntries(data.columns.map(({ code }, index) => [code, found?.[index] ?? null]))
    }
    expect(row('2023-24', 'received')).toMatchObject({
      amount: 7_567_287_800,
      mark: null,
      grant_basis: 'entitlement',
      certification: 'annual-r1',
      per: 'per-unduplicated-pupil',
      measured: 4994.58,
      denominator: 15_151,
      denominator_kind: 'unduplicated-pupils',
      denominator_source: `pupils.${coachella}.2023-24.unduplicated-pupils`,
    })
    expect(row('2018-19', 'supplemental-grant')).toMatchObject({ amount: 2_691_851_100, source_figure: `lcff.${coachella}.2018-19.annual.supplemental-grant` })
    expect(row('2020-21', 'received')).toMatchObject({ measured: null, not_measured: 'unduplicated-not-read' })
    expect(row('2016-17', 'received')).toMatchObject({ amount: null, mark: 'missing' })
    expect(row('2018-19', 'carried-over')).toMatchObject({ amount: null, mark: 'not-applicable' })
    expect(row('2023-24', 'carried-over')).toMatchObject({ amount: null, mark: 'missing' })
  })

  it('shows that the law’s formulas hold for Coachella Valley wherever the state’s figures are known', async () => {
    const { years } = await api.money.district({ key: coachella })
    const results = years.map(({ fiscalYear, grantChecks }) => [
      Number(fiscalYear),
      typeof grantChecks === 'string' ? grantChecks : grantChecks.map(({ result }) => result).join(),
    ])
    expect(results.filter(([, result]) => result === 'holds,holds').map(([year]) => year)).toEqual([2013, 2014, 2015, 2018, 2019, 2020, 2021, 2022, 2023, 2024])
    expect(results.filter(([, result]) => result !== 'holds,holds').every(([, result]) => result === 'figures-missing')).toBe(true)
  })

  it('compares Coachella Valley with unified districts alone', async () => {
    const { comparable } = await api.money.district({ key: coachella })
    expect(comparable).toMatchObject({ fiscalYear: 2018, own: { kind: 'unified', enrollment: 17_786, upp: 0.9342 } })
    expect(comparable?.nearest).toHaveLength(5)
    expect(comparable?.nearest.every(({ kind, enrollment }) => kind === 'unified' && enrollment > 10_000 && enrollment < 30_000)).toBe(true)
  })
})

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
})

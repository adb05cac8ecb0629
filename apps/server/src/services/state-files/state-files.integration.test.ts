import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fiscalYear } from '@cuentas/shared'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCaller } from '#api/app-router.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { allStateFiles } from '#db/state-file-repository.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'
import { seedReferenceDistricts } from '#services/reference/seed-districts.ts'
import { toCsv } from '#services/tables/table-files.ts'
import { ingestStateFile } from '#services/state-files/ingest-state-file.ts'

const coachella = '33736760000000'
const header =
  'AcademicYear\tAggregateLevel\tCountyCode\tDistrictCode\tSchoolCode\tCountyName\tDistrictName\tSchoolName\tCharterYN\tReportingCategory\tCumulativeEnrollment\tTotal Suspensions\tUnduplicated Count of Students Suspended (Total)\tUnduplicated Count of Students Suspended (Defiance-Only)'

describeOnBothDatabases('the state’s open files', (newHome) => {
  let house: OpenHouse
  let api: ReturnType<typeof createCaller>
  let folder: string
  const file = async (name: string, rows: readonly string[]) => {
    const path = join(folder, name)
    await writeFile(path, [header, ...rows].join('\r\n'))
    return path
  }
  /** Rows of a file as who downloads it reads them. */
  const rowsOf = async (table: string) => {
    const data = await servicesOf(house).tables.ofPage(`/en/d/${coachella}`, {}, table)
    return Papa.parse<Record<string, string>>(toCsv(data).replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data
  }
  const school = (year: string, name: string, code: string, cells: string) =>
    `${year}\tS\t33\t73676\t${code}\tRiverside\tCoachella Valley Unified\t${name}\tNo \tTA\t${cells}`

  beforeAll(async () => {
    house = await openHouse({ ...(await newHome()), threads: 1 }, rememberedReading())
    folder = await mkdtemp(join(tmpdir(), 'cuentas-state-'))
    await seedReferenceDistricts(house)
    api = createCaller({ services: servicesOf(house), requestId: 'test' })
  }, 300_000)
  afterAll(() => house.close())

  it('stand under the money once ingested, each cell with its line, and suppressed stays apart from 0 and from no data', async () => {
    const path = await file('suspension25.txt', [
      school('2024-25', 'Bobby Duke Middle', '0113753', '700\t90\t70\t0'),
      school('2024-25', 'Small Middle', '0999999', '*\t*\t*\t*'),
      '2024-25\tT\t00\t00000\t0000000\tState\t\t\tAll\tTA\t6000000\t300000\t180000\t9000',
      '2024-25\tD\t33\t73676\t0000000\tRiverside\tCoachella Valley Unified\t\tAll\tTA\t17000\t800\t600\t12',
    ])
    expect(await ingestStateFile(house, path)).toMatchObject({ kind: 'stored', file: { kind: 'suspension', rows: 4, version: 1 }, supersedes: [] })
    expect(await ingestStateFile(house, path)).toMatchObject({ kind: 'unchanged' })

    const { outcomes } = await api.money.district({ key: coachella })
    const line = (name: string, of = 'school') =>
      outcomes.all.find((one) => one.of === of && (of !== 'school' || one.name === name))?.years.find(({ fiscalYear: year }) => year === 2024)
    expect(line('Bobby Duke Middle')).toMatchObject({ rate: 0.1, suspended: 70 })
    expect(line('Small Middle')).toMatchObject({ rate: null, mark: 'suppressed' })
    expect(line('', 'district')).toMatchObject({ suspended: 600, enrolled: 17_000, schools: 1 })
    expect(line('', 'state')).toMatchObject({ rate: 0.03 })
    expect(outcomes.defianceOnly.find(({ of }) => of === 'district')?.years.find(({ fiscalYear: year }) => year === 2024)).toMatchObject({ suspended: 12 })

    const rows = await rowsOf('suspensions')
    const inFile = (of: string, name: string) =>
      rows.find((row) => row.fiscal_year === '2024-25' && row.who === of && row.subject_name?.includes(name) === true)
    expect(inFile('school', 'Bobby Duke Middle')).toMatchObject({ rate: '0.1', mark: '', students_suspended: '70' })
    expect(inFile('school', 'Small Middle')).toMatchObject({ rate: '', mark: 'suppressed', students_suspended: '', schools_suppressed: '1' })
    // The sum of the level lacks the school whose cells are hidden, and says so.
    expect(rows.find((row) => row.fiscal_year === '2024-25' && row.who === 'level' && row.school_level === 'middle')).toMatchObject({
      schools_counted: '1',
      schools_suppressed: '1',
      rate: '0.1',
    })
    expect(rows.find((row) => row.fiscal_year === '2020-21' && row.who === 'school')).toMatchObject({ rate: '', mark: 'missing' })
    expect(rows.find((row) => row.fiscal_year === '2019-20' && row.subject_name === 'Bobby Duke Middle')?.mark).toBe('not-comparable')

    const [source = ''] = line('Bobby Duke Middle')?.figures ?? []
    expect(await api.figure.get({ id: source })).toMatchObject({
      kind: 'state',
      figure: { printed: '70', row: 2, column: 'Unduplicated Count of Students Suspended (Total)' },
      source: { file: 'suspension25.txt', version: 1 },
      supersededBy: null,
      districtKey: coachella,
    })
  })

  it('give way to the version that the state posts again, and the old line says so', async () => {
    const first = await api.money.district({ key: coachella })
    const old = first.outcomes.all.find(({ name }) => name === 'Bobby Duke Middle')?.years.find(({ fiscalYear: year }) => year === 2024)?.figures[0] ?? ''
    const path = await file('suspension25-v2.txt', [school('2024-25', 'Bobby Duke Middle', '0113753', '700\t90\t63\t0')])
    expect(await ingestStateFile(house, path)).toMatchObject({ kind: 'stored', file: { version: 2 }, supersedes: ['suspension25.txt'] })
    const { outcomes } = await api.money.district({ key: coachella })
    expect(outcomes.all.find(({ name }) => name === 'Bobby Duke Middle')?.years.find(({ fiscalYear: year }) => year === 2024)).toMatchObject({ rate: 0.09 })
    expect(await api.figure.get({ id: old })).toMatchObject({ figure: { printed: '70' }, supersededBy: 'suspension25-v2.txt' })
    expect((await allStateFiles(house.database.session())).map(({ name }) => name)).toEqual(['suspension25.txt', 'suspension25-v2.txt'])
    const late = await file('suspension25.csv', [school('2024-25', 'Bobby Duke Middle', '0113753', '1\t1\t1\t0')])
    expect((await ingestStateFile(house, late))?.supersededBy).toMatch(/^[0-9a-f]{64}$/)
  })

  it('raise the certification of a grant, and the later certification holds', async () => {
    const path = join(folder, 'lcff-summary.csv')
    await writeFile(
      path,
      [
        'Fiscal Year,Certification,County Code,District Code,School Code,LEA,Base Grant,Supplemental Grant,Concentration Grant,UPP',
        '2024-25,AN R1,33,73676,0000000,Coachella Valley Unified,167891861,"31,600,000","42,680,000",0.9411',
        '2025-26,P-1,33,73676,0000000,Coachella Valley Unified,1,100,50,0.94',
      ].join('\n'),
    )
    expect(await ingestStateFile(house, path)).toMatchObject({ file: { kind: 'lcff', rows: 2 } })
    const { years } = await api.money.district({ key: coachella })
    expect(years.find(({ fiscalYear: year }) => year === fiscalYear(2024))?.received).toMatchObject({ certification: 'annual-r1', cents: 7_428_000_000 })
    expect(years.find(({ fiscalYear: year }) => year === fiscalYear(2025))?.received).toMatchObject({
      certification: 'p-1',
      basis: 'entitlement',
      cents: 15_000,
    })
  })

  it('bring a newer vintage of a price index, whose whole series takes the place of the one that came along', async () => {
    const before = await api.money.district({ key: coachella, per: 'constant-dollars' })
    const factorOf = ({ years }: typeof before, start: number) => years.find(({ fiscalYear: year }) => year === start)?.measuring
    expect(factorOf(before, 2018)).toMatchObject({ by: { source: { figure: 'price-index.state-local-deflator.2018-19' } } })
    const quarters = (year: number, values: readonly string[]) =>
      ['07-01', '10-01', '01-01', '04-01'].map((day, at) => `${at < 2 ? year : year + 1}-${day},${values[at] ?? ''}`)
    const path = join(folder, 'fredgraph.csv')
    await writeFile(
      path,
      ['observation_date,A829RD3Q086SBEA', ...quarters(2018, ['100', '101', '99', '100']), ...quarters(2024, ['124', '125', '125', '126'])].join('\n'),
    )
    expect(await ingestStateFile(house, path)).toMatchObject({ kind: 'stored', file: { kind: 'price-state-local-deflator', rows: 8 } })
    const after = await api.money.district({ key: coachella, per: 'constant-dollars' })
    const by = factorOf(after, 2018)
    expect(by).toMatchObject({ by: { kind: 'price-index', value: 1.25 } })
    // The years that the newer vintage lacks are refused: two vintages of an index never stand side by side.
    expect(factorOf(after, 2021)).toEqual({ cannot: 'price-index-missing' })
    const source = by && 'by' in by && by.by?.source && 'figure' in by.by.source ? by.by.source.figure : ''
    expect(await api.figure.get({ id: source })).toMatchObject({
      kind: 'price',
      figure: { value: 100, periods: 4, printed: '100 + 101 + 99 + 100', row: 2, column: 'A829RD3Q086SBEA' },
      source: { file: 'fredgraph.csv', author: 'U.S. Bureau of Economic Analysis' },
    })
    expect(await api.figure.get({ id: 'price-index.state-local-deflator.2018-19' })).toMatchObject({ figure: { value: 105.016 } })
    const again = join(folder, 'fredgraph (1).csv')
    await writeFile(
      again,
      ['observation_date,A829RD3Q086SBEA', ...quarters(2018, ['80', '80', '80', '80']), ...quarters(2024, ['.', '120', '120', '120'])].join('\n'),
    )
    expect((await ingestStateFile(house, again))?.supersedes).toEqual(['fredgraph.csv'])
    expect(factorOf(await api.money.district({ key: coachella, per: 'constant-dollars' }), 2018)).toEqual({ cannot: 'price-index-missing' })
  })

  it('leave every other file to the reader of plans', async () => {
    expect(await ingestStateFile(house, projectFolder('data/samples/example-valley/example-valley-2025-26.pdf'))).toBeUndefined()
    expect(await ingestStateFile(house, projectFolder('data/reference/districts.csv'))).toBeUndefined()
  })
})

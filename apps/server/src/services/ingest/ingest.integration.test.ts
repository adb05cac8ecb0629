import { copyFile, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { describeOnBothDatabases, type TestHome } from '#db/both-databases.fixture.ts'
import { allDocuments, checksOfDocument, findDocument, problemsOfDocument } from '#db/document-repository.ts'
import { findDistrict } from '#db/district-repository.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { keepDocument } from '#services/ingest/keep-document.ts'
import { openHouse, servicesOf, sweepFiles, type OpenHouse } from '#services/open-services.ts'
import { seedSnapshot } from '#services/snapshot/seed-snapshot.ts'
import { fromSnapshot, snapshotName, toSnapshot } from '#services/snapshot/snapshot-file.ts'

const sample = (year: string) => projectFolder(`data/samples/example-valley/example-valley-${year}.pdf`)
const reading = rememberedReading()

/** Everything that is kept of a district, in order, to compare two states of a database. */
async function everything(house: OpenHouse) {
  const em = house.database.session()
  const documents = await allDocuments(em)
  const lineItems = await Promise.all(documents.map(({ document }) => lineItemsOf(em, { document: document.sha256 })))
  const checks = await Promise.all(documents.map(({ document }) => checksOfDocument(em, document.sha256)))
  const problems = await Promise.all(documents.map(({ document }) => problemsOfDocument(em, document.sha256)))
  const districts = await Promise.all([...new Set(documents.map(({ districtKey }) => districtKey))].map((one) => findDistrict(em, one)))
  return { documents, lineItems, checks, problems, districts }
}

describeOnBothDatabases('ingesting a document', (newHome) => {
  const open: OpenHouse[] = []
  const house = async (home?: TestHome) => {
    const opened = await openHouse({ ...(home ?? (await newHome())), threads: 1 }, reading)
    open.push(opened)
    return opened
  }
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()))
  })

  it('keeps its facts, its line items with tags and provenances, its checks and its history', async () => {
    const one = await house()
    const outcome = await ingestFile(one, sample('2025-26'))
    expect(outcome.kind).toBe('stored')
    const kept = await everything(one)
    expect(kept.documents).toHaveLength(1)
    expect(kept.documents[0]).toMatchObject({ origin: 'document', fileName: 'example-valley-2025-26.pdf', document: { planYear: 2025, language: 'en' } })
    expect(kept.documents[0]?.pageSizes).toHaveLength(kept.documents[0]?.document.pages ?? 0)
    expect(kept.lineItems[0]?.length).toBe(kept.documents[0]?.counts.lineItems)
    expect(kept.lineItems[0]?.every(({ lineItem, tag }) => lineItem.figures.every(({ provenances }) => provenances.length > 0) && tag.origin !== '')).toBe(true)
    expect(kept.checks[0]?.length).toBeGreaterThan(20)
    expect(kept.districts[0]?.points.some((point) => point.phase === 'planned' && !('gap' in point.value))).toBe(true)
  })

  it('gives back from the database exactly what was put in', async () => {
    const one = await house()
    await ingestFile(one, sample('2024-25'))
    const first = await everything(one)
    const [stored] = first.documents
    const [lineItems] = first.lineItems
    const [district] = first.districts
    if (!stored || !lineItems || !district) throw new Error('nothing was kept')
    await keepDocument(one.database, district.district, { stored, lineItems, checks: first.checks[0] ?? [], problems: first.problems[0] ?? [] })
    expect(await everything(one)).toEqual(first)
  })

  it('changes nothing when the same bytes come again, under whatever name', async () => {
    const one = await house()
    await ingestFile(one, sample('2024-25'))
    const before = await everything(one)
    const copy = join(await mkdtemp(join(tmpdir(), 'cuentas-copy-')), 'another name.pdf')
    await copyFile(sample('2024-25'), copy)
    expect((await ingestFile(one, copy)).kind).toBe('unchanged')
    expect(await everything(one)).toEqual(before)
  })

  it('reads a document again that an earlier version had read, and leaves no row of the earlier reading', async () => {
    const one = await house()
    await ingestFile(one, sample('2024-25'))
    const before = await everything(one)
    const [stored] = before.documents
    const [lineItems] = before.lineItems
    const [district] = before.districts
    if (!stored || !lineItems || !district) throw new Error('nothing was kept')
    const wrong = lineItems.map(({ lineItem, tag }) => ({ lineItem: { ...lineItem, title: 'read wrongly' }, tag }))
    await keepDocument(one.database, district.district, { stored: { ...stored, readBy: '0.0.1' }, lineItems: wrong, checks: [], problems: [] })
    expect((await everything(one)).lineItems[0]?.[0]?.lineItem.title).toBe('read wrongly')
    expect((await ingestFile(one, sample('2024-25'))).kind).toBe('read-again')
    expect(await everything(one)).toEqual(before)
  })

  it('joins the plans of three years into one history and checks each plan against the one before', async () => {
    const one = await house()
    for (const year of ['2025-26', '2023-24', '2024-25']) await ingestFile(one, sample(year))
    const kept = await everything(one)
    expect(kept.districts).toHaveLength(1)
    const planned = kept.districts[0]?.points.filter(({ phase, basis, value }) => phase === 'planned' && basis === 'all-funds' && !('gap' in value))
    expect(planned?.map(({ fiscalYear }) => fiscalYear)).toEqual(expect.arrayContaining([2023, 2024, 2025]))
    const later = kept.documents.find(({ document }) => document.planYear === 2025)
    const against = (await checksOfDocument(one.database.session(), later?.document.sha256 ?? '')).filter(
      ({ code }) => code === 'annual-update-matches-last-plan',
    )
    expect(against.length).toBeGreaterThan(0)
    const own = await checksOfDocument(one.database.session(), later?.document.sha256 ?? '')
    expect(later?.counts.holds).toBe(own.filter(({ result }) => result === 'holds').length)
  })

  it('makes the same history whatever the order in which the plans come', async () => {
    const [one, other] = [await house(), await house()]
    for (const year of ['2023-24', '2024-25', '2025-26']) await ingestFile(one, sample(year))
    for (const year of ['2025-26', '2024-25', '2023-24']) await ingestFile(other, sample(year))
    expect((await everything(one)).districts).toEqual((await everything(other)).districts)
  })

  it('refuses a file with a sentence and keeps nothing of it, neither row nor file', async () => {
    const home = await newHome()
    const one = await house(home)
    const folder = await mkdtemp(join(tmpdir(), 'cuentas-bad-'))
    const whole = await readFile(sample('2024-25'))
    const files = { 'empty.pdf': Buffer.alloc(0), 'cut.pdf': whole.subarray(0, whole.length / 3), 'letter.pdf': Buffer.from('Dear parents') }
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(folder, name), bytes)
      expect((await ingestFile(one, join(folder, name))).kind, name).toBe('refused')
    }
    expect(await allDocuments(one.database.session())).toEqual([])
    expect(await readdir(join(home.home, 'documents')).catch(() => [])).toEqual([])
  })

  it('lets two processes ingest the same plans at once: each is there once', async () => {
    const home = await newHome()
    const [one, other] = [await house(home), await house(home)]
    const years = ['2023-24', '2024-25', '2025-26']
    await Promise.all([one, other].flatMap((at) => years.map((year) => ingestFile(at, sample(year)))))
    const kept = await everything(one)
    expect(kept.documents).toHaveLength(3)
    expect(await everything(other)).toEqual(kept)
    const alone = await house()
    for (const year of years) await ingestFile(alone, sample(year))
    const times = (state: Awaited<ReturnType<typeof everything>>) => ({ ...state, documents: state.documents.map((document) => ({ ...document, addedAt: 0 })) })
    expect(times(kept)).toEqual(times(await everything(alone)))
  })

  it('shows the figures of a snapshot without pages, and replaces them when the document itself comes', async () => {
    const [maker, one] = [await house(), await house()]
    await ingestFile(maker, sample('2023-24'))
    const made = await everything(maker)
    const [stored] = made.documents
    const [lineItems] = made.lineItems
    const [district] = made.districts
    if (!stored || !lineItems || !district) throw new Error('nothing was kept')
    const whole = {
      stored: { ...stored, publishedAt: 'https://example.org/plan.pdf' },
      lineItems,
      checks: made.checks[0] ?? [],
      problems: made.problems[0] ?? [],
    }
    const folder = await mkdtemp(join(tmpdir(), 'cuentas-snapshot-'))
    const text = toSnapshot(district.district, whole)
    await writeFile(join(folder, snapshotName(whole)), text)
    expect(lineItems.some(({ lineItem }) => lineItem.description.length > 60 && text.includes(lineItem.description.slice(0, 60)))).toBe(false)
    expect(toSnapshot(district.district, { ...fromSnapshot(JSON.parse(text), 'any').whole })).toBe(text)

    expect(await seedSnapshot(one, () => undefined, folder)).toBe(1)
    expect(await seedSnapshot(one, () => undefined, folder)).toBe(0)
    const title = lineItems[0]?.lineItem.title ?? ''
    await writeFile(join(folder, snapshotName(whole)), text.replace(JSON.stringify(title), '"A better reading"'))
    expect(await seedSnapshot(one, () => undefined, folder)).toBe(1)
    expect((await everything(one)).lineItems[0]?.[0]?.lineItem.title).toBe('A better reading')
    const services = servicesOf(one)
    const seeded = await services.documents.get(stored.document.sha256.slice(0, 12))
    expect(seeded).toMatchObject({
      document: { origin: 'snapshot' },
      district: { pagesOpen: false },
      pictures: { open: false, because: 'only-figures-are-here' },
    })
    await expect(services.documents.picture(stored.document.sha256, 1, 'full')).rejects.toMatchObject({ code: 'page-picture-not-here' })
    expect((await findDistrict(one.database.session(), district.district.key))?.points).toEqual(district.points)

    expect((await ingestFile(one, sample('2023-24'))).kind).toBe('stored')
    expect((await services.documents.get(stored.document.sha256)).document).toMatchObject({ origin: 'document', publishedAt: 'https://example.org/plan.pdf' })
    expect((await everything(one)).lineItems).toEqual(made.lineItems)
  })

  it('does not bring a snapshot over a document that was ingested', async () => {
    const one = await house()
    await ingestFile(one, sample('2025-26'))
    const made = await everything(one)
    const [stored] = made.documents
    const [district] = made.districts
    if (!stored || !district) throw new Error('nothing was kept')
    const folder = await mkdtemp(join(tmpdir(), 'cuentas-snapshot-'))
    const whole = { stored, lineItems: [], checks: [], problems: [] }
    await writeFile(join(folder, snapshotName(whole)), toSnapshot(district.district, whole))
    expect(await seedSnapshot(one, () => undefined, folder)).toBe(0)
    expect(await everything(one)).toEqual(made)
  })

  it('knows a document by the first twelve digits of its SHA-256', async () => {
    const one = await house()
    const outcome = await ingestFile(one, sample('2024-25'))
    if (outcome.kind === 'refused') throw new Error('the sample was refused')
    const { sha256 } = outcome.stored.document
    expect((await findDocument(one.database.session(), sha256.slice(0, 12)))?.document.sha256).toBe(sha256)
    expect(await findDocument(one.database.session(), '000000000000')).toBeUndefined()
    expect(await sweepFiles(one)).toEqual([])
  })
})

import { readFile } from 'node:fs/promises'
import { beforeAll, afterAll, expect, it } from 'vitest'
import { projectFolder } from '#files/project-folder.ts'
import { sha256Of } from '#files/read-file.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'

const reading = rememberedReading()

/** Papers and formats other than today's plans: what each keeps besides the amounts of five tables differs most (funding lines, cells of sheets, parts of a packet). */
const files = [
  'older/example-valley-2014-15.pdf',
  'older/example-valley-2018-19.pdf',
  'reports/example-valley-mid-year-2025-26.pdf',
  'packets/example-valley-board-packet-2023-24.pdf',
  'data-files/example-valley-tracking-2023-24.xlsx',
  'word/example-valley-2025-26.docx',
] as const

describeOnBothDatabases('keeping every kind of document', (newHome) => {
  let house: OpenHouse
  beforeAll(async () => {
    house = await openHouse({ ...(await newHome()), threads: 1 }, reading)
  })
  afterAll(() => house.close())

  it.each(files)('%s comes out of the database as it was read, each figure with its place', async (file) => {
    const path = projectFolder(`data/samples/${file}`)
    const stored = await ingestFile(house, path)
    if (stored.kind === 'refused') throw new Error(stored.refusal.refused)
    const bytes = new Uint8Array(await readFile(path))
    const answer = await reading.read(bytes, sha256Of(bytes))
    if (answer.kind === 'refused') throw new Error(answer.refusal.refused)
    const kept = [stored, ...stored.others].map((one) => one.stored.document.sha256)
    const read = [answer.read, ...answer.others].map(({ lcap }) => lcap)
    expect(kept).toEqual(read.map(({ document }) => document.sha256))
    for (const { document, lineItems } of read) {
      const items = await lineItemsOf(house.database.session(), { document: document.sha256 })
      const byId = (all: readonly { readonly id: string }[]) => JSON.stringify(all.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
      expect(JSON.parse(byId(items.map(({ lineItem }) => lineItem)))).toEqual(JSON.parse(byId(lineItems)))
      const view = await servicesOf(house).documents.get(document.sha256)
      expect(view.document.kind).toBe(document.kind)
    }
  })
})

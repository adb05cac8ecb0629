import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { allDocuments } from '#db/document-repository.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import { startDocumentReading } from '#jobs/document-reading.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'

const header = 'Account,Description,Fiscal Year,Amount\n'
const line = (account: string, amount: string) => `${account},x,2023-24,${amount}\n`
const rows = line('01-0723-0-1110-1000-1100-012', '"1,234.56"') + line('01-3010-0-1110-3110-5800-012', '200') + line('01-0000-0-0000-0000-8011-000', '9')
const agency = 'Coachella Valley Unified'

async function file(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'cuentas-ledger-')), name)
  await writeFile(path, text)
  return path
}

describeOnBothDatabases('ingesting a ledger', (newHome) => {
  // The readings of other tests are remembered by their bytes; a ledger is read from its path.
  const reading = startDocumentReading(1)
  const open: OpenHouse[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map(({ database }) => database.close()))
  })
  afterAll(() => reading.close())
  const house = async () => {
    const opened = await openHouse({ ...(await newHome()), threads: 1 }, reading)
    open.push(opened)
    return opened
  }

  it('keeps nothing before its columns are confirmed, and asks no more for the same agency and header', async () => {
    const one = await house()
    const path = await file('ledger.csv', header + rows)
    expect(await ingestFile(one, path, { again: false, agency })).toMatchObject({ kind: 'refused', refusal: { refused: 'columns-not-confirmed' } })
    expect(await allDocuments(one.database.session())).toEqual([])
    expect(await ingestFile(one, path, { again: false, agency, mapping: 'yes' })).toMatchObject({ kind: 'stored', lea: agency })
    const next = await file('next.csv', header + rows + line('01-0723-0-1110-1000-1100-013', '5'))
    expect(await ingestFile(one, next, { again: false, agency })).toMatchObject({ kind: 'stored' })
    expect(await ingestFile(one, next, { again: true, agency: 'Palm Springs Unified' })).toMatchObject({ kind: 'refused' })
  })

  it('gives line items with a drawn page each, and leaves the plans of the district alone', async () => {
    const one = await house()
    const stored = await ingestFile(one, await file('ledger.csv', header + rows), { again: false, agency, mapping: 'yes' })
    if (stored.kind === 'refused') throw new Error(stored.refusal.refused)
    const { document, districtKey } = stored.stored
    expect(document).toMatchObject({ kind: 'ledger', format: 'csv', books: 'not stated' })
    expect(await lineItemsOf(one.database.session(), { districtKey })).toEqual([])
    const [first] = await lineItemsOf(one.database.session(), { document: document.sha256 })
    const view = await servicesOf(one).lineItems.get(first?.lineItem.id ?? '')
    expect(view.lineItem.figures[0]).toMatchObject({ phase: 'ledger-actual', amount: 123456, provenances: [{ cell: { address: 'D2' } }] })
    expect(view.pictures).toMatchObject({ open: true, pages: [{ page: 1, address: `/pages/${document.sha256}/1.svg` }] })
    const picture = await servicesOf(one).documents.picture(document.sha256, 1, 'full')
    expect(picture.type).toBe('image/svg+xml')
    expect(Buffer.from(picture.bytes).toString()).toContain('01-0723-0-1110-1000')
  })
})

import { spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { cellKey, type CorrectionRequest } from '@cuentas/budget'
import { isCents, readAmount, subjectOf } from '@cuentas/shared'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCaller } from '#api/app-router.ts'
import { auditEntriesAfter } from '#db/audit-repository.ts'
import { describeOnBothDatabases, type TestHome } from '#db/both-databases.fixture.ts'
import { logOfDistrict } from '#db/correction-repository.ts'
import { checksOfDocument } from '#db/document-repository.ts'
import { findDistrict } from '#db/district-repository.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { verifyAudit } from '#services/audit/verify-audit.ts'
import { correctionDesk } from '#services/corrections/corrections-service.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'

const reading = rememberedReading()
const sample = (year: string) => projectFolder(`data/samples/example-valley/example-valley-${year}.pdf`)
const endlessWriting = fileURLToPath(new URL('./endless-writing.fixture.ts', import.meta.url))
const staff = { author: 'Somebody', role: 'editor', name: 'A test' } as const

describeOnBothDatabases('what people decide', (newHome) => {
  let home: TestHome
  let house: OpenHouse
  let district = ''
  const desk = () => correctionDesk(house)
  const api = () => createCaller({ services: servicesOf(house), requestId: 'test' })
  const ofYear = async (year: number) =>
    (await lineItemsOf(house.database.session(), { districtKey: district })).filter(({ lineItem }) => lineItem.fiscalYear === year)
  const stored = async () => (await findDistrict(house.database.session(), district))?.points
  const category = (lineItem: string, to: 'RJ' | 'OPS' | 'SEC' | null): CorrectionRequest => ({
    lineItem,
    change: { action: 'category', category: to },
    reason: 'They said so',
  })
  const write = async (...requests: readonly CorrectionRequest[]) => {
    const written = await desk().write({ ...staff, district, requests })
    if (written.kind !== 'written') throw new Error(`nothing was written: ${JSON.stringify(written)}`)
    return written
  }

  /** A process that writes batch after batch; it has written its first one. */
  const endless = async () => {
    const child = spawn(process.execPath, [endlessWriting, home.home, home.databaseUrl ?? '', district], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await Promise.race([new Promise<void>((resolve) => child.stdout.once('data', () => resolve())), ended])
    return {
      kill: async () => {
        child.kill('SIGKILL')
        await ended
      },
    }
  }

  beforeAll(async () => {
    home = await newHome()
    house = await openHouse({ ...home, threads: 1 }, reading)
    for (const year of ['2023-24', '2024-25', '2025-26']) await ingestFile(house, sample(year))
    district = (await servicesOf(house).districts.list(''))[0]?.key ?? ''
  })
  afterAll(() => house.close())

  it('changes what is shown and counted at once, leaves what was read alone, and goes back when it is undone', async () => {
    const [items, points] = [await ofYear(2025), await stored()]
    const before = await api().district.history({ key: district })
    const id = items[3]?.lineItem.id ?? ''
    const { batch, preview } = await write(category(id, 'OPS'), { lineItem: id, change: { action: 'level', rjLevel: 'dedicated' }, reason: 'They said so' })
    expect(batch.id).toBe(`${district}-1`)
    expect((await api().lineItem.get({ id })).tag).toMatchObject({ category: 'OPS', rjLevel: 'dedicated', origin: 'person' })
    const after = await api().district.history({ key: district })
    expect(after.points).not.toEqual(before.points)
    const planned = preview.moved.filter(
      ({ fiscalYear, phase, basis, what }) => fiscalYear === 2025 && phase === 'planned' && basis === 'all-funds' && what === 'at-least',
    )
    const total = items[3]?.lineItem.figures.find(({ phase, fund }) => phase === 'planned' && fund === 'total')?.amount
    expect(planned.map((moved) => moved.after - moved.before)).toEqual([total])
    expect(await ofYear(2025)).toEqual(items)
    const report = await desk().undo(batch.id, { ...staff, reason: 'A mistake' })
    expect(report.conflicts).toEqual([])
    expect(await stored()).toEqual(points)
    expect(await api().district.history({ key: district })).toEqual(before)
  })

  it('writes all of a batch or nothing: one request that cannot be refuses them all', async () => {
    const id = (await ofYear(2025))[4]?.lineItem.id ?? ''
    const before = await logOfDistrict(house.database.session(), district)
    const refused = await desk().write({ ...staff, district, requests: [category(id, 'SEC'), category('nowhere', 'SEC')] })
    expect(refused).toEqual({ kind: 'refused', refused: [{ request: 1, because: 'line-item-not-found' }] })
    expect(await logOfDistrict(house.database.session(), district)).toEqual(before)
  })

  it('previews exactly what writing does', async () => {
    const requests = (await ofYear(2024)).slice(0, 6).map(({ lineItem }) => category(lineItem.id, 'RJ'))
    const { preview } = await desk().preview(district, requests)
    const written = await write(...requests)
    expect(written.preview).toEqual({ ...preview, misfits: written.preview.misfits })
    expect(preview.changes.length).toBeGreaterThanOrEqual(6)
    await desk().undo(written.batch.id, { ...staff, reason: 'A test' })
  })

  it('refuses what changed since the person looked', async () => {
    const item = (await ofYear(2025)).find(({ tag }) => tag.category === 'INS')
    const id = item?.lineItem.id ?? ''
    const seen = { category: item?.tag.category ?? 'not-stated', rjLevel: item?.tag.rjLevel ?? 'none' }
    const one = await write({ ...category(id, 'OPS'), seen })
    const late = await desk().write({ ...staff, district, requests: [{ ...category(id, 'SEC'), seen }] })
    expect(late).toEqual({ kind: 'refused', refused: [{ request: 0, because: 'changed-since' }] })
    await desk().undo(one.batch.id, { ...staff, reason: 'A test' })
  })

  it('keeps every decision when the documents are ingested again', async () => {
    const requests = (await ofYear(2025)).slice(0, 10).map(({ lineItem }) => category(lineItem.id, 'RJ'))
    const { batch } = await write(...requests)
    const before = await stored()
    for (const year of ['2024-25', '2025-26']) expect((await ingestFile(house, sample(year), { again: true })).kind).toBe('read-again')
    expect(await stored()).toEqual(before)
    const view = await api().correction.batch({ id: batch.id })
    expect(view.corrections.map(({ status, misfits }) => [status, misfits])).toEqual(requests.map(() => ['in-force', []]))
    await desk().undo(batch.id, { ...staff, reason: 'A test' })
  })

  /** Two digits of a printed total change places in what is stored of the document's checks, as if the page had the slip: both sums of the cell fail. */
  const slipInATotal = async () => {
    const em = house.database.session()
    const document = (await ofYear(2025))[0]?.lineItem.document ?? ''
    const checks = await checksOfDocument(em, document)
    const total = checks.find(({ code, result, subject }) => code === 'rows-add-up' && result === 'holds' && subject === 'planned totals: lcff')?.cells[0]
    const [printed, meant] = [total?.text ?? '', readAmount(total?.text ?? '')]
    const slipped = printed.replace(/([1-9])(?!\1)([1-9])/, '$2$1')
    const wrong = readAmount(slipped)
    if (!total || !isCents(meant) || !isCents(wrong) || wrong === meant) throw new Error('no total to slip in')
    for (const [position, check] of checks.entries()) {
      const at = check.cells.findIndex((cell) => cellKey(cell) === cellKey(total))
      if (at === -1) continue
      const cells = check.cells.map((cell, index) => (index === at ? { ...cell, text: slipped } : cell))
      const changed = { ...check, result: 'fails', difference: at === 0 ? wrong - meant : meant - wrong, cells }
      const statement = 'update document_check set detail = ?, result = ? where document = ? and position = ?'
      await em.getConnection().execute(statement, [JSON.stringify(changed), 'fails', document, position])
    }
    await em.getConnection().execute('update document set checks_fail = checks_fail + 1 where sha256 = ?', [document])
    return { document, slipped, meant }
  }

  it('accepts the repair of a printed total, keeps it when the document is read again, and takes it back', async () => {
    const items = await ofYear(2025)
    const before = await stored()
    const { slipped, meant } = await slipInATotal()
    const asked = async () => (await desk().questions(district)).repairs.find(({ repair }) => repair.printed === slipped)
    const cell = (await asked())?.subject ?? ''
    expect(await asked()).toMatchObject({ lineItem: null, repair: { cents: meant } })
    expect(await desk().districtOf([cell])).toBe(district)
    const { batch, preview } = await write({ lineItem: cell, change: { action: 'repair-total', accepted: true }, reason: 'They said so' })
    expect(preview).toMatchObject({ changes: [], moved: [], totals: [{ cell: { printed: slipped }, before: null, after: meant }] })
    expect([await asked(), await stored(), await ofYear(2025)]).toEqual([undefined, before, items])
    const [decision] = (await api().correction.batch({ id: batch.id })).corrections
    expect(decision).toMatchObject({
      about: { kind: 'total', printed: slipped },
      change: { action: 'repair-total', cents: meant },
      status: 'in-force',
      was: 'as-printed',
    })
    expect((await api().correction.all({ district, page: 1 })).entries[0]).toMatchObject({ kind: 'repair-total', about: { kind: 'total', printed: slipped } })
    await ingestFile(house, sample('2025-26'), { again: true })
    const clean = (await api().correction.batch({ id: batch.id })).corrections[0]
    expect([clean?.status, clean?.misfits.map(({ code }) => code)]).toEqual(['in-force', ['repair-no-longer-holds']])
    await slipInATotal()
    expect((await desk().state(district)).totals.get(cell)).toMatchObject({ repaired: meant, decision: { batch: batch.id } })
    const beside = async () => (await api().document.get({ sha256: cell.split('/')[0] ?? '' })).repairs.find(({ printed }) => printed === slipped)
    expect(await beside()).toMatchObject({ cents: meant, decision: { accepted: true, role: staff.role, batch: batch.id } })
    expect((await desk().undo(batch.id, { ...staff, reason: 'A mistake' })).totals).toMatchObject([{ before: meant, after: null }])
    expect([(await asked())?.subject, (await beside())?.decision]).toEqual([cell, null])
    await ingestFile(house, sample('2025-26'), { again: true })
    const none = await desk().write({ ...staff, district, requests: [{ lineItem: cell, change: { action: 'repair-total', accepted: true }, reason: 'x' }] })
    expect(none).toEqual({ kind: 'refused', refused: [{ request: 0, because: 'total-not-proposed' }] })
  })

  it('undoes a batch in the middle, names what was built on it, and undoes none twice', async () => {
    const [one, two] = (await ofYear(2025)).map(({ lineItem }) => lineItem.id)
    const first = await write(category(one ?? '', 'OPS'), category(two ?? '', 'OPS'))
    const second = await write(category(one ?? '', 'SEC'))
    const report = await desk().previewUndo(first.batch.id)
    expect(report.conflicts.map(({ kind, laterBatch }) => [kind, laterBatch])).toContainEqual(['superseded', second.batch.id])
    expect(await desk().undo(first.batch.id, { ...staff, reason: 'A test' })).toEqual(report)
    expect((await api().lineItem.get({ id: one ?? '' })).tag.category).toBe('SEC')
    await expect(desk().undo(first.batch.id, { ...staff, reason: 'A test' })).rejects.toMatchObject({ code: 'batch-already-undone' })
    await expect(desk().undo('nowhere-1', { ...staff, reason: 'A test' })).rejects.toMatchObject({ code: 'batch-not-found' })
    await desk().undo(second.batch.id, { ...staff, reason: 'A test' })
  })

  it('applies a proposed rule only as it was previewed, as one batch', async () => {
    const titles = new Set((await ofYear(2023)).map(({ lineItem }) => lineItem.title))
    const id = (await ofYear(2025)).find(({ lineItem, tag }) => titles.has(lineItem.title) && tag.category !== 'OPS')?.lineItem.id ?? ''
    await write(category(id, 'OPS'), { lineItem: id, change: { action: 'level', rjLevel: 'dedicated' }, reason: 'They said so' })
    const [rule] = await desk().rules(district)
    if (!rule) throw new Error('no rule was proposed')
    const look = await desk().previewRule({ district, rule: rule.name, without: [] })
    expect(new Set(look.drafts.map(({ target }) => subjectOf(target)))).toEqual(new Set(rule.wouldChange))
    await expect(desk().applyRule({ ...staff, district, rule: rule.name, without: [], code: 'another' })).rejects.toMatchObject({ code: 'preview-is-stale' })
    const applied = await desk().applyRule({ ...staff, district, rule: rule.name, without: [], code: look.code })
    expect(applied.kind === 'written' && applied.preview.changes).toEqual(look.changes)
    expect(applied.kind === 'written' && applied.batch.rule).toEqual(rule.rule)
  })

  it('shows the log to everybody, with the role and never the name', async () => {
    const log = await api().correction.log({ key: district })
    expect(log.batches).toBeGreaterThan(5)
    expect(log.entries.map(({ at }) => at)).toEqual(
      log.entries
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    )
    const all = await Promise.all(log.entries.map(({ id }) => api().correction.batch({ id })))
    expect(JSON.stringify([log, all])).not.toContain(staff.author)
    expect(log.entries.every(({ role }) => role === 'editor')).toBe(true)
    const rows = (await logOfDistrict(house.database.session(), district)).corrections
    expect(all.flatMap(({ corrections }) => corrections)).toHaveLength(rows.length)
    expect(Object.keys(createCaller({ services: servicesOf(house), requestId: 'test' }).correction)).not.toContain('write')
    await expect(api().correction.batch({ id: 'nowhere-1' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('records every decision and every undoing in the audit, in the same transaction', async () => {
    const log = await logOfDistrict(house.database.session(), district)
    const entries = await auditEntriesAfter(house.database.session(), 0, 100_000)
    expect(await verifyAudit(house.database)).toMatchObject({ kind: 'whole', entries: entries.length })
    const subjects = (kind: string) => entries.filter((entry) => entry.kind === kind).map(({ subject }) => subject)
    expect(subjects('correction')).toEqual(log.corrections.map(({ id }) => id))
    expect(subjects('undo').toSorted()).toEqual(log.undos.map(({ batch }) => batch).toSorted())
  })

  it.each(['correction_batch', 'correction', 'batch_undo'])('refuses to change or delete a row of %s, whoever asks', async (table) => {
    const connection = house.database.session().getConnection()
    const count = async () => (await connection.execute<{ n: number }[]>(`select count(*) as n from ${table}`))[0]?.n
    const before = await count()
    for (const statement of [`update ${table} set author = 'Nobody'`, `delete from ${table}`])
      await expect(connection.execute(statement)).rejects.toThrow(/append-only/)
    expect(await count()).toBe(before)
    expect(Number(before)).toBeGreaterThan(0)
  })

  it('lets two processes write at once: every batch is there whole, numbered one after the other', { timeout: 240_000 }, async () => {
    const id = (await ofYear(2023))[0]?.lineItem.id ?? ''
    const before = (await logOfDistrict(house.database.session(), district)).batches.length
    const other = await endless()
    try {
      for (let at = 0; at < 6; at += 1) await write(category(id, at % 2 ? 'OPS' : 'RJ'))
    } finally {
      await other.kill()
    }
    const log = await logOfDistrict(house.database.session(), district)
    expect(log.batches.map((batch) => batch.id)).toEqual(log.batches.map((_, at) => `${district}-${at + 1}`))
    expect(log.batches.length).toBeGreaterThan(before + 6)
    const own = log.corrections.filter(({ target }) => subjectOf(target) === id)
    expect(
      own
        .slice(-6)
        .map(({ expect: { was } }) => was)
        .slice(1),
    ).toEqual(['RJ', 'OPS', 'RJ', 'OPS', 'RJ'])
  })

  /** The log and what is shown, of one moment: PostgreSQL may still be committing what a killed process sent last, so both are read until the log stands still. */
  async function unmoved() {
    for (let log = await logOfDistrict(house.database.session(), district); ;) {
      const shown = (await desk().state(district)).items
      const after = await logOfDistrict(house.database.session(), district)
      if (after.batches.length === log.batches.length) return { log, shown }
      log = after
    }
  }

  it('leaves all of a batch or none when the process is killed while it writes', { timeout: 240_000 }, async () => {
    const ids = (await ofYear(2025)).map(({ lineItem }) => lineItem.id)
    const start = (await logOfDistrict(house.database.session(), district)).batches.length
    // Once here, from the desk alone; twenty times with the queue and the record in killed-bulk.
    const other = await endless()
    await setTimeout(Math.random() * 300)
    await other.kill()
    const { log, shown } = await unmoved()
    const own = new Set(log.batches.filter(({ name }) => name === 'endless').map(({ id }) => id))
    const sizes = [
      ...Map.groupBy(
        log.corrections.filter(({ batch }) => own.has(batch)),
        ({ batch }) => batch,
      ).values(),
    ].map((rows) => rows.length)
    expect(sizes).toHaveLength(own.size)
    expect(new Set(sizes)).toEqual(new Set([ids.length]))
    const last = log.corrections.findLast(({ batch }) => own.has(batch))?.change
    expect(last?.action === 'category' && shown.get(ids.at(-1) ?? '')?.tag?.category).toBe(last?.action === 'category' ? last.category : undefined)
    expect((await logOfDistrict(house.database.session(), district)).batches.length).toBeGreaterThan(start)
  })
})

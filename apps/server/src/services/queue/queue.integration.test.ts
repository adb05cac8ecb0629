import { cents, defaultTwoPeopleFrom, isCents, subjectOf } from '@cuentas/shared'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actionsWithWords } from '#db/alike-repository.ts'
import { auditEntriesAfter } from '#db/audit-repository.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { findDistrict } from '#db/district-repository.ts'
import { queueItem, queueItemsNamed, type QueueFilter } from '#db/queue-repository.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { verifyAudit } from '#services/audit/verify-audit.ts'
import { stateOfDistrict, type Author } from '#services/corrections/write-corrections.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { refreshDistrict } from '#services/ingest/refresh-district.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'
import { decide, decideUndo } from '#services/queue/decide.ts'
import { decideItem, lastBatchOf } from '#services/queue/decide-item.ts'
import { queueItemView } from '#services/queue/item-view.ts'
import { meterOf, nextInQueue, pulseOf, queueOf } from '#services/queue/queue-service.ts'
import { setTwoPeopleFrom } from '#services/queue/settings.ts'
import { approveWaiting, closeWaiting, lookAtWaiting, openWaiting } from '#services/queue/waiting.ts'
import { lookAtBulk, splitRequests } from '#services/queue/wishes.ts'

const reading = rememberedReading()
const editor = { author: 'an editor', role: 'editor' } as const
const other = { author: 'another editor', role: 'editor' } as const
const approver = { author: 'an approver', role: 'approver' } as const
const said = { name: 'A test', reason: 'The office says so' } as const

describeOnBothDatabases('the queue', (newHome) => {
  let house: OpenHouse
  let district = ''
  beforeAll(async () => {
    house = await openHouse({ ...(await newHome()), threads: 1 }, reading)
    for (const year of ['2024-25', '2025-26']) await ingestFile(house, projectFolder(`data/samples/example-valley/example-valley-${year}.pdf`))
    district = (await servicesOf(house).districts.list(''))[0]?.key ?? ''
    await setTwoPeopleFrom(house, approver, district, 2 ** 50)
  })
  afterAll(() => house.close())

  const page = (filter: QueueFilter = {}, limit = 200) => queueOf(house.database, district, filter, { limit })
  const view = (id: string) => queueItemView(house, district, id)
  const history = async () => (await findDistrict(house.database.session(), district))?.points
  const accept = async (id: string, who: Author = editor) =>
    decideItem(house, { ...who, ...said, district, lineItem: id, version: (await view(id)).version, wish: {} })

  it('lists every action of every year once, the most dollars at risk first, and a page goes on where the last one ended', async () => {
    const { items, found } = await page()
    expect(items.length).toBe(found.items)
    expect(new Set(items.map(({ lineItem }) => lineItem)).size).toBe(items.length)
    expect(items.map(({ atRisk }) => atRisk)).toEqual(items.map(({ atRisk }) => atRisk).toSorted((a, b) => b - a))
    for (const item of items) expect(item.atRisk).toBe(Math.round((Math.abs(item.amount ?? 0) * (1000 - item.confidence)) / 1000))
    const paged: string[] = []
    let after: { readonly atRisk: number; readonly lineItem: string } | undefined
    do {
      const part = await queueOf(house.database, district, {}, { limit: 7, after })
      paged.push(...part.items.map(({ lineItem }) => lineItem))
      after = part.next ?? undefined
    } while (after)
    expect(paged).toEqual(items.map(({ lineItem }) => lineItem))
    const some = [...items.slice(-2), ...items.slice(0, 2)]
    const named = await queueItemsNamed(house.database.session(), district, [...some.map(({ lineItem }) => lineItem), 'nothing'])
    expect(named).toEqual([...items.slice(0, 2), ...items.slice(-2)])
    expect(await queueItemsNamed(house.database.session(), 'elsewhere', paged)).toEqual([])
  })

  it('shows at once in the list of districts that a confirmed tag is sure: a lower bound of its focus rests on it', async () => {
    const em = house.database.session()
    const focuses = () => em.execute('select latest_focuses from district')
    const refresh = () => house.database.session().transactional((inside) => refreshDistrict(inside, district, { wasReadAgain: false }))
    // As if the rules had been unsure about every action.
    await em.execute(`update tag set tag = replace(tag, '"confidence":0.', '"confidence":0.0')`)
    await em.execute('update document set added_at = added_at + 1')
    await refresh()
    const before = await focuses()
    const [unsure] = (await page({ year: 2025, category: 'INS', states: ['open'] })).items
    expect((await accept(unsure?.lineItem ?? '')).kind).toBe('written')
    const after = await focuses()
    expect(after).not.toEqual(before)
    await refresh()
    expect(await focuses()).toEqual(after)
    const { batch } = await lastBatchOf(house, district, editor.author)
    await decideUndo(house, { ...editor, ...said, district, batch })
    expect(await focuses()).toEqual(before)
    await em.execute(`update tag set tag = replace(tag, '"confidence":0.0', '"confidence":0.')`)
    await em.execute('update document set added_at = added_at - 1')
    await refresh()
  })

  it('filters by year, program, level, confidence, flag, state and words', async () => {
    const { items } = await page()
    const same = async (filter: QueueFilter, wanted: (item: (typeof items)[number]) => boolean) => {
      const expected = items.filter(wanted).map(({ lineItem }) => lineItem)
      expect(
        (await page(filter)).items.map(({ lineItem }) => lineItem),
        JSON.stringify(filter),
      ).toEqual(expected)
      expect(expected.length, JSON.stringify(filter)).toBeGreaterThan(0)
    }
    await same({ year: 2025 }, ({ fiscalYear }) => fiscalYear === 2025)
    await same({ category: 'RJ' }, ({ category }) => category === 'RJ')
    await same({ rjLevel: 'mention' }, ({ rjLevel }) => rjLevel === 'mention')
    await same({ confidence: { from: 700, to: 900 } }, ({ confidence }) => confidence >= 700 && confidence < 900)
    await same({ flag: items.find(({ flags }) => flags.length > 0)?.flags[0] ?? '' }, ({ flags }) =>
      flags.includes(items.find((one) => one.flags.length > 0)?.flags[0] ?? ''),
    )
    await same({ states: ['open'] }, ({ state }) => state === 'open')
    await same({ words: 'restorative' }, ({ title }) => title.toLowerCase().includes('restorative'))
  })

  it('confirms a line item as it is shown, takes it off the queue, fills the meter, and changes no figure', async () => {
    const [points, before] = [await history(), await meterOf(house.database, district)]
    const todo = (await page({ states: ['open', 'partly'] })).items.filter(({ contributing }) => contributing > 0)
    const [first] = todo
    if (!first) throw new Error('nothing to do')
    const following = await nextInQueue(house.database, district, { states: ['open', 'partly'] }, first)
    expect(await accept(first.lineItem)).toMatchObject({ kind: 'written', corrections: 2, moved: [] })
    expect(await queueItem(house.database.session(), district, first.lineItem)).toMatchObject({ state: 'confirmed', atRisk: 0, confidence: 1000 })
    const after = await meterOf(house.database, district)
    expect(after.confirmed - before.confirmed).toBe(first.contributing)
    expect(after.share).toBe(Math.floor((after.confirmed / (after.confirmed + after.partly + after.open)) * 10_000))
    expect(await history()).toEqual(points)
    expect(await nextInQueue(house.database, district, { states: ['open', 'partly'] }, first)).toBe(following)
    expect(await accept(first.lineItem)).toEqual({ kind: 'nothing-to-write' })
  })

  it('tells two people on one line item that it changed while they looked, and loses nothing of either', async () => {
    const [item] = (await page({ states: ['open'] })).items
    const id = item?.lineItem ?? ''
    const { version } = await view(id)
    const pulse = await pulseOf(house.database, district)
    const first = await decideItem(house, { ...editor, ...said, district, lineItem: id, version, wish: { category: 'SEL' } })
    expect(first.kind).toBe('written')
    expect(await pulseOf(house.database, district)).not.toBe(pulse)
    const second = await decideItem(house, { ...other, ...said, district, lineItem: id, version, wish: { category: 'MH' } })
    expect(second).toMatchObject({ kind: 'changed-meanwhile', changed: [{ lineItem: id, category: 'SEL' }] })
    const again = second.kind === 'changed-meanwhile' ? (second.changed[0]?.version ?? '') : ''
    expect(await decideItem(house, { ...other, ...said, district, lineItem: id, version: again, wish: { category: 'MH' } })).toMatchObject({ kind: 'written' })
    expect((await view(id)).decisions.map(({ author }) => author)).toContain('another editor')
    const { log } = await stateOfDistrict(house.database, district)
    expect(log.corrections.filter(({ target }) => subjectOf(target) === id).map(({ author }) => author)).toEqual(
      expect.arrayContaining(['an editor', 'another editor']),
    )
  })

  it('changes many at once exactly as previewed, leaves out what was unticked, and is undone after ten other changes', async () => {
    const rows = (await page({ states: ['open'], year: 2025 })).items.slice(0, 8)
    const [left, ...ids] = rows.map(({ lineItem }) => lineItem)
    const look = await lookAtBulk(house, district, ids, { category: 'ATT' }, said.reason)
    const stale = await decide(house, { ...editor, ...said, district, requests: look.requests, code: 'not it' })
    expect(stale).toEqual({ kind: 'preview-is-stale' })
    const points = await history()
    const done = await decide(house, { ...editor, ...said, district, requests: look.requests, code: look.code })
    if (done.kind !== 'written') throw new Error(done.kind)
    expect(done.moved).toEqual(look.preview.moved)
    for (const id of ids) expect((await view(id)).tag?.category).toBe('ATT')
    expect((await view(left ?? '')).tag?.category).toBe(rows[0]?.category)
    const others = (await page({ states: ['open'] })).items.filter(({ lineItem }) => !ids.includes(lineItem)).slice(0, 10)
    for (const { lineItem } of others) expect((await accept(lineItem, other)).kind).toBe('written')
    expect(await decideUndo(house, { ...editor, ...said, district, batch: done.batch })).toMatchObject({ kind: 'written' })
    expect(await history()).toEqual(points)
    for (const { lineItem } of others) expect((await queueItem(house.database.session(), district, lineItem))?.state).toBe('confirmed')
  })

  it('splits a figure to the cent with its source, and finds the split line item confirmed', async () => {
    const item = (await page({ states: ['open'], year: 2025 })).items.find(({ amount }) => (amount ?? 0) > 100_00)
    const id = item?.lineItem ?? ''
    const source = { kind: 'district-answer', words: 'Answer of the office', date: '2026-02-10' } as const
    const parts = [
      { category: 'SEL', rjLevel: undefined, cents: 50_01 },
      { category: undefined, rjLevel: undefined, cents: 'rest' },
    ] as const
    const requests = await splitRequests(house, district, id, { phase: 'planned', parts, source, reason: said.reason })
    expect((await decide(house, { ...editor, ...said, district, requests })).kind).toBe('written')
    const { splits } = await view(id)
    for (const split of splits) expect(cents(split.parts.reduce((sum, part) => sum + part.cents, 0))).toBe(split.whole)
    expect((await queueItem(house.database.session(), district, id))?.state).toBe('confirmed')
    const tooMuch = [{ category: 'SEL', rjLevel: undefined, cents: 2 ** 45 }] as const
    await expect(splitRequests(house, district, id, { phase: 'planned', parts: tooMuch, source, reason: said.reason })).rejects.toThrow('parts-do-not-sum')
  })

  it('keeps what moves more than the set dollars for a second person; the author cannot approve, and the record says all of it', async () => {
    await setTwoPeopleFrom(house, approver, district, defaultTwoPeopleFrom)
    const rows = (await page({ states: ['open'] })).items
    const item = rows.find(({ amount, category }) => (amount ?? 0) > defaultTwoPeopleFrom && category !== 'OPS')
    const id = item?.lineItem ?? ''
    const points = await history()
    const asked = await decideItem(house, { ...editor, ...said, district, lineItem: id, version: (await view(id)).version, wish: { category: 'OPS' } })
    if (asked.kind !== 'waits') throw new Error(asked.kind)
    expect(asked.moves).toBeGreaterThan(defaultTwoPeopleFrom)
    expect(await history()).toEqual(points)
    expect((await view(id)).waiting).toEqual([asked.waiting])
    const look = await lookAtWaiting(house, district, asked.waiting)
    const order = { district, id: asked.waiting, code: look.would?.code ?? '' }
    await expect(approveWaiting(house, editor, order)).rejects.toThrow('author-cannot-approve')
    await expect(closeWaiting(house, editor, { ...order, answer: 'declined', reason: 'No' })).rejects.toThrow('author-cannot-approve')
    expect(await approveWaiting(house, approver, { ...order, code: 'another preview' })).toEqual({ kind: 'preview-is-stale' })
    expect(await openWaiting(house, district)).toHaveLength(1)
    const done = await approveWaiting(house, approver, order)
    if (done.kind !== 'written') throw new Error(done.kind)
    expect(done.moved).toEqual(look.would?.preview.moved)
    await expect(approveWaiting(house, { ...approver, author: 'a third' }, order)).rejects.toThrow('waiting-change-answered')
    const { log } = await stateOfDistrict(house.database, district)
    expect(log.batches.at(-1)).toMatchObject({ id: done.batch, author: 'an editor', role: 'editor' })
    const record = await auditEntriesAfter(house.database.session(), 0, 5000)
    expect(record.find(({ kind }) => kind === 'waits-for-approval')).toMatchObject({ subject: asked.waiting, author: 'an editor' })
    expect(record.find(({ kind }) => kind === 'approval')).toMatchObject({
      subject: asked.waiting,
      author: 'an approver',
      became: 'approved',
      batch: done.batch,
    })
    // Taking it back moves as many dollars: it waits too, and its author may take the wish back.
    const undo = await decideUndo(house, { ...editor, ...said, district, batch: done.batch })
    if (undo.kind !== 'waits') throw new Error(undo.kind)
    await expect(closeWaiting(house, other, { district, id: undo.waiting, answer: 'taken-back', reason: 'Not mine' })).rejects.toThrow('not-yours')
    await closeWaiting(house, editor, { district, id: undo.waiting, answer: 'taken-back', reason: 'A mistake' })
    expect(await openWaiting(house, district)).toEqual([])
    expect((await lastBatchOf(house, district, 'an editor')).batch).toBe(done.batch)
    expect(await verifyAudit(house.database)).toMatchObject({ kind: 'whole' })
  })

  it('shows a line item with its page, its words, last year’s tag and what is like it', async () => {
    const { items } = await page({ year: 2025 })
    const views = await Promise.all(items.map(({ lineItem }) => view(lineItem)))
    expect(views.every(({ pictures }) => pictures.open && pictures.pages.length > 0)).toBe(true)
    expect(views.filter(({ lastYear }) => lastYear?.fiscalYear === 2024).length).toBeGreaterThan(5)
    expect(views.flatMap(({ alike }) => alike.here).length).toBeGreaterThan(0)
    for (const { lineItem, alike, row } of views) {
      expect(alike.here.map(({ line_item }) => line_item)).not.toContain(lineItem.id)
      if (row?.amount !== null) expect(lineItem.figures.filter(({ amount }) => isCents(amount)).map(({ amount }) => amount)).toContain(row?.amount)
    }
  })

  it('keeps after all these decisions what is computed from everything that was read and decided', async () => {
    const kept = async (em = house.database.session()) => ({
      actions: await em.execute(
        'select line_item, fiscal_year, category, rj_level, planned, estimated_actual, words, action from action_year order by fiscal_year, number',
      ),
      queue: await em.execute('select * from queue_item order by line_item'),
      page: await em.execute('select years, points, named, confirmed from district_page'),
      history: await em.execute('select points, latest, latest_focuses from district'),
    })
    const before = await kept()
    expect(before.actions.length).toBeGreaterThan(50)
    expect(JSON.stringify(before.page)).not.toContain('"confirmed":"[]"')
    await house.database.session().transactional((em) => refreshDistrict(em, district, { wasReadAgain: false }))
    expect(await kept()).toEqual(before)
    // The words find the same actions too.
    const words = async () => (await actionsWithWords(house.database.session(), 'restorative practices')).map(({ line_item }) => line_item)
    expect((await words()).length).toBeGreaterThan(0)
  })
})

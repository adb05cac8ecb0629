import { mkdtemp } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { categories, type Category } from '@cuentas/shared'
import { createStaffCaller } from '#api/workspace-router.ts'
import { generateDistricts } from '#bench/generate-districts.ts'
import { allDistricts } from '#db/district-repository.ts'
import { openHouse } from '#services/open-services.ts'
import { setTwoPeopleFrom } from '#services/queue/settings.ts'
import { openWorkspace } from '#services/staff/open-workspace.ts'

/** Most that 95 of 100 answers may take, in milliseconds. */
const limit = 100
const rounds = 60
/** Line items that one bulk change confirms: a page of the queue. */
const atOnce = 200

/** npm run bench:queue: a made-up district with 10,080 actions, all of which wait, and how long the server takes for what each key of the queue asks. */
const home = await mkdtemp(join(tmpdir(), 'cuentas-queue-'))
const house = await openHouse({ home, databaseUrl: process.argv[2], threads: 1 })
console.log('making a district of 12 years with 840 actions each: many times what any plan has')
await generateDistricts(house.database, house.directory, { districts: 1, years: 12, actions: 840 }, () => undefined)
const [listed] = await allDistricts(house.database.session())
const district = listed?.district.key ?? ''
const workspace = await openWorkspace(house, home, 'http://localhost')
const person = { id: 'bench', name: 'Bench', email: 'bench@example.org', grants: [{ role: 'site-administrator' as const, district: null }], secondFactor: true }
const staff = createStaffCaller({ workspace, signedIn: { person, session: 'bench', fresh: true }, requestId: 'bench' })
// Nothing waits for a second person here: each key is to be written.
await setTwoPeopleFrom(workspace, { author: 'bench', role: 'site-administrator' }, district, 2 ** 50)
const first = await staff.queue.page({ district, limit: 100 })
console.log(`${first.found.items} line items to do in the queue of one district; load of the machine: ${loadavg()[0]?.toFixed(1)}`)
await measure('a page of the queue', () => staff.queue.page({ district, limit: 50 }))
let after = first.next ?? undefined
await measure('the pages after it, one by one', async () => {
  after = (await staff.queue.page({ district, limit: 50, after })).next ?? undefined
})
await measure('filtered by year, program and confidence', () =>
  staff.queue.page({ district, limit: 50, filter: { state: 'todo', year: 2020, category: 'SEL', confidence: 'high' } }),
)
await measure('filtered by words', () => staff.queue.page({ district, limit: 50, filter: { state: 'all', words: 'restorative middle' } }))
const ids = first.items.map(({ lineItem }) => lineItem)
await staff.queue.item({ district, lineItem: ids[0] ?? '' })
await measure('one line item with everything beside it', (round) => staff.queue.item({ district, lineItem: ids[round % ids.length] ?? '' }))
await measure('has anything changed?', () => staff.queue.pulse({ district }))
await measure('Enter: accept, and the next one', (round) => decideAndGoOn(round, {}))
await measure('U: undo the last one', () => staff.decide.undoLast({ district, reason: 'bench', name: 'bench' }))
await measure('a digit: another program, and the next one', (round) => decideAndGoOn(round, { category: categories[round % categories.length] }))
await confirmHalf()
await takeNext()
await measure('with half of the queue confirmed: Enter', (round) => decideAndGoOn(round, {}))
await takeNext()
await measure('with half of the queue confirmed: a digit', (round) => decideAndGoOn(round, { category: categories[round % categories.length] }))
await measure('with half of the queue confirmed: U', () => staff.decide.undoLast({ district, reason: 'bench', name: 'bench' }))
await measure('with half of the queue confirmed: a page', () => staff.queue.page({ district, limit: 50 }))
await workspace.door.close()
await house.close()

/** The line items that come first in the queue now. */
async function takeNext(): Promise<void> {
  ids.splice(0, ids.length, ...(await staff.queue.page({ district, limit: 100 })).items.map(({ lineItem }) => lineItem))
}

/** Settles a line item and asks for the one after it: what a key does. */
async function decideAndGoOn(round: number, wish: { readonly category?: Category | undefined }): Promise<number> {
  const view = await staff.queue.item({ district, lineItem: ids[round] ?? '' })
  const started = performance.now()
  const done = await staff.decide.item({ district, lineItem: view.lineItem.id, version: view.version, name: 'bench', reason: 'bench', ...wish })
  if (done.kind !== 'written') throw new Error(done.kind)
  await staff.queue.item({ district, lineItem: ids[round + 1] ?? view.lineItem.id })
  return performance.now() - started
}

/** Confirms the line items with the most dollars at risk until half of them are. */
async function confirmHalf(): Promise<void> {
  const half = Math.floor(first.found.items / 2)
  for (let confirmed = 0; confirmed < half; confirmed += atOnce) {
    const lineItems = (await staff.queue.page({ district, limit: atOnce })).items.map(({ lineItem }) => lineItem)
    const order = { district, lineItems, wish: { confirm: true }, reason: 'bench' }
    await staff.decide.bulk({ ...order, name: 'bench', code: (await staff.decide.lookAtBulk(order)).code })
  }
}

/** Times a request; one that prepares something first gives back its own time. */
async function measure(name: string, ask: (round: number) => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    const own = await ask(round)
    times.push(typeof own === 'number' ? own : performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const part = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
  console.log(`${name}: p50 ${part(0.5)} ms, p95 ${part(0.95)} ms (limit ${limit}), longest ${part(0.999)} ms`)
}

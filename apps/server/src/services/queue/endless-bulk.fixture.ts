import { once } from 'node:events'
import { openDatabase } from '#db/database.ts'
import { databaseAddress } from '#services/open-services.ts'
import { decide } from '#services/queue/decide.ts'
import { queueOf } from '#services/queue/queue-service.ts'
import { lookAtBulk } from '#services/queue/wishes.ts'

/** Waits for a word, then changes every line item of a year at once, again and again, until it is killed; prints a dot for each. For the test of killed processes. */
const [home = '', databaseUrl = '', district = ''] = process.argv.slice(2)
const database = await openDatabase(databaseAddress({ home, databaseUrl: databaseUrl === '' ? undefined : databaseUrl }))
const tools = { database, now: Date.now }
const ids = (await queueOf(database, district, { year: 2025 }, { limit: 500 })).items.map(({ lineItem }) => lineItem)
// The district is read before the word comes: what is killed is the writing.
await lookAtBulk(tools, district, ids, { category: 'OPS' }, 'Endless')
await once(process.stdin, 'data')
for (let round = process.pid; ; round += 1) {
  const { requests, code } = await lookAtBulk(tools, district, ids, { category: round % 2 === 0 ? 'OPS' : 'INS' }, 'Endless')
  const done = await decide(tools, { author: 'Somebody', role: 'editor', district, name: 'endless', requests, code })
  if (done.kind === 'written') process.stdout.write('.')
  else if (done.kind !== 'refused' && done.kind !== 'nothing-to-write') throw new Error(done.kind)
}

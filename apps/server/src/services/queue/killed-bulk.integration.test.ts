import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout } from 'node:timers/promises'
import { seriesOf } from '@cuentas/budget'
import { expect, it } from 'vitest'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { auditEntriesAfter } from '#db/audit-repository.ts'
import { findDistrict } from '#db/district-repository.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { verifyAudit } from '#services/audit/verify-audit.ts'
import { stateOfDistrict } from '#services/corrections/write-corrections.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, servicesOf } from '#services/open-services.ts'
import { pulseOf, queueOf } from '#services/queue/queue-service.ts'
import { actionsOfYears } from '#services/districts/actions-of-year.ts'
import { queueRows } from '#services/queue/queue-rows.ts'
import { setTwoPeopleFrom } from '#services/queue/settings.ts'

const reading = rememberedReading()
const endlessBulk = fileURLToPath(new URL('./endless-bulk.fixture.ts', import.meta.url))
const kills = 20

describeOnBothDatabases('a process that is killed in the middle of a change of many', (newHome) => {
  it('leaves all of it or none, twenty times of twenty: decisions, record, history and queue are of one mind', { timeout: 300_000 }, async () => {
    const home = await newHome()
    const house = await openHouse({ ...home, threads: 1 }, reading)
    await ingestFile(house, projectFolder('data/samples/example-valley/example-valley-2025-26.pdf'))
    const district = (await servicesOf(house).districts.list(''))[0]?.key ?? ''
    const { database } = house
    await setTwoPeopleFrom(house, { author: 'Somebody', role: 'administrator' }, district, 2 ** 50)
    const lines = (await queueOf(database, district, { year: 2025 }, { limit: 500 })).items.length
    let batches = 0
    let next = starting(home, district)
    for (let kill = 0; kill < kills; kill += 1) {
      const current = next
      next = starting(home, district)
      await current.killAfterFirst(Math.random() * 60)
      await unmoved(() => pulseOf(database, district))
      const { plans, log, corrected } = await stateOfDistrict(database, district)
      for (const batch of log.batches) expect(log.corrections.filter((correction) => correction.batch === batch.id)).toHaveLength(lines)
      const record = await auditEntriesAfter(database.session(), 0, 100_000)
      expect(record.filter(({ kind }) => kind === 'correction')).toHaveLength(log.corrections.length)
      expect((await findDistrict(database.session(), district))?.points).toEqual(seriesOf(plans, corrected))
      const queue = (await queueOf(database, district, {}, { limit: 500 })).items
      const expected = queueRows(actionsOfYears({ plans, links: corrected.links }, corrected.tags), corrected)
      expect(new Map(queue.map((row) => [row.lineItem, row]))).toEqual(new Map(expected.map((row) => [row.lineItem, row])))
      batches = log.batches.length
    }
    await next.killAfterFirst(0)
    // Without this every kill would have come before the first change, and prove nothing.
    expect(batches).toBeGreaterThanOrEqual(kills)
    expect(await verifyAudit(database)).toMatchObject({ kind: 'whole' })
    await house.close()
  })
})

/** PostgreSQL may still be committing what a killed process sent last: looked at until it stands still. */
async function unmoved(look: () => Promise<string>): Promise<void> {
  let before = await look()
  for (;;) {
    await setTimeout(40)
    const now = await look()
    if (now === before) return
    before = now
  }
}

/** A process that waits for a word, then writes changes of many one after the other; it is killed some moment after its first one. */
function starting(home: { readonly home: string; readonly databaseUrl: string | undefined }, district: string) {
  const child = spawn(process.execPath, [endlessBulk, home.home, home.databaseUrl ?? '', district], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  return {
    killAfterFirst: async (milliseconds: number) => {
      child.stdin.write('go\n')
      await Promise.race([once(child.stdout, 'data'), ended])
      await setTimeout(milliseconds)
      child.kill('SIGKILL')
      await ended
    },
  }
}

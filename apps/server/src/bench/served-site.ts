import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { openSite } from '#bench/open-site.ts'
import { readEnvironment } from '#env.ts'

/**
 * The site in a process of its own, which tells its parent how long its event loop stood still. Asked over IPC: "ahead" (makes pages ahead, which it does not
 * before it is asked, and answers when all are made), "reset", "stall", "end".
 */
const reading = readEnvironment()
if ('wrong' in reading) throw new Error('the environment is wrong')
const { openHouse } = await import('#services/open-services.ts')
const { refreshOldHistories } = await import('#services/ingest/keep-document.ts')
const house = await openHouse({ ...reading.environment, threads: 1 })
await refreshOldHistories(house.database)
const { port, origin, ahead } = await openSite(house, reading.environment)
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
process.on('message', (message) => {
  if (message === 'ahead') void makeAhead()
  if (message === 'reset') delay.reset()
  if (message === 'stall') process.send?.({ max: delay.max / 1e6, p99: delay.percentile(99) / 1e6 })
  if (message === 'end') process.exit(0)
})
process.send?.({ port })

async function makeAhead(): Promise<void> {
  const [before, started] = [process.cpuUsage(), performance.now()]
  ahead.start()
  while (!(await ahead.isDone(origin))) await setTimeout(200)
  const { user, system } = process.cpuUsage(before)
  process.send?.({ seconds: (performance.now() - started) / 1000, processor: (user + system) / 1e6, megabytes: process.memoryUsage().rss / 2 ** 20 })
}

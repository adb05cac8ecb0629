import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { z } from 'zod'
import { openDatabase } from '#db/database.ts'
import { readEnvironment } from '#env.ts'
import { buildPagesWhenStale } from '#pages.ts'
import { databaseAddress } from '#services/open-services.ts'

/** Requests a second, seconds of each part, and the most that p95 may grow while an upload is read. */
const [rate, seconds, mostGrowth] = [20, 20, 1.5]
const portSchema = z.object({ port: z.number() })
const timesSchema = z.object({ times: z.number() })

const rowsSchema = z.array(z.object({ district_key: z.string(), fiscal_year: z.coerce.number(), goal: z.string(), action: z.string() }))

/**
 * npm run bench:upload -- FILE.pdf: how long public pages take while the server rests, and while it reads an upload, on the database that the environment
 * names. Each request asks for the page of another action, which nothing keeps ready.
 */
const [file] = process.argv.slice(2)
const reading = readEnvironment()
if ('wrong' in reading || file === undefined) throw new Error('npm run bench:upload -- FILE.pdf')
await buildPagesWhenStale(() => undefined)
const database = await openDatabase(databaseAddress(reading.environment))
const actions = rowsSchema.parse(
  await database.session().execute(`select district_key, fiscal_year, goal, action from queue_item where goal <> '' and action <> '' order by line_item`),
)
await database.close()
const child = fork(fileURLToPath(new URL('./uploading-site.ts', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
const answer = () => new Promise<unknown>((resolve) => child.once('message', (message: unknown) => resolve(message)))
const { port } = portSchema.parse(await answer())

const paths = actions.map(({ district_key: district, fiscal_year: year, goal, action }, at) => {
  const place = [`${year}-${String((year + 1) % 100).padStart(2, '0')}`, goal, action].map((part) => encodeURIComponent(part)).join('/')
  return `/${at % 2 === 0 ? 'en' : 'es'}/d/${district}/${place}`
})
let asked = 0

/** p50 and p95 in milliseconds of public pages, asked for at a steady rate. */
async function measure(): Promise<{ readonly p50: number; readonly p95: number; readonly failed: number }> {
  const times: number[] = []
  const done = Promise.withResolvers<undefined>()
  // Every request asks for another page, whichever connection sends it.
  const requests = [{ method: 'GET' as const, setupRequest: (request: autocannon.Request) => ({ ...request, path: paths[asked++ % paths.length] ?? '/' }) }]
  let failed = 0
  const run = autocannon({ url: `http://127.0.0.1:${port}`, connections: 10, overallRate: rate, duration: seconds, requests }, () => done.resolve(undefined))
  run.on('response', (_client, status, _bytes, time) => {
    if (status !== 200) failed += 1
    times.push(time)
  })
  await done.promise
  times.sort((a, b) => a - b)
  const part = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { p50: part(0.5), p95: part(0.95), failed }
}

await measure()
const idle = await measure()
child.send(file)
const busy = await measure()
child.send('stop')
const { times } = timesSchema.parse(await answer())
const words = ({ p50, p95, failed }: typeof idle) => `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms${failed > 0 ? `, ${failed} pages not found` : ''}`
console.log(`${paths.length} actions, ${rate} pages a second for ${seconds} s each, every page another one`)
console.log(`at rest: ${words(idle)}`)
console.log(`while the file was read ${times} times: ${words(busy)} (${(busy.p95 / idle.p95).toFixed(2)} times; wanted: at most ${mostGrowth})`)
child.send('end')

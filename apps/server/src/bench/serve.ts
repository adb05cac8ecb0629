import { fork } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { z } from 'zod'
import { openDatabase } from '#db/database.ts'
import { allDistricts } from '#db/district-repository.ts'
import { readEnvironment } from '#env.ts'
import { buildPagesWhenStale } from '#pages.ts'
import { databaseAddress } from '#services/open-services.ts'

/** What is asked of the site, how often a second, and the most that 95 of 100 answers may take. */
const loads = [
  { name: 'district page', rate: 50, limit: 150 },
  { name: 'year page', rate: 20, limit: 150 },
  { name: 'search', rate: 20, limit: 200 },
] as const
const seconds = 20
const questions = [
  'restorative practices',
  '"campus safety officers"',
  'counseling middle schools',
  'literacy foster youth',
  'prácticas',
  'teacher coaching',
  'PBIS',
  'attendance',
]
const portSchema = z.object({ port: z.number() })
const stallSchema = z.object({ max: z.number(), p99: z.number() })

/** npm run bench:serve: measures the site on the database that the environment names. The server is a process of its own on the loopback. */
const reading = readEnvironment()
if ('wrong' in reading) throw new Error('the environment is wrong')
await buildPagesWhenStale(() => undefined)
const database = await openDatabase(databaseAddress(reading.environment))
const keys = (await allDistricts(database.session())).map(({ district }) => district.key)
await database.close()
const child = fork(fileURLToPath(new URL('./served-site.ts', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
const answer = () => new Promise<unknown>((resolve) => child.once('message', (message: unknown) => resolve(message)))
const { port } = portSchema.parse(await answer())
const pathsOf = {
  'district page': keys.map((key, at) => `/${at % 2 === 0 ? 'en' : 'es'}/d/${key}`),
  'year page': keys.map((key, at) => `/en/d/${key}/${2014 + (at % 11)}-${String(15 + (at % 11)).padStart(2, '0')}`),
  search: keys.map((_, at) => `/${at % 2 === 0 ? 'en' : 'es'}/search?q=${encodeURIComponent(questions[at % questions.length] ?? '')}&page=${1 + (at % 5)}`),
} as const
console.log(
  `${keys.length} districts; load of the machine before: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
)
for (const { name, rate, limit } of loads) {
  const paths = pathsOf[name]
  child.send('reset')
  const times: number[] = []
  let failures = 0
  let asked = 0
  const done = Promise.withResolvers<undefined>()
  const run = autocannon(
    {
      url: `http://127.0.0.1:${port}`,
      connections: 10,
      overallRate: rate,
      duration: seconds,
      // Every request asks for another page, whichever connection sends it.
      requests: [{ method: 'GET', setupRequest: (request) => ({ ...request, path: paths[asked++ % paths.length] ?? '/' }) }],
    },
    () => done.resolve(undefined),
  )
  run.on('response', (_client, status, _bytes, time) => {
    times.push(time)
    if (status !== 200) failures += 1
  })
  await done.promise
  child.send('stall')
  const stall = stallSchema.parse(await answer())
  times.sort((a, b) => a - b)
  const part = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
  console.log(
    `${name}: ${(times.length / seconds).toFixed(1)} a second, p50 ${part(0.5)} ms, p95 ${part(0.95)} ms (limit ${limit}), longest ${part(0.9999)} ms, event loop stood still ${Math.round(stall.max)} ms at most (p99 ${Math.round(stall.p99)}), not answered with 200: ${failures}`,
  )
}
console.log(
  `load of the machine after: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
)
child.send('end')

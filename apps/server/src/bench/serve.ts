import { fork } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { z } from 'zod'
import { openDatabase } from '#db/database.ts'
import { allDistrictNames } from '#db/district-repository.ts'
import { readEnvironment } from '#env.ts'
import { buildPagesWhenStale } from '#pages.ts'
import { databaseAddress } from '#services/open-services.ts'

/** What is asked of the site, how often a second, and the most that 95 of 100 answers may take. */
const loads = {
  district: { name: 'district page', rate: 50, limit: 150 },
  year: { name: 'year page', rate: 20, limit: 150 },
  search: { name: 'search', rate: 20, limit: 200 },
} as const
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
const aheadSchema = z.object({ seconds: z.number(), processor: z.number(), megabytes: z.number() })

/**
 * npm run bench:serve: measures the site on the database that the environment names. The server is a process of its own on the loopback. First nothing is
 * kept and nothing made ahead: every page is read, drawn and packed. Then another process makes pages ahead, as the server does at rest, and is asked again.
 */
const reading = readEnvironment()
if ('wrong' in reading) throw new Error('the environment is wrong')
await buildPagesWhenStale(() => undefined)
const database = await openDatabase(databaseAddress(reading.environment))
const keys = (await allDistrictNames(database.session())).map(({ key }) => key)
await database.close()
const pathsOf = {
  district: keys.map((key, at) => `/${at % 2 === 0 ? 'en' : 'es'}/d/${key}`),
  year: keys.map((key, at) => `/${at % 2 === 0 ? 'en' : 'es'}/d/${key}/${2014 + (at % 11)}-${String(15 + (at % 11)).padStart(2, '0')}`),
  search: keys.map((_, at) => `/${at % 2 === 0 ? 'en' : 'es'}/search?q=${encodeURIComponent(questions[at % questions.length] ?? '')}&page=${1 + (at % 5)}`),
} as const

console.log(`${keys.length} districts; ${loadNow('before')}`)
console.log('Nothing kept, nothing made ahead:')
const cold = await startSite()
for (const load of ['district', 'year', 'search'] as const) await measure(cold, load)
cold.end()
console.log(loadNow('between'))
const warm = await startSite()
const made = await warm.ahead()
console.log(
  `Made ahead in ${made.seconds.toFixed(0)} s (${made.processor.toFixed(0)} s of processor time): both languages of every district; the process holds ${made.megabytes.toFixed(0)} MB. Then:`,
)
await measure(warm, 'district')
warm.end()
console.log(loadNow('after'))

function loadNow(when: string): string {
  const load = loadavg().map((one) => one.toFixed(1))
  return `load of the machine ${when}: ${load.join(' ')}`
}

/** The site in another process. */
async function startSite() {
  const child = fork(fileURLToPath(new URL('./served-site.ts', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const answer = () => new Promise<unknown>((resolve) => child.once('message', (message: unknown) => resolve(message)))
  const ask = (what: string) => {
    const answered = answer()
    child.send(what)
    return answered
  }
  return {
    ...portSchema.parse(await answer()),
    reset: () => child.send('reset'),
    stall: async () => stallSchema.parse(await ask('stall')),
    ahead: async () => aheadSchema.parse(await ask('ahead')),
    end: () => child.send('end'),
  }
}

/** Asks at a steady rate and says how long the answers took. */
async function measure(site: Awaited<ReturnType<typeof startSite>>, of: keyof typeof loads): Promise<void> {
  const [{ name, rate, limit }, paths] = [loads[of], pathsOf[of]]
  site.reset()
  const times: number[] = []
  let failures = 0
  let asked = 0
  const done = Promise.withResolvers<undefined>()
  const run = autocannon(
    {
      url: `http://127.0.0.1:${site.port}`,
      connections: 10,
      overallRate: rate,
      duration: seconds,
      // As browsers do.
      headers: { 'accept-encoding': 'gzip' },
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
  const stall = await site.stall()
  times.sort((a, b) => a - b)
  const part = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
  const again = Math.max(0, asked - new Set(paths).size)
  console.log(
    `${name}: ${(times.length / seconds).toFixed(1)} a second, p50 ${part(0.5)} ms, p95 ${part(0.95)} ms (limit ${limit}), longest ${part(0.9999)} ms, event loop stood still ${Math.round(stall.max)} ms at most (p99 ${Math.round(stall.p99)}), not answered with 200: ${failures}, asked for a second time: ${again}`,
  )
}

import { promisify, parseArgs } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { readEnvironment } from '#env.ts'

/**
 * npm run bench:page -- --pages 60: processor time of one page, stage by stage, each page another district's, on the database that the environment
 * names. Every stage is measured over all pages after as many others have warmed the program up.
 */
const { values } = parseArgs({ options: { pages: { type: 'string', default: '60' }, path: { type: 'string', default: '' } } })
const reading = readEnvironment()
if ('wrong' in reading) throw new Error('the environment is wrong')
// Loaded only now: React decides by the environment, at its first import, whether it runs as in production.
const { openPages } = await import('#pages.ts')
const { openHouse, servicesOf } = await import('#services/open-services.ts')
const { createCaller } = await import('#api/app-router.ts')
const house = await openHouse({ ...reading.environment, threads: 1 })
const services = servicesOf(house)
const answer = await openPages()
const pages = Number(values.pages)
const found = await services.districts.page('', undefined, { limit: 2 * pages, skip: 0 })
const keys = found.districts.map(({ key }) => key)
const [warm, measured] = [keys.slice(0, keys.length >> 1), keys.slice(keys.length >> 1)]
const ask = (key: string) => answer(services, new Request(`http://localhost/en/d/${key}${values.path}`), '')
const api = createCaller({ services, requestId: '', address: undefined })

/** Processor time of a stage in milliseconds a page, the threads that pack included. */
async function stage(name: string, of: (key: string, at: number) => Promise<unknown>): Promise<void> {
  for (const [at, key] of warm.entries()) await of(key, at)
  const [before, started] = [process.cpuUsage(), performance.now()]
  for (const [at, key] of measured.entries()) await of(key, warm.length + at)
  const { user, system } = process.cpuUsage(before)
  const [processor, clock] = [(user + system) / 1000, performance.now() - started].map((time) => (time / measured.length).toFixed(1))
  console.log(`${name}: ${processor} ms of processor time a page, ${clock} ms on the clock`)
}

await stage('whole page, not packed', async (key) => (await ask(key)).arrayBuffer())
await stage('history', (key) => services.districts.history(key, 'dollars', undefined, 'in-ranges'))
await stage('money', (key) => services.money.district(key, 'dollars'))
await stage('changes', (key) => services.corrections.changed(key))
await stage('edition', () => services.edition())
await stage('everything that is read for a page', (key) => api.district.page({ key, per: 'dollars' }))
const bytes = await Promise.all(keys.map(async (key) => Buffer.from(await (await ask(key)).arrayBuffer())))
const mean = (sizes: readonly number[]) => Math.round(sizes.reduce((total, size) => total + size, 0) / sizes.length)
console.log(`bytes of a page: ${mean(bytes.map(({ byteLength }) => byteLength))}`)
for (const level of [1, 4, 6]) {
  const sizes: number[] = []
  await stage(`gzip ${level}`, async (_key, at) => sizes.push((await promisify(gzip)(bytes[at] ?? '', { level })).byteLength))
  console.log(`  ${mean(sizes)} bytes`)
}
for (const quality of [3, 4, 5, 9]) {
  const sizes: number[] = []
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
  await stage(`brotli ${quality}`, async (_key, at) => sizes.push((await promisify(brotliCompress)(bytes[at] ?? '', { params })).byteLength))
  console.log(`  ${mean(sizes)} bytes`)
}
await house.close()

import { createServer } from 'node:http'
import type { Environment } from '#env.ts'
import type { PagesAhead } from '#api/pages-ahead.ts'
import type { OpenHouse } from '#services/open-services.ts'

/** A site that a bench asks: where it listens, and the pages that it makes ahead once they are started. */
export interface BenchSite {
  readonly port: number
  readonly origin: string
  readonly ahead: PagesAhead
}

/** Serves a house as the program does, pages made in threads, on a free port of the loopback. */
export async function openSite(house: OpenHouse, environment: Environment): Promise<BenchSite> {
  // Loaded only now, as the program itself does: React decides by the environment, at its first import, whether it runs as in production.
  const { buildApp } = await import('#app.ts')
  const { pagesAhead } = await import('#api/pages-ahead.ts')
  const { loadPages } = await import('#pages.ts')
  const { servicesOf } = await import('#services/open-services.ts')
  const { startPageThreads } = await import('#page-threads/page-threads.ts')
  const { aheadOf, pageThreads } = await import('#serve.ts')
  const threads = await startPageThreads(pageThreads(), environment)
  const services = servicesOf(house)
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const origin = `http://127.0.0.1:${port}`
  const ahead = pagesAhead(origin, aheadOf(services, threads.makeAhead, environment.pagesAhead))
  const log = (id: string, error: unknown) => console.error(id, error)
  // Whoever sends the requests is one address: none is counted.
  const outside = { trustedProxies: [], limits: { all: 0, costly: 0 } }
  server.on('request', buildApp(services, await loadPages(threads.make, ahead), log, undefined, outside))
  return { port, origin, ahead }
}

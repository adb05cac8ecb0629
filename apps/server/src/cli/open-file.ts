import { stat } from 'node:fs/promises'
import type { Terminal } from '#cli/terminal.ts'
import { say } from '#cli/words.ts'

/** What a path leads to; `missing` when there is nothing or it cannot be looked at, after saying so. */
export async function lookAt(path: string, terminal: Terminal): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const code = errorCode(error)
    terminal.error(
      code === 'ENOENT' || code === 'ENOTDIR' ? say(terminal.language, 'not-found', { path }) : say(terminal.language, 'cannot-open', { path, because: code }),
    )
    return 'missing'
  }
}

/** True when the path is a file; otherwise says what it is instead. */
export async function isOneFile(path: string, terminal: Terminal): Promise<boolean> {
  const kind = await lookAt(path, terminal)
  if (kind === 'folder') terminal.error(say(terminal.language, 'is-a-folder', { path }))
  return kind === 'file'
}

/** The system's code of an error ("EACCES"), or its message. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}

/** True for an error that the file system made: the path, not the program, is wrong. */
export function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'path' in error
}

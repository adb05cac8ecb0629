import type { Refusal } from '@cuentas/shared'
import type { Reader } from '#reader.ts'
import { readers } from '#readers.ts'

/** A file larger than this many bytes is not taken; the largest LCAP seen has 5 MB. */
export const largestFile = 200 * 1024 * 1024

/** The one reader that claims the file, or why none takes it. Two that claim the same file are our mistake and throw. */
export function identify(bytes: Uint8Array, among: readonly Reader[] = readers): Reader | Refusal {
  if (bytes.length === 0) return { refused: 'empty', facts: {} }
  if (bytes.length > largestFile) return tooLarge(bytes.length)
  const claiming = among.filter((reader) => reader.claims(bytes))
  if (claiming.length > 1) throw new Error(`${claiming.map((reader) => reader.format).join(' and ')} both claim the same file`)
  return claiming[0] ?? { refused: 'unknown-format', facts: {} }
}

/** The refusal of a file of so many bytes. */
export function tooLarge(size: number): Refusal {
  return { refused: 'too-large', facts: { size: megabytes(size), limit: megabytes(largestFile) } }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MB`
}

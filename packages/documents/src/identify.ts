import type { Refusal } from '@cuentas/shared'
import type { Reader } from '#reader.ts'
import { readers } from '#readers.ts'

/** A file larger than this many bytes is not taken; the largest LCAP seen has 5 MB. */
export const largestFile = 200 * 1024 * 1024

/** The one reader that claims the file, or why none takes it. A file that two claim is refused: it is made to look like one thing to one program and another to the next. */
export function identify(bytes: Uint8Array, among: readonly Reader[] = readers): Reader | Refusal {
  if (bytes.length === 0) return { refused: 'empty', facts: {} }
  if (bytes.length > largestFile) return tooLarge(bytes.length)
  const stranger = strangerOf(bytes)
  if (stranger) return stranger
  const claiming = among.filter((reader) => reader.claims(bytes))
  if (claiming.length > 1) return { refused: 'two-formats', facts: { formats: claiming.map(({ format }) => format).join(', ') } }
  return claiming[0] ?? { refused: 'unknown-format', facts: {} }
}

/** The refusal of a file of so many bytes. */
export function tooLarge(size: number): Refusal {
  return { refused: 'too-large', facts: { size: megabytes(size), limit: megabytes(largestFile) } }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MB`
}

/** Files that are known and still hold nothing to read: a Git LFS pointer in the place of its file, an Office file behind a password. */
function strangerOf(bytes: Uint8Array): Refusal | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 64))
  if (head.startsWith('version https://git-lfs.github.com')) return { refused: 'pointer-only', facts: {} }
  // A compound file: Excel and Word wrap a locked document in one; the formats before 2007 are ones too.
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return { refused: 'old-or-locked-office', facts: {} }
  return undefined
}

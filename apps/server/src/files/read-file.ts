import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { sha256Schema, type Refusal, type Sha256 } from '@cuentas/shared'

/** Largest file in bytes that is looked at. */
export const largestFile = 200 * 1024 * 1024

/** The SHA-256 of bytes. */
export function sha256Of(bytes: Uint8Array): Sha256 {
  return sha256Schema.parse(createHash('sha256').update(bytes).digest('hex'))
}

/** A file's bytes, or why they are not even looked at. Rejects when the file cannot be opened. */
export async function readSmallEnough(path: string): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  const { size } = await stat(path)
  if (size === 0) return { refused: 'empty', facts: {} }
  if (size > largestFile) return { refused: 'too-large', facts: { size: `${Math.ceil(size / 1024 / 1024)} MB`, limit: `${largestFile / 1024 / 1024} MB` } }
  return new Uint8Array(await readFile(path))
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
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

/** Largest text table in bytes; it is read row by row and never held whole. */
export const largestTable = 4 * 1024 * 1024 * 1024

/** The first bytes of a file, enough to see what it is. */
export async function headOf(path: string, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The SHA-256 of a file, read stretch by stretch. */
export async function sha256OfFile(path: string): Promise<Sha256> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) if (chunk instanceof Uint8Array) hash.update(chunk)
  return sha256Schema.parse(hash.digest('hex'))
}

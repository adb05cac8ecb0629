import { stat } from 'node:fs/promises'
import { csvShape, encodingSample } from '@cuentas/documents'
import type { Refusal } from '@cuentas/shared'
import { headOf, largestTable, readSmallEnough } from '#files/read-file.ts'

/** A file to read: its bytes, or of a text table its path, because it may be too long to be held; or why it is not even looked at. */
export async function openToRead(path: string): Promise<Uint8Array<ArrayBuffer> | { readonly table: string } | Refusal> {
  const { size } = await stat(path)
  if (size > 0 && csvShape(await headOf(path, encodingSample))) {
    const limit = `${largestTable / 1024 / 1024} MB`
    return size <= largestTable ? { table: path } : { refused: 'too-large', facts: { size: `${Math.ceil(size / 1024 / 1024)} MB`, limit } }
  }
  return readSmallEnough(path)
}

import { createReadStream } from 'node:fs'
import { brokenCsv, csvShape, csvStream, encodingSample, textDecoder, type CsvRow } from '@cuentas/documents'
import type { Refusal } from '@cuentas/shared'
import { headOf } from '#files/read-file.ts'

/** Bytes that are read at a time. */
const stretch = 1 << 16

/**
 * Hands out the rows of a text table, stretch by stretch, until `take` says stop. Undefined when it came to the end or was stopped; else why it
 * could not be read on.
 */
export async function tableRows(path: string, take: (row: CsvRow) => 'go-on' | 'stop'): Promise<Refusal | undefined> {
  const shape = csvShape(await headOf(path, encodingSample))
  if (!shape) return { refused: 'unknown-format', facts: {} }
  const decode = textDecoder(shape.encoding)
  const stream = csvStream(shape.delimiter)
  let stopped = false
  const takeRow = (row: CsvRow) => {
    if (!stopped) stopped = take(row) === 'stop'
  }
  const file = createReadStream(path, { start: shape.mark, highWaterMark: stretch })
  try {
    for await (const chunk of file) {
      const broken = stream.read(decode(bytesOf(chunk), false), false, takeRow)
      if (stopped) return undefined
      if (broken) return brokenCsv(broken)
    }
  } finally {
    file.destroy()
  }
  const broken = stream.read(decode(new Uint8Array(), true), true, takeRow)
  return broken && brokenCsv(broken)
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new Error('a file gave something else than bytes')
}

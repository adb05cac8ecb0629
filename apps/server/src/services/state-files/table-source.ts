import { basename } from 'node:path'
import { csvShape, csvStream, encodingSample, readers, stateFileReading, textDecoder, type StateFileFacts, type StateRow } from '@cuentas/documents'
import { fileChunks } from '#files/file-chunks.ts'
import { headOf, readSmallEnough } from '#files/read-file.ts'

/** Rows of one stretch of an open file, with what the file is. */
export interface StateRows {
  readonly recognised: StateFileFacts
  readonly taken: readonly StateRow[]
}

/** Bytes of a text table that are read at a time. */
const stretch = 1 << 20

/**
 * The rows of one of the state's open files, stretch by stretch; nothing at all for a file that is none. A text table is never held whole; of a
 * workbook every sheet is looked at.
 */
export async function* stateRows(path: string): AsyncGenerator<StateRows> {
  const head = await headOf(path, encodingSample)
  const shape = csvShape(head)
  if (shape) yield* textRows(path, shape)
  // A workbook is a ZIP; a plan's PDF is not read whole only to see that it is none.
  else if (head[0] === 0x50 && head[1] === 0x4b) yield* workbookRows(path)
}

async function* textRows(path: string, { encoding, mark, delimiter }: NonNullable<ReturnType<typeof csvShape>>): AsyncGenerator<StateRows> {
  const reading = stateFileReading(basename(path))
  const decode = textDecoder(encoding)
  const stream = csvStream(delimiter)
  const takenOf = (bytes: Uint8Array, last: boolean) => {
    const taken: StateRow[] = []
    const broken = stream.read(decode(bytes, last), last, (row) => {
      const state = reading.take(row)
      if (state) taken.push(state)
    })
    return broken ? undefined : taken
  }
  for await (const chunk of fileChunks(path, mark, stretch)) {
    const taken = takenOf(chunk, false)
    const recognised = reading.recognised()
    if (!taken || reading.givenUp()) return
    if (recognised && taken.length > 0) yield { recognised, taken }
  }
  const taken = takenOf(new Uint8Array(), true)
  const recognised = reading.recognised()
  if (recognised && taken && taken.length > 0) yield { recognised, taken }
}

async function* workbookRows(path: string): AsyncGenerator<StateRows> {
  const bytes = await readSmallEnough(path)
  if ('refused' in bytes) return
  const reader = readers.find((one) => one.format === 'xlsx' && one.claims(bytes))
  const sheets = reader && 'sheets' in reader && reader.sheets ? reader.sheets(bytes) : []
  if ('refused' in sheets) return
  for (const [index, { rows }] of sheets.entries()) {
    const reading = stateFileReading(basename(path))
    const taken: StateRow[] = []
    for (const { number, cells } of rows) {
      const texts: string[] = []
      for (const { column, text } of cells) texts[column] = text
      const state = reading.take({ number: index * sheetRows + number, cells: Array.from(texts, (text) => text ?? '') })
      if (state) taken.push(state)
      if (reading.givenUp()) break
    }
    const recognised = reading.recognised()
    if (recognised && taken.length > 0) yield { recognised, taken }
  }
}

/** Rows of a workbook's later sheets are numbered on from here, so that each row of the file has one number: sheet 2, row 5 is 10,000,005. */
export const sheetRows = 10_000_000

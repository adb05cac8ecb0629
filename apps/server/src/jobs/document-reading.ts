import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { TableAnswers } from '@cuentas/budget'
import type { Refusal, Sha256 } from '@cuentas/shared'
import type { ReadingLimits, ReadLcap } from '#jobs/reading-messages.ts'
import { startWorkerPool, type PoolAnswer } from '#jobs/worker-pool.ts'

/** A text table that is read from its path and never held whole. */
export interface TableFile {
  readonly table: string
}

/** Reads documents and draws their pages, in threads of their own. */
export interface DocumentReading {
  /** The bytes are handed over: they are empty afterwards. The same for `extract`. */
  readonly read: (
    file: Uint8Array<ArrayBuffer> | TableFile,
    sha256: Sha256,
    answers?: TableAnswers,
  ) => Promise<{ readonly kind: 'read'; readonly read: ReadLcap } | { readonly kind: 'refused'; readonly refusal: Refusal }>
  /** The public JSON of a document (`extractionSchema`), as text. */
  readonly extract: (
    file: Uint8Array<ArrayBuffer> | TableFile,
    sha256: Sha256,
    answers?: TableAnswers,
  ) => Promise<{ readonly kind: 'extraction'; readonly json: string } | { readonly kind: 'refused'; readonly refusal: Refusal }>
  /** A page as a WebP picture, at so many dots an inch but never wider in pixels than `widest`, or of a grid as an SVG; undefined when the document has no such page. */
  readonly picture: (file: string, page: number, dotsPerInch: number, widest: number, grid?: 'sheets' | 'ledger') => Promise<Uint8Array | undefined>
  readonly close: () => Promise<void>
}

/** Past these a file is refused: the slowest known plan (304 pages) takes seconds. */
export const standardLimits: ReadingLimits = { seconds: 180, mebibytes: 1024 }

/** Starts reading with so many threads. Nothing is loaded before the first document. */
export function startDocumentReading(threads: number, limits: ReadingLimits = standardLimits): DocumentReading {
  let pdfium: Promise<WebAssembly.Module> | undefined
  const workerData = async () => {
    pdfium ??= readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')).then((bytes) => WebAssembly.compile(bytes))
    return { pdfium: await pdfium }
  }
  const pool = startWorkerPool(threads, limits, workerData)
  const refusalOf = (answer: PoolAnswer) => {
    if (answer.kind === 'refused') return answer
    if (answer.kind === 'ended')
      return { kind: 'refused', refusal: { refused: 'too-demanding', facts: { limit: limitWords(answer.because, limits) } } } as const
    throw unexpected(answer)
  }
  return {
    read: async (file, sha256, answers = {}) => {
      const answer = await pool.run(
        'table' in file ? { kind: 'table', path: file.table, sha256, answers, as: 'read' } : { kind: 'read', bytes: file, sha256, answers },
      )
      return answer.kind === 'read' ? answer : refusalOf(answer)
    },
    extract: async (file, sha256, answers = {}) => {
      const answer = await pool.run(
        'table' in file ? { kind: 'table', path: file.table, sha256, answers, as: 'extract' } : { kind: 'extract', bytes: file, sha256, answers },
      )
      return answer.kind === 'extraction' ? answer : refusalOf(answer)
    },
    picture: async (file, page, dotsPerInch, widest, grid) => {
      const answer = await pool.run({ kind: 'picture', file, page, dotsPerInch, widest, grid })
      if (answer.kind === 'picture') return answer.picture
      if (answer.kind === 'no-such-page') return undefined
      throw unexpected(answer)
    },
    close: pool.close,
  }
}

function limitWords(because: 'too-slow' | 'too-much-memory', limits: ReadingLimits): string {
  return because === 'too-slow' ? `${limits.seconds} s` : `${limits.mebibytes} MiB`
}

function unexpected(answer: PoolAnswer): Error {
  if (answer.kind !== 'failed') return new Error(`a reading thread answered "${answer.kind}" to another question`)
  const error = new Error(answer.message)
  if (answer.stack) error.stack = answer.stack
  return error
}

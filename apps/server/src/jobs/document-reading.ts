import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { TableAnswers } from '@cuentas/budget'
import { withMostMemory } from '@cuentas/documents'
import type { Refusal, Sha256 } from '@cuentas/shared'
import type { ReadingLimits, ReadingProgress, ReadLcap } from '#jobs/reading-messages.ts'
import { startWorkerPool, type Because, type PoolAnswer } from '#jobs/worker-pool.ts'

/** A text table that is read from its path and never held whole. */
export interface TableFile {
  readonly table: string
}

/** Reads documents and draws their pages, in threads of their own. */
export interface DocumentReading {
  readonly read: (
    file: Uint8Array<ArrayBuffer> | TableFile,
    sha256: Sha256,
    answers?: TableAnswers,
    progress?: (progress: ReadingProgress) => void,
  ) => Promise<
    { readonly kind: 'read'; readonly read: ReadLcap; readonly others: readonly ReadLcap[] } | { readonly kind: 'refused'; readonly refusal: Refusal }
  >
  /** The public JSON of a document (`extractionSchema`), as text. */
  readonly extract: (
    file: Uint8Array<ArrayBuffer> | TableFile,
    sha256: Sha256,
    answers?: TableAnswers,
  ) => Promise<{ readonly kind: 'extraction'; readonly json: string } | { readonly kind: 'refused'; readonly refusal: Refusal }>
  /** A page as a WebP picture, turned as it was read, at so many dots an inch but never wider in pixels than `widest`, or of a grid as an SVG; undefined when the document has no such page. */
  readonly picture: (
    file: string,
    page: number,
    turned: number,
    dotsPerInch: number,
    widest: number,
    grid?: 'sheets' | 'ledger',
  ) => Promise<Uint8Array | undefined>
  readonly close: () => Promise<void>
}

/** Past these a file is refused: the slowest known plan (304 pages) takes seconds. */
export const standardLimits: ReadingLimits = { seconds: 180, secondsAScan: 90, mebibytes: 1024, wasmMebibytes: 768, processMebibytes: 2560 }

/** So many pages of a document may each take too long for OCR before the whole document is refused. */
const mostHardScans = 4

/** Starts reading with so many threads. Nothing is loaded before the first document. */
export function startDocumentReading(threads: number, limits: ReadingLimits = standardLimits): DocumentReading {
  let pdfium: Promise<WebAssembly.Module> | undefined
  const workerData = async () => {
    pdfium ??= readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')).then((bytes) =>
      WebAssembly.compile(withMostMemory(bytes, limits.wasmMebibytes * 1024 * 1024)),
    )
    return { pdfium: await pdfium, wasmMebibytes: limits.wasmMebibytes }
  }
  const pool = startWorkerPool(threads, limits, workerData)
  const refusalOf = (answer: PoolAnswer) => {
    if (answer.kind === 'refused') return answer
    if (answer.kind === 'ended')
      return { kind: 'refused', refusal: { refused: 'too-demanding', facts: { limit: limitWords(answer.because, limits) } } } as const
    throw unexpected(answer)
  }
  /** A page that OCR cannot read in its time is left unread: the document is read again without it. */
  const run = async (
    kind: 'read' | 'extract',
    file: Uint8Array<ArrayBuffer> | TableFile,
    sha256: Sha256,
    answers: TableAnswers,
    progress?: (progress: ReadingProgress) => void,
  ): Promise<PoolAnswer> => {
    if ('table' in file) return pool.run({ kind: 'table', path: file.table, sha256, answers, as: kind })
    const hard: number[] = []
    for (;;) {
      const answer = await pool.run({ kind, bytes: file, sha256, answers, withoutOcr: hard }, progress)
      if (answer.kind !== 'ended' || answer.scanning === undefined || hard.length >= mostHardScans) return answer
      hard.push(answer.scanning)
    }
  }
  return {
    read: async (file, sha256, answers = {}, progress) => {
      const answer = await run('read', file, sha256, answers, progress)
      return answer.kind === 'read' ? answer : refusalOf(answer)
    },
    extract: async (file, sha256, answers = {}) => {
      const answer = await run('extract', file, sha256, answers)
      return answer.kind === 'extraction' ? answer : refusalOf(answer)
    },
    picture: async (file, page, turned, dotsPerInch, widest, grid) => {
      const answer = await pool.run({ kind: 'picture', file, page, turned, dotsPerInch, widest, grid })
      if (answer.kind === 'picture') return answer.picture
      if (answer.kind === 'no-such-page') return undefined
      throw unexpected(answer)
    },
    close: pool.close,
  }
}

function limitWords(because: Because, limits: ReadingLimits): string {
  return because === 'too-slow' ? `${limits.seconds} s` : `${because === 'too-much-memory' ? limits.mebibytes : limits.processMebibytes} MiB`
}

function unexpected(answer: PoolAnswer): Error {
  if (answer.kind !== 'failed') return new Error(`a reading thread answered "${answer.kind}" to another question`)
  const error = new Error(answer.message)
  if (answer.stack) error.stack = answer.stack
  return error
}

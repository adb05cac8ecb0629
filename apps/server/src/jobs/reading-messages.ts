import type { TableAnswers } from '@cuentas/budget'
import type { ColumnMapping, Lcap, Refusal, Tag } from '@cuentas/shared'

/** A page's size as a worker reports it. */
export interface ReadPageSize {
  readonly page: number
  readonly width: number
  readonly height: number
  /** How far the page is turned clockwise from how the file shows it, in degrees; absent where it is not. */
  readonly turned?: number
}

/** A document that was read whole: what it says, its tags by line item, and the size of its pages. */
export interface ReadLcap {
  readonly lcap: Lcap
  readonly tags: readonly (readonly [lineItem: string, tag: Tag])[]
  readonly pageSizes: readonly ReadPageSize[]
  /** A mapping of columns that was confirmed with it, to be remembered. */
  readonly mapped?: { readonly fingerprint: string; readonly mapping: ColumnMapping } | undefined
}

/** What a worker is asked: to read a document, to read it and give the public JSON of it, or to draw one of its pages as a WebP picture of this width in pixels. */
export type ReadingRequest =
  | {
      readonly kind: 'extract' | 'read'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly sha256: string
      readonly answers: TableAnswers
      /** Pages that OCR leaves out, because they took too long before. */
      readonly withoutOcr: readonly number[]
    }
  /** A text table by its path: a ledger among them is read row by row. */
  | { readonly kind: 'table'; readonly path: string; readonly sha256: string; readonly answers: TableAnswers; readonly as: 'extract' | 'read' }
  | {
      readonly kind: 'picture'
      readonly file: string
      readonly page: number
      readonly turned: number
      readonly dotsPerInch: number
      readonly widest: number
      readonly grid?: 'sheets' | 'ledger' | undefined
    }

/** What a worker answers; `others` are the further plans of a board packet. A worker that runs out of time or memory answers nothing: the pool says so in its place. */
export type ReadingAnswer =
  | { readonly kind: 'extraction'; readonly json: string }
  | { readonly kind: 'read'; readonly read: ReadLcap; readonly others: readonly ReadLcap[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'picture'; readonly picture: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'no-such-page' }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string }

/** How far the reading of a file has come: pages read of how many, tables found on them; lines and checks once they are made (0 before). */
export interface ReadingProgress {
  readonly page: number
  readonly pages: number
  readonly tables: number
  readonly lineItems: number
  readonly checks: number
}

/** What a worker says while it works: that OCR begins a page, which has its own time; how far it has come. */
export type ReadingNews = { readonly kind: 'scanning'; readonly page: number } | ({ readonly kind: 'progress' } & ReadingProgress)

/** Limits past which a worker is ended. */
export interface ReadingLimits {
  /** Time for a file; pages that OCR reads have their own. */
  readonly seconds: number
  /** Time for each page that OCR reads. */
  readonly secondsAScan: number
  /** Memory of the worker's own objects, in MiB. PDFium and OCR have limits of their own (`wasmMebibytes`). */
  readonly mebibytes: number
  /** Memory that PDFium, and OCR, may take for themselves, in MiB. */
  readonly wasmMebibytes: number
  /** How much the whole process may grow while documents are read, in MiB: what no other limit counts (bytes of unpacked files). */
  readonly processMebibytes: number
}

/** What a worker is given when it starts. */
export interface ReadingWorkerData {
  /** PDFium compiled once for all workers. */
  readonly pdfium: WebAssembly.Module
  readonly wasmMebibytes: number
}

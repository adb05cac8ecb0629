import type { TableAnswers } from '@cuentas/budget'
import type { ColumnMapping, Lcap, Refusal, Tag } from '@cuentas/shared'

/** A page's size as a worker reports it. */
export interface ReadPageSize {
  readonly page: number
  readonly width: number
  readonly height: number
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
  | { readonly kind: 'extract'; readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string; readonly answers: TableAnswers }
  | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string; readonly answers: TableAnswers }
  /** A text table by its path: a ledger among them is read row by row. */
  | { readonly kind: 'table'; readonly path: string; readonly sha256: string; readonly answers: TableAnswers; readonly as: 'extract' | 'read' }
  | {
      readonly kind: 'picture'
      readonly file: string
      readonly page: number
      readonly dotsPerInch: number
      readonly widest: number
      readonly grid?: 'sheets' | 'ledger' | undefined
    }

/** What a worker answers. A worker that runs out of time or memory answers nothing: the pool says so in its place. */
export type ReadingAnswer =
  | { readonly kind: 'extraction'; readonly json: string }
  | { readonly kind: 'read'; readonly read: ReadLcap }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'picture'; readonly picture: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'no-such-page' }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string }

/** Limits past which a worker is ended. */
export interface ReadingLimits {
  readonly seconds: number
  /** Memory of the worker's own objects, in MiB. */
  readonly mebibytes: number
}

/** What a worker is given when it starts. */
export interface ReadingWorkerData {
  /** PDFium compiled once for all workers. */
  readonly pdfium: WebAssembly.Module
}

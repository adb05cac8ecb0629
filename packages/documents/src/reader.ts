import type { ReadDocument, Refusal } from '@cuentas/shared'
import type { GridSheet } from '#grid/grid.ts'
import type { OcrEngine } from '#ocr/engine.ts'
import type { PdfEngine } from '#pdf/engine.ts'

/** What readers need from outside: engines opened once a thread. */
export interface Engines {
  readonly pdf: PdfEngine
  /** Absent until a document needs it: it takes time to open, and few documents do. A reader then names the pages that are `unread`. */
  readonly ocr?: Ocr
  /** Told each page of a PDF once it is read, with how many there are and the tables found so far. */
  readonly told?: (read: { readonly page: number; readonly pages: number; readonly tables: number }) => void
}

/** OCR as a reader uses it. */
export interface Ocr {
  readonly engine: OcrEngine
  /** Told each page before it is read, so that whoever watches the clock can give each page its time. */
  readonly begin: (page: number) => void
  /** Pages that took too long or too much memory before: they are left unread. */
  readonly without: ReadonlySet<number>
}

/** One file format: what it recognises as its own, and how it reads it. */
export interface Reader {
  readonly format: string
  /** True when the bytes are of this format, judged by what stands in them, never by a file's name. */
  readonly claims: (bytes: Uint8Array) => boolean
  /** Reads the whole file, or says why it cannot be taken. Throws nothing for a bad file. */
  readonly read: (bytes: Uint8Array, engines: Engines) => ReadDocument | Refusal
  /** The grid a file is, when its format is one: for drawing a page of it and for what maps its columns. */
  readonly sheets?: (bytes: Uint8Array) => readonly GridSheet[] | Refusal
}

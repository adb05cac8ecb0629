import type { ReadDocument, Refusal } from '@cuentas/shared'
import type { GridSheet } from '#grid/grid.ts'
import type { PdfEngine } from '#pdf/engine.ts'

/** What readers need from outside: engines opened once a thread. */
export interface Engines {
  readonly pdf: PdfEngine
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

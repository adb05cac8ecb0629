import { init } from '@embedpdf/pdfium'
import { arePdfiumExports, type PdfiumCalls } from '#pdf/pdfium-calls.ts'

/** PDFium's memory as numbers. A view dies when the memory grows; `memory()` of the engine always hands out a living one. */
export interface PdfiumMemory {
  readonly bytes: Uint8Array
  readonly words: Uint16Array
  readonly ints: Int32Array
  readonly floats: Float32Array
  readonly doubles: Float64Array
}

/** A running PDFium. One at a time may read with it; it keeps nothing between two reads. */
export interface PdfEngine {
  readonly calls: PdfiumCalls
  readonly memory: () => PdfiumMemory
  /** True when the memory has reached its limit: it cannot grow by another 16 MiB. */
  readonly isFull: () => boolean
  /** Byte offset of `scratchBytes` bytes for the out-parameters of calls. */
  readonly scratch: number
  /** True once a call has trapped: this PDFium's memory cannot be trusted any more, open another. */
  broken: boolean
}

/** Size of the scratch memory in bytes. */
export const scratchBytes = 4096

/** The bytes of pdfium.wasm, or a way to make an instance of its compiled module (so that several threads compile it once). */
export type PdfiumWasm = Uint8Array | ((imports: object) => { readonly exports: object })

/** Starts a PDFium. Throws when the wasm is not the one this program was built for (our mistake, never the document's). */
export async function openPdfEngine(wasm: PdfiumWasm): Promise<PdfEngine> {
  const { pdfium } = await init({ ...start(wasm), print: () => undefined, printErr: () => undefined })
  const calls: object = pdfium.wasmExports
  if (!arePdfiumExports(calls)) throw new Error('pdfium.wasm lacks a function this program calls')
  calls.PDFiumExt_Init()
  const scratch = calls.malloc(scratchBytes)
  const engine: PdfEngine = { calls, scratch, memory: livingMemory(() => calls.memory.buffer), isFull: () => cannotGrow(calls.memory), broken: false }
  placeText(engine.memory(), 'ColSpan', attributeNames(engine).colSpan)
  placeText(engine.memory(), 'RowSpan', attributeNames(engine).rowSpan)
  return engine
}

/** Byte offsets of the names of the two attributes of a table cell that matter here, for calls that take a C string. */
export function attributeNames({ scratch }: PdfEngine): { readonly colSpan: number; readonly rowSpan: number } {
  return { colSpan: scratch + scratchBytes - 32, rowSpan: scratch + scratchBytes - 16 }
}

function placeText({ bytes }: PdfiumMemory, text: string, at: number): void {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index)
  bytes[at + text.length] = 0
}

function start(wasm: PdfiumWasm) {
  if (wasm instanceof Uint8Array) return { wasmBinary: wasm.slice().buffer }
  return {
    instantiateWasm: (imports: object, receive: (instance: { readonly exports: object }) => object) => receive(wasm(imports)),
  }
}

function cannotGrow(memory: { readonly grow: (pages: number) => number }): boolean {
  try {
    memory.grow(256)
    return false
  } catch {
    return true
  }
}

function livingMemory(current: () => ArrayBuffer): () => PdfiumMemory {
  let views = viewsOn(current())
  return () => {
    if (views.bytes.length === 0) views = viewsOn(current())
    return views
  }
}

function viewsOn(buffer: ArrayBuffer): PdfiumMemory {
  return {
    bytes: new Uint8Array(buffer),
    words: new Uint16Array(buffer),
    ints: new Int32Array(buffer),
    floats: new Float32Array(buffer),
    doubles: new Float64Array(buffer),
  }
}

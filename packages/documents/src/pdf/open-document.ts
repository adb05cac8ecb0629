import type { Refusal } from '@cuentas/shared'
import type { PdfEngine } from '#pdf/engine.ts'
import { markAsTagged } from '#pdf/tags/mark-as-tagged.ts'

/** A PDF opened in an engine's memory. Whoever opens one closes it. */
export interface OpenDocument {
  readonly engine: PdfEngine
  readonly handle: number
  readonly pages: number
  readonly close: () => void
}

/** A file with more pages than this is no plan: the longest packet known has some hundreds. */
const mostPages = 3000

const errorPassword = 4
const errorSecurity = 5

/** Opens a PDF, or says why it cannot be opened. */
export function openDocument(engine: PdfEngine, bytes: Uint8Array): OpenDocument | Refusal {
  const { calls, memory } = engine
  const file = calls.malloc(bytes.length)
  if (file === 0) throw new Error(`PDFium has no memory for a file of ${bytes.length} bytes`)
  memory().bytes.set(bytes, file)
  const handle = load(engine, file, bytes.length)
  const close = () => {
    if (handle !== 0) calls.FPDF_CloseDocument(handle)
    calls.free(file)
  }
  const pages = handle === 0 ? 0 : calls.FPDF_GetPageCount(handle)
  const refusal = handle === 0 ? whyNot(calls.FPDF_GetLastError()) : tooMany(pages)
  if (refusal === undefined && pages > 0) return { engine, handle, pages, close }
  close()
  return refusal ?? { refused: 'no-pages', facts: {} }
}

function tooMany(pages: number): Refusal | undefined {
  return pages > mostPages ? { refused: 'too-many-pages', facts: { pages: String(pages), limit: String(mostPages) } } : undefined
}

function load({ calls, memory }: PdfEngine, file: number, length: number): number {
  const handle = calls.FPDF_LoadMemDocument(file, length, 0)
  if (handle === 0 || calls.FPDFCatalog_IsTagged(handle) !== 0 || !markAsTagged(memory().bytes.subarray(file, file + length))) return handle
  calls.FPDF_CloseDocument(handle)
  return calls.FPDF_LoadMemDocument(file, length, 0)
}

function whyNot(error: number): Refusal {
  return { refused: error === errorPassword || error === errorSecurity ? 'encrypted' : 'truncated', facts: {} }
}

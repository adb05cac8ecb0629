import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isRefusal, readLcap } from '@cuentas/budget'
import { openPdfEngine, readDocument, type PdfiumWasm } from '@cuentas/documents'
import { sha256Schema } from '@cuentas/shared'

/** What was read of one file: pages (also of a file whose template is not supported, which is read before it is refused) and the seconds it took. */
export interface FileRead {
  readonly file: string
  readonly pages: number
  readonly seconds: number
}

/** Opens an extractor: a file's bytes -> pages and tables in both readings -> rows, figures and every check, as `cuentas ingest` does it. */
export async function openExtractor(wasm: PdfiumWasm): Promise<(file: string) => FileRead> {
  const pdf = await openPdfEngine(wasm)
  return (file) => {
    const started = performance.now()
    const bytes = readFileSync(file)
    const sha256 = sha256Schema.parse(createHash('sha256').update(bytes).digest('hex'))
    const document = readDocument(new Uint8Array(bytes), { pdf })
    const pages = 'refused' in document ? 0 : document.pages.length
    if (!('refused' in document)) {
      const lcap = readLcap(document, sha256)
      if (!isRefusal(lcap) && lcap.value.lineItems.length === 0) throw new Error(`${file} was read without its line items`)
    }
    return { file, pages, seconds: (performance.now() - started) / 1000 }
  }
}

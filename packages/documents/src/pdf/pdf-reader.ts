import type { PageText, Problem, ReadDocument, Refusal, Table } from '@cuentas/shared'
import type { PdfEngine } from '#pdf/engine.ts'
import { openDocument, type OpenDocument } from '#pdf/open-document.ts'
import { pageParts } from '#pdf/page-parts.ts'
import type { Reader } from '#reader.ts'

/** How far into a file its "%PDF-" may stand: PDF viewers accept 1,024 bytes of something else before it. */
const headerWithin = 1024

/** PDF through PDFium: both readings from one walk over each page. */
export const pdfReader: Reader = {
  format: 'pdf',
  claims: (bytes) => holdsHeader(bytes),
  read: (bytes, { pdf }) => readPdf(pdf, bytes),
}

function holdsHeader(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, headerWithin))
  // A ZIP that holds a PDF is no PDF.
  return head.includes('%PDF-') && !head.startsWith('PK\u0003\u0004')
}

function readPdf(engine: PdfEngine, bytes: Uint8Array): ReadDocument | Refusal {
  try {
    const document = openDocument(engine, bytes)
    if ('refused' in document) return document
    try {
      return readPages(document)
    } finally {
      document.close()
    }
  } catch {
    // A trap inside PDFium (a hostile or badly damaged file): its memory cannot be trusted any more.
    engine.broken = true
    return { refused: 'truncated', facts: {} }
  }
}

function readPages(document: OpenDocument): ReadDocument | Refusal {
  const pages: PageText[] = []
  const tables: Table[] = []
  const problems: Problem[] = []
  let tagged = false
  for (let number = 1; number <= document.pages; number++) {
    const parts = pageParts(document, number)
    if (!parts || parts.text.lines.length === 0) problems.push({ code: 'page-without-text', at: { page: number }, facts: { page: number } })
    if (!parts) continue
    pages.push(parts.text)
    tables.push(...parts.tables)
    tagged ||= parts.tagged
  }
  if (pages.every((page) => page.lines.length === 0)) return { refused: 'no-text', facts: {} }
  return { pages, tables, tagged, problems }
}

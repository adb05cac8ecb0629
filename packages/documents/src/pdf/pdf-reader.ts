import type { PageText, Problem, ReadDocument, Refusal, Table } from '@cuentas/shared'
import { openDocument, type OpenDocument } from '#pdf/open-document.ts'
import { pageParts } from '#pdf/page-parts.ts'
import type { Engines, Ocr, Reader } from '#reader.ts'

/** How far into a file its "%PDF-" may stand: PDF viewers accept 1,024 bytes of something else before it. */
const headerWithin = 1024

/** PDF through PDFium: both readings from one walk over each page. */
export const pdfReader: Reader = {
  format: 'pdf',
  claims: (bytes) => holdsHeader(bytes),
  read: readPdf,
}

function holdsHeader(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, headerWithin))
  // A ZIP that holds a PDF is no PDF.
  return head.includes('%PDF-') && !head.startsWith('PK\u0003\u0004')
}

/** Reads a PDF's bytes, wherever they come from. */
export function readPdf(bytes: Uint8Array, { pdf: engine, ocr, told }: Engines): ReadDocument | Refusal {
  try {
    const document = openDocument(engine, bytes)
    if ('refused' in document) return document
    try {
      return readPages(document, ocr, told)
    } finally {
      document.close()
    }
  } catch {
    // A trap inside PDFium (a hostile or badly damaged file): its memory cannot be trusted any more.
    engine.broken = true
    return engine.isFull() ? { refused: 'too-demanding', facts: { limit: `${Math.round(engine.memory().bytes.length / 1_048_576)} MiB` } } : damaged
  }
}

const damaged: Refusal = { refused: 'truncated', facts: {} }

/** At most so many pages of a file are read by OCR: a plan has 300 pages at most, and each takes seconds. */
const mostScans = 300

function readPages(document: OpenDocument, ocr: Ocr | undefined, told: Engines['told']): ReadDocument | Refusal {
  const pages: PageText[] = []
  const tables: Table[] = []
  const problems: Problem[] = []
  const unread: number[] = []
  let [tagged, scans] = [false, 0]
  for (let number = 1; number <= document.pages; number++) {
    const parts = pageParts(document, number, scans < mostScans ? ocr : undefined)
    const scan = parts?.text.scan
    if (scan) scans++
    if (parts?.unread) unread.push(number)
    if (scan) problems.push({ code: 'read-by-ocr', at: { page: number }, facts: { page: number, confidence: scan.confidence } })
    if (!parts || parts.text.lines.length === 0) problems.push({ code: 'page-without-text', at: { page: number }, facts: { page: number } })
    if (!parts) continue
    pages.push(parts.text)
    tables.push(...parts.tables)
    tagged ||= parts.tagged
    told?.({ page: number, pages: document.pages, tables: tables.length })
  }
  const open = ocr === undefined && unread.length > 0
  if (!open && pages.every((page) => page.lines.length === 0)) return { refused: 'no-text', facts: {} }
  return { pages, tables, tagged, problems, ...(open ? { unread } : {}) }
}

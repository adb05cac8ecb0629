import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { isRefusal, readLcap, readTables, readTaxonomy, tagAction, toExtraction, toldActions, type TableAnswers, type Taxonomy } from '@cuentas/budget'
import { csvReader, identify, openPdfEngine, pagePicture, type OcrEngine, type PdfEngine, type Reader } from '@cuentas/documents'
import {
  gridFormatSchema,
  sha256Schema,
  type GridFormat,
  type Lcap,
  type LineItem,
  type Outcome,
  type ReadDocument,
  type Refusal,
  type SacsCodes,
  type Tag,
} from '@cuentas/shared'
import { z } from 'zod'
import { readSmallEnough, sha256Of } from '#files/read-file.ts'
import { readSacsCodes } from '#files/sacs-codes.ts'
import { readTaxonomyFiles } from '#files/taxonomy-files.ts'
import { gridPageOf } from '#jobs/grid-page.ts'
import { ledgerSizes, readLedgerFile } from '#jobs/ledger-file.ts'
import { openOcr } from '#jobs/open-ocr.ts'
import { plansInPacket, type PlanOfPacket } from '#jobs/plans-in-packet.ts'
import type { ReadingAnswer, ReadingNews, ReadingRequest, ReadLcap, ReadPageSize } from '#jobs/reading-messages.ts'
import { webpOf } from '#jobs/webp.ts'

/** A thread of the worker pool: takes one request after another and answers each. It keeps PDFium and the taxonomy between them, and nothing of a document. */
const { pdfium, wasmMebibytes } = z.object({ pdfium: z.instanceof(WebAssembly.Module), wasmMebibytes: z.number() }).parse(workerData)
let engine: PdfEngine | undefined
let ocr: OcrEngine | undefined
let taxonomy: Taxonomy | undefined
let codes: SacsCodes | undefined

async function openEngine(): Promise<PdfEngine> {
  if (!engine || engine.broken) engine = await openPdfEngine((imports) => new WebAssembly.Instance(pdfium, imports))
  return engine
}

async function answerTo(request: ReadingRequest): Promise<ReadingAnswer> {
  if (request.kind === 'table') return table(request)
  if (request.kind === 'picture') return picture(request)
  const reader = identify(request.bytes)
  if ('refused' in reader) return { kind: 'refused', refusal: reader }
  const document = await readWhole(reader, request)
  if ('refused' in document) return { kind: 'refused', refusal: document }
  return answerWith(document, request, gridFormatSchema.safeParse(reader.format).data, request.kind)
}

/** Reads a document; when some of its pages are pictures, a second time with OCR. A page that breaks OCR is left out the next time. */
async function readWhole(reader: Reader, { bytes, withoutOcr }: Extract<ReadingRequest, { kind: 'read' | 'extract' }>): Promise<ReadDocument | Refusal> {
  const document = reader.read(bytes, { pdf: await openEngine(), told: tell })
  if ('refused' in document || document.unread === undefined) return document
  const without = new Set(withoutOcr)
  for (;;) {
    const scanner = ocr && !ocr.broken ? ocr : (ocr = await openOcr(wasmMebibytes * 1024 * 1024))
    let last = 0
    const begin = (page: number) => {
      last = page
      port?.postMessage({ kind: 'scanning', page } satisfies ReadingNews)
    }
    const scanned = reader.read(bytes, { pdf: await openEngine(), ocr: { engine: scanner, begin, without }, told: tell })
    if (!scanner.broken || without.has(last)) return scanned
    without.add(last)
  }
}

/** Says how far a file has come: a few times a second, not at every page. */
function tell({ page, pages, tables }: { readonly page: number; readonly pages: number; readonly tables: number }): void {
  if (page % 5 === 0 || page === pages) port?.postMessage({ kind: 'progress', page, pages, tables, lineItems: 0, checks: 0 } satisfies ReadingNews)
}

/** Says what was made of the pages. */
function tellMade({ pages, tables }: ReadDocument, { lineItems, checks }: Lcap): void {
  const counts = { page: pages.length, pages: pages.length, tables: tables.length, lineItems: lineItems.length, checks: checks.length }
  port?.postMessage({ kind: 'progress', ...counts } satisfies ReadingNews)
}

/** A text table: a ledger is read row by row, anything else whole. */
async function table({ path, sha256, answers, as }: Extract<ReadingRequest, { kind: 'table' }>): Promise<ReadingAnswer> {
  codes ??= await readSacsCodes()
  const ledger = await readLedgerFile(path, sha256Schema.parse(sha256), codes, answers)
  if ('refused' in ledger) return { kind: 'refused', refusal: ledger }
  if (ledger.kind === 'ledger') return as === 'extract' ? extraction(ledger.lcap) : read(ledger.lcap, ledger.pageSizes, ledger.mapped)
  const bytes = await readSmallEnough(path)
  if ('refused' in bytes) return { kind: 'refused', refusal: bytes }
  const document = csvReader.read(bytes, { pdf: await openEngine() })
  if ('refused' in document) return { kind: 'refused', refusal: document }
  return answerWith(document, { sha256, answers }, 'csv', as)
}

async function answerWith(
  document: ReadDocument,
  { sha256, answers }: { readonly sha256: string; readonly answers: TableAnswers },
  format: GridFormat | undefined,
  as: 'extract' | 'read',
): Promise<ReadingAnswer> {
  const sha = sha256Schema.parse(sha256)
  const plans = format ? [] : plansInPacket(document, sha)
  if (plans.length > 1) return packet(plans, document.pages.length, sha, as)
  codes ??= await readSacsCodes()
  const outcome: ReadOutcome | Refusal = format
    ? readTables(document, sha, { format, codes, answers, nameOf: (district) => sha256Of(new TextEncoder().encode(`${sha} ${district}`)) })
    : readLcap(document, sha)
  if (isRefusal(outcome)) return { kind: 'refused', refusal: outcome }
  const { others = [] } = outcome
  if (others.length > 0) return severalDistricts([outcome.value, ...others], document, sha, as)
  if (as === 'extract') return extraction(outcome.value)
  const lcap = outcome.value
  tellMade(document, lcap)
  const sizes = sizesOf(document)
  return read(lcap, lcap.document.kind === 'ledger' ? ledgerSizes(lcap, Math.max(...document.tables.map(({ columns }) => columns))) : sizes, outcome.mapped)
}

/** What a document was read to: one plan, or of a download of several districts one for each. */
type ReadOutcome = Outcome<Lcap> & Pick<ReadLcap, 'mapped'> & { readonly others?: readonly Lcap[] }

/** The parts of a download of several districts, each with its tags, or as one public JSON. */
async function severalDistricts(parts: readonly Lcap[], document: ReadDocument, sha256: string, as: 'extract' | 'read'): Promise<ReadingAnswer> {
  if (as === 'extract')
    return { kind: 'extraction', json: JSON.stringify({ packet: { sha256, pages: document.pages.length }, documents: parts.map(toExtraction) }) }
  const [first, ...others] = await Promise.all(parts.map((lcap) => tagged(lcap, sizesOf(document), undefined)))
  return first ? { kind: 'read', read: first, others } : { kind: 'refused', refusal: { refused: 'no-text', facts: {} } }
}

function sizesOf({ pages }: ReadDocument): readonly ReadPageSize[] {
  return pages.map(({ number, width, height, scan }) => ({ page: number, width, height, ...(scan?.turned ? { turned: scan.turned } : {}) }))
}

/** The plans of a board packet, each with its tags, or as one public JSON. */
async function packet(plans: readonly PlanOfPacket[], pages: number, sha256: string, as: 'extract' | 'read'): Promise<ReadingAnswer> {
  if (as === 'extract')
    return { kind: 'extraction', json: JSON.stringify({ packet: { sha256, pages }, documents: plans.map(({ lcap }) => toExtraction(lcap)) }) }
  const [first, ...others] = await Promise.all(plans.map((plan) => tagged(plan.lcap, sizesOf(plan.pages), undefined)))
  return first ? { kind: 'read', read: first, others } : { kind: 'refused', refusal: { refused: 'not-an-lcap', facts: { template: '' } } }
}

function extraction(lcap: Lcap): ReadingAnswer {
  return { kind: 'extraction', json: JSON.stringify(toExtraction(lcap)) }
}

async function read(...whole: Parameters<typeof tagged>): Promise<ReadingAnswer> {
  return { kind: 'read', read: await tagged(...whole), others: [] }
}

async function tagged(lcap: Lcap, pageSizes: readonly ReadPageSize[], mapped: ReadLcap['mapped']): Promise<ReadLcap> {
  taxonomy ??= readTaxonomy(await readTaxonomyFiles())
  const words = taxonomy
  const told = toldActions(lcap.headers.told ?? [])
  // Thousands of lines of a ledger share a few hundred titles.
  const known = new Map<string, Tag>()
  const tags = lcap.lineItems.map((item) => {
    const text = lcap.document.kind === 'ledger' ? item.title : undefined
    const tag =
      (text !== undefined && known.get(text)) ||
      tagAction(
        {
          title: item.title,
          description: text === undefined ? item.description : '',
          amount: plannedTotal(item),
          studentGroups: item.studentGroups,
          toldElsewhere: told.has(item.id),
        },
        words,
      )
    if (text !== undefined) known.set(text, tag)
    return [item.id, tag] as const
  })
  // Rows are what line items are made from; whoever keeps the document has no use for them.
  return { lcap: { ...lcap, rows: [] }, tags, pageSizes, mapped }
}

function plannedTotal(item: LineItem): number | null {
  const total = item.figures.find(({ phase, fund }) => phase === 'planned' && fund === 'total')?.amount
  return typeof total === 'number' ? total : null
}

/** Dots an inch of PDF points. */
const pointsPerInch = 72

async function picture({ file, page, turned, dotsPerInch, widest, grid }: Extract<ReadingRequest, { kind: 'picture' }>): Promise<ReadingAnswer> {
  if (grid !== undefined) {
    const drawn = await gridPageOf(file, page, grid)
    return drawn === undefined ? { kind: 'no-such-page' } : { kind: 'picture', picture: new Uint8Array(Buffer.from(drawn)) }
  }
  const drawn = pagePicture(await openEngine(), new Uint8Array(await readFile(file)), page, dotsPerInch / pointsPerInch)
  if (drawn === undefined) return { kind: 'no-such-page' }
  if ('refused' in drawn) return { kind: 'refused', refusal: drawn }
  return { kind: 'picture', picture: await webpOf(drawn, widest, turned) }
}

const port = parentPort
if (!port) throw new Error('reading-worker.ts runs as a worker thread only')
port.on('message', (request: ReadingRequest) => {
  answerTo(request).then(
    (answer) => port.postMessage(answer),
    (error: unknown) =>
      port.postMessage({
        kind: 'failed',
        message: error instanceof Error ? error.message : String(error),
        stack: error instanceof Error ? (error.stack ?? '') : '',
      }),
  )
})

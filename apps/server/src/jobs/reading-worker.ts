import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { isRefusal, readLcap, readTaxonomy, tagAction, toExtraction, type Taxonomy } from '@cuentas/budget'
import { openPdfEngine, pagePicture, readDocument, type PdfEngine } from '@cuentas/documents'
import { sha256Schema, type Lcap, type LineItem, type ReadDocument } from '@cuentas/shared'
import { z } from 'zod'
import { readTaxonomyFiles } from '#files/taxonomy-files.ts'
import type { ReadingAnswer, ReadingRequest } from '#jobs/reading-messages.ts'
import { webpOf } from '#jobs/webp.ts'

/** A thread of the worker pool: takes one request after another and answers each. It keeps PDFium and the taxonomy between them, and nothing of a document. */
const { pdfium } = z.object({ pdfium: z.instanceof(WebAssembly.Module) }).parse(workerData)
let engine: PdfEngine | undefined
let taxonomy: Taxonomy | undefined

async function openEngine(): Promise<PdfEngine> {
  if (!engine || engine.broken) engine = await openPdfEngine((imports) => new WebAssembly.Instance(pdfium, imports))
  return engine
}

async function answerTo(request: ReadingRequest): Promise<ReadingAnswer> {
  const pdf = await openEngine()
  if (request.kind === 'picture') return picture(pdf, request)
  const document = readDocument(request.bytes, { pdf })
  if ('refused' in document) return { kind: 'refused', refusal: document }
  const outcome = readLcap(document, sha256Schema.parse(request.sha256))
  if (isRefusal(outcome)) return { kind: 'refused', refusal: outcome }
  return request.kind === 'extract' ? { kind: 'extraction', json: JSON.stringify(toExtraction(outcome.value)) } : read(document, outcome.value)
}

async function read(document: ReadDocument, lcap: Lcap): Promise<ReadingAnswer> {
  taxonomy ??= readTaxonomy(await readTaxonomyFiles())
  const words = taxonomy
  const tags = lcap.lineItems.map(
    (item) => [item.id, tagAction({ title: item.title, description: item.description, amount: plannedTotal(item) }, words)] as const,
  )
  const pageSizes = document.pages.map(({ number, width, height }) => ({ page: number, width, height }))
  return { kind: 'read', read: { lcap, tags, pageSizes } }
}

function plannedTotal(item: LineItem): number | null {
  const total = item.figures.find(({ phase, fund }) => phase === 'planned' && fund === 'total')?.amount
  return typeof total === 'number' ? total : null
}

/** Dots an inch of PDF points. */
const pointsPerInch = 72

async function picture(pdf: PdfEngine, { file, page, dotsPerInch, widest }: Extract<ReadingRequest, { kind: 'picture' }>): Promise<ReadingAnswer> {
  const drawn = pagePicture(pdf, new Uint8Array(await readFile(file)), page, dotsPerInch / pointsPerInch)
  if (drawn === undefined) return { kind: 'no-such-page' }
  if ('refused' in drawn) return { kind: 'refused', refusal: drawn }
  return { kind: 'picture', webp: await webpOf(drawn, widest) }
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

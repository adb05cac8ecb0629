import { existsSync, readFileSync } from 'node:fs'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { isCents, readAmount, type Box, type LineItem, type Provenance } from '@cuentas/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '#files/project-folder.ts'
import { sha256Of } from '#files/read-file.ts'
import { startDocumentReading, type DocumentReading } from '#jobs/document-reading.ts'

const samples = ['2023-24', '2024-25', '2025-26'].map((year) => `example-valley-${year}.pdf`)
/** Adopted plans of two districts whose tables are drawn in different ways. */
const corpus = ['RisingSun__2024-25_LCAP.pdf', 'orange_county__Capistrano.pdf']

let pdfium: WrappedPdfiumModule
let reading: DocumentReading

beforeAll(async () => {
  pdfium = await init({ wasmBinary: new Uint8Array(readFileSync(projectFolder('node_modules/@embedpdf/pdfium/dist/pdfium.wasm'))).slice().buffer })
  pdfium.PDFiumExt_Init()
  reading = startDocumentReading(1)
})
afterAll(() => reading.close())

/** PDFium's memory as it is now. */
function memory(): ArrayBuffer {
  const exported: object = pdfium.pdfium.wasmExports
  const shown = 'memory' in exported ? exported.memory : undefined
  if (typeof shown === 'object' && shown !== null && 'buffer' in shown && shown.buffer instanceof ArrayBuffer) return shown.buffer
  throw new Error('PDFium shows no memory')
}

/** Asks PDFium itself, which knows nothing of tables, what text stands inside a box of a page. */
function textInside(document: number, number: number, box: Box): string {
  const page = pdfium.FPDF_LoadPage(document, number - 1)
  const textPage = pdfium.FPDFText_LoadPage(page)
  const { wasmExports } = pdfium.pdfium
  const room = wasmExports.malloc(4096)
  try {
    const corner = (x: number, y: number): readonly [number, number] => {
      const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)]
      // A hundredth of a point: DeviceToPage takes whole device units.
      pdfium.FPDF_DeviceToPage(page, 0, 0, Math.round(width * 100), Math.round(height * 100), 0, Math.round(x * 100), Math.round(y * 100), room, room + 8)
      const [across = 0, up = 0] = new Float64Array(memory(), room, 2)
      return [across, up]
    }
    const [[ax, ay], [bx, by]] = [corner(box.x0, box.y0), corner(box.x1, box.y1)]
    const count = pdfium.FPDFText_GetBoundedText(textPage, Math.min(ax, bx), Math.max(ay, by), Math.max(ax, bx), Math.min(ay, by), room + 64, 1900)
    return new TextDecoder('utf-16le').decode(new Uint8Array(memory(), room + 64, Math.max(0, count) * 2)).replaceAll('\u0000', '')
  } finally {
    wasmExports.free(room)
    pdfium.FPDFText_ClosePage(textPage)
    pdfium.FPDF_ClosePage(page)
  }
}

/** The text of a cell, where it goes on after a page break too. */
function textOf(document: number, { page, box, continuedAt = [] }: Provenance): string {
  return [{ page, box }, ...continuedAt].map((part) => textInside(document, part.page, part.box)).join('')
}

const plain = (text: string) => text.replace(/\s+/g, '')

/** Places whose boxed text is another amount than the figure that is shown, of all figures with an amount. */
async function misplaced(path: string): Promise<{ readonly places: number; readonly wrong: readonly string[] }> {
  const bytes = new Uint8Array(readFileSync(path))
  // The thread takes what it is given.
  const answer = await reading.read(bytes.slice(), sha256Of(bytes))
  if (answer.kind !== 'read') throw new Error(`${path} could not be read`)
  const { wasmExports } = pdfium.pdfium
  const file = wasmExports.malloc(bytes.length)
  new Uint8Array(memory()).set(bytes, file)
  const document = pdfium.FPDF_LoadMemDocument(file, bytes.length, '')
  try {
    const places = answer.read.lcap.lineItems.flatMap((item: LineItem) =>
      item.figures.flatMap(({ amount, phase, fund, provenances }) =>
        isCents(amount) ? provenances.map((place) => ({ item, amount, phase, fund, place })) : [],
      ),
    )
    const wrong = places.flatMap(({ item, amount, phase, fund, place }) => {
      const text = plain(textOf(document, place))
      return readAmount(text) === amount ? [] : [`${item.action} ${phase}.${fund} p${place.page} ${place.table}: "${text}" is not ${amount}`]
    })
    return { places: places.length, wrong }
  } finally {
    pdfium.FPDF_CloseDocument(document)
    wasmExports.free(file)
  }
}

describe('the text inside the box of every figure', { timeout: 240_000 }, () => {
  it.each(samples)('is the figure: %s', async (name) => {
    const { places, wrong } = await misplaced(projectFolder(`data/samples/example-valley/${name}`))
    expect(places).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })

  describe.skipIf(!existsSync(projectFolder('../shared/corpus')))('of plans of the corpus (skipped when ../shared/corpus is not there)', () => {
    it.each(corpus)('is the figure: %s', async (name) => {
      const { places, wrong } = await misplaced(projectFolder(`../shared/corpus/lcap-pdf/${name}`))
      expect(places).toBeGreaterThan(20)
      expect(wrong).toEqual([])
    })
  })
})

import type { PageScan, PageText, Table } from '@cuentas/shared'
import { whyOcr } from '#ocr/needs-ocr.ts'
import { scanPage } from '#ocr/scan-page.ts'
import { geometryTables } from '#pdf/geometry/geometry-tables.ts'
import type { OpenDocument } from '#pdf/open-document.ts'
import type { PageContent } from '#pdf/page-content.ts'
import { readPage, type WalkedPage } from '#pdf/read-page.ts'
import { squeezeColumns } from '#pdf/squeeze-columns.ts'
import { drawnBoxes } from '#pdf/tags/drawn-boxes.ts'
import { tagTables } from '#pdf/tags/tag-tables.ts'
import { pageLines } from '#pdf/text-lines.ts'
import { tickBoxes } from '#pdf/tick-boxes.ts'
import type { Ocr } from '#reader.ts'

/** What is read of one page: its lines, and its tables as each reading saw them. */
export interface PageParts {
  readonly text: PageText
  readonly tables: readonly Table[]
  /** True when the tag tree declares a table on the page. */
  readonly tagged: boolean
  /** True when only OCR could read the page, and it did not. */
  readonly unread: boolean
}

/** A text layer is given up for what OCR reads when OCR is at least this sure of it. */
const sureEnough = 70

/** Reads one page (numbered from 1) of an open document; undefined when PDFium cannot load it. Nothing of the page is kept. */
export function pageParts(document: OpenDocument, number: number, ocr: Ocr | undefined): PageParts | undefined {
  const page = readPage(document, number)
  if (!page) return undefined
  const why = whyOcr(page.content)
  if (why === undefined) return partsOf(page, false)
  if (!ocr || ocr.without.has(number) || ocr.engine.broken) return partsOf(page, true)
  ocr.begin(number)
  const read = scanPage(document, number, page.content, ocr.engine)
  if (!read || (why === 'broken-text' && read.scan.confidence < sureEnough)) return partsOf(page, false)
  return scannedParts(read.content, read.scan)
}

function partsOf({ content, tagged }: WalkedPage, unread: boolean): PageParts {
  const drawn = geometryTables(content).map(squeezeColumns)
  const authored = drawnBoxes(tagTables(content.number, tagged, content.words).map(squeezeColumns), drawn)
  return { text: textOf(content), tables: [...authored, ...drawn], tagged: tagged.length > 0, unread }
}

/** A page that OCR read has one reading: what is drawn. Its tag tree, if any, belongs to the text that was given up. */
function scannedParts(content: PageContent, scan: PageScan): PageParts {
  return { text: { ...textOf(content), scan }, tables: geometryTables(content).map(squeezeColumns), tagged: false, unread: false }
}

function textOf(content: PageContent): PageText {
  const { number, width, height, words } = content
  return { number, width, height, lines: pageLines(words), tickBoxes: tickBoxes(content) }
}

import type { PageText, Table } from '@cuentas/shared'
import { geometryTables } from '#pdf/geometry/geometry-tables.ts'
import type { OpenDocument } from '#pdf/open-document.ts'
import { readPage } from '#pdf/read-page.ts'
import { squeezeColumns } from '#pdf/squeeze-columns.ts'
import { drawnBoxes } from '#pdf/tags/drawn-boxes.ts'
import { tagTables } from '#pdf/tags/tag-tables.ts'
import { pageLines } from '#pdf/text-lines.ts'
import { tickBoxes } from '#pdf/tick-boxes.ts'

/** What is read of one page: its lines, and its tables as each reading saw them. */
export interface PageParts {
  readonly text: PageText
  readonly tables: readonly Table[]
  /** True when the tag tree declares a table on the page. */
  readonly tagged: boolean
}

/** Reads one page (numbered from 1) of an open document; undefined when PDFium cannot load it. Nothing of the page is kept. */
export function pageParts(document: OpenDocument, number: number): PageParts | undefined {
  const page = readPage(document, number)
  if (!page) return undefined
  const { content, tagged } = page
  const drawn = geometryTables(content).map(squeezeColumns)
  const authored = drawnBoxes(tagTables(number, tagged, content.words).map(squeezeColumns), drawn)
  return {
    text: { number, width: content.width, height: content.height, lines: pageLines(content.words), tickBoxes: tickBoxes(content) },
    tables: [...authored, ...drawn],
    tagged: tagged.length > 0,
  }
}

import type { OpenDocument } from '#pdf/open-document.ts'
import { readGlyphs } from '#pdf/glyphs.ts'
import { shownPage, type Matrix } from '#pdf/matrix.ts'
import type { PdfEngine } from '#pdf/engine.ts'
import type { PageContent } from '#pdf/page-content.ts'
import { walkPage } from '#pdf/page-walk.ts'
import { readStructure, type TaggedTable } from '#pdf/tags/structure.ts'
import { visibleGlyphs } from '#pdf/visible.ts'
import { wordsOf } from '#pdf/words.ts'

/** A page as one walk found it, with the tables its tag tree declares. */
export interface WalkedPage {
  readonly content: PageContent
  readonly tagged: readonly TaggedTable[]
}

/** Walks one page (numbered from 1). A page PDFium cannot load is undefined. */
export function readPage({ engine, handle }: OpenDocument, number: number): WalkedPage | undefined {
  const { calls } = engine
  const page = calls.FPDF_LoadPage(handle, number - 1)
  if (page === 0) return undefined
  try {
    const shown = shownMatrix(engine, page)
    const { runs, shades, slivers, horizontal, vertical, images, squares } = walkPage(engine, page, shown)
    const [width, height] = [calls.FPDF_GetPageWidthF(page), calls.FPDF_GetPageHeightF(page)]
    const words = wordsOf(visibleGlyphs(pageGlyphs(engine, page, runs, shown), { width, height, shades, images }))
    const content = { number, width, height, words, shades, slivers, horizontal, vertical, images, squares }
    return { content, tagged: readStructure(engine, page) }
  } finally {
    calls.FPDF_ClosePage(page)
  }
}

function pageGlyphs(engine: PdfEngine, page: number, runs: Parameters<typeof readGlyphs>[2], shown: Matrix) {
  const textPage = engine.calls.FPDFText_LoadPage(page)
  if (textPage === 0) return []
  try {
    return readGlyphs(engine, textPage, runs, shown)
  } finally {
    engine.calls.FPDFText_ClosePage(textPage)
  }
}

function shownMatrix({ calls, memory, scratch }: PdfEngine, page: number): Matrix {
  calls.FPDF_GetPageBoundingBox(page, scratch)
  const { floats } = memory()
  const at = scratch >> 2
  return shownPage(calls.FPDFPage_GetRotation(page), floats[at] ?? 0, floats[at + 3] ?? 0, floats[at + 2] ?? 0, floats[at + 1] ?? 0)
}

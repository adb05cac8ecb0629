import type { Refusal } from '@cuentas/shared'
import { isPicture, pdfOfPicture } from '#image/pdf-of-picture.ts'
import type { PdfEngine } from '#pdf/engine.ts'
import { openDocument, type OpenDocument } from '#pdf/open-document.ts'

/** A page as a picture: 4 bytes a pixel (red, green, blue, alpha), from the top left, as the page is shown. A `Box` times `scale` is in its pixels. */
export interface PagePicture {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

const bitmapRgba = 4
const renderAnnotations = 1
const reverseByteOrder = 0x10
/** A picture with more pixels than this would take the memory of the whole program. */
const mostPixels = 40_000_000

/** Draws one page (numbered from 1) of a PDF or picture file at `scale` pixels a point; undefined when the document has no such page. */
export function pagePicture(engine: PdfEngine, file: Uint8Array, page: number, scale: number): PagePicture | Refusal | undefined {
  try {
    const bytes = isPicture(file) ? pdfOfPicture(file) : file
    if ('refused' in bytes) return bytes
    const document = openDocument(engine, bytes)
    if ('refused' in document) return document
    try {
      return page >= 1 && page <= document.pages ? drawPage(document, page, scale) : undefined
    } finally {
      document.close()
    }
  } catch {
    engine.broken = true
    return { refused: 'truncated', facts: {} }
  }
}

/** Draws one page of an open document; undefined when it cannot be loaded or there is no memory for it. */
export function drawPage({ engine, handle }: OpenDocument, number: number, wanted: number): PagePicture | undefined {
  const { calls, memory } = engine
  const page = calls.FPDF_LoadPage(handle, number - 1)
  if (page === 0) return undefined
  try {
    const [points, tall] = [calls.FPDF_GetPageWidthF(page), calls.FPDF_GetPageHeightF(page)]
    const scale = Math.min(wanted, Math.sqrt(mostPixels / Math.max(1, points * tall)))
    const [width, height] = [Math.max(1, Math.round(points * scale)), Math.max(1, Math.round(tall * scale))]
    const pixels = calls.malloc(width * height * 4)
    if (pixels === 0) return undefined
    const bitmap = calls.FPDFBitmap_CreateEx(width, height, bitmapRgba, pixels, width * 4)
    try {
      calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
      calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, renderAnnotations | reverseByteOrder)
      return { width, height, rgba: memory().bytes.slice(pixels, pixels + width * height * 4) }
    } finally {
      calls.FPDFBitmap_Destroy(bitmap)
      calls.free(pixels)
    }
  } finally {
    calls.FPDF_ClosePage(page)
  }
}

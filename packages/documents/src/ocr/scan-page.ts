import { readScan, type ScannedPage } from '#ocr/read-scan.ts'
import type { OcrEngine } from '#ocr/engine.ts'
import type { OpenDocument } from '#pdf/open-document.ts'
import { drawPage } from '#pdf/picture.ts'

/** OCR reads small print from 200 dots an inch on, and takes twice as long for 300; a picture with more pixels than this (a poster) is drawn smaller, which bounds the time a page takes. */
const pixelsPerPoint = 200 / 72
const mostPixels = 10_000_000

/** Draws a page of an open document and reads the picture; undefined when the page cannot be drawn. */
export function scanPage(
  document: OpenDocument,
  number: number,
  size: { readonly width: number; readonly height: number },
  engine: OcrEngine,
): ScannedPage | undefined {
  const scale = Math.min(pixelsPerPoint, Math.sqrt(mostPixels / Math.max(1, size.width * size.height)))
  const picture = drawPage(document, number, scale)
  if (!picture) return undefined
  try {
    return readScan(picture, picture.width / size.width, number, engine)
  } catch (error) {
    // A picture that breaks OCR leaves its page unread; the document is read all the same.
    if (engine.broken) return undefined
    throw error
  }
}

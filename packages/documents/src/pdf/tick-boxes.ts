import type { Box, TickBox } from '@cuentas/shared'
import type { PdfEngine } from '#pdf/engine.ts'
import type { PageContent, Square } from '#pdf/page-content.ts'

/** Side of a check box in points: forms draw them from 6 to 14. */
const side = { least: 5, most: 16 }

/** True for a rectangle of a check box's size and shape. */
export function isSquare({ x0, x1, y0, y1 }: Box): boolean {
  const [width, height] = [x1 - x0, y1 - y0]
  return width >= side.least && width <= side.most && height >= side.least && height <= side.most && Math.abs(width - height) <= 0.2 * Math.max(width, height)
}

/** Marks the square that a drawn line or shape lies in: the strokes of an X (Mill Valley), a hook, a filled dot. Not a smaller square's own outline. */
export function inkSquare(squares: readonly Square[], box: Box): void {
  const square = squares.findLast((one) => within(box, one.box))
  if (!square) return
  const share = Math.max(box.x1 - box.x0, box.y1 - box.y0) / (square.box.x1 - square.box.x0)
  const slanted = Math.min(box.x1 - box.x0, box.y1 - box.y0) > 0.3 * (square.box.x1 - square.box.x0)
  if (share > 0.4 && slanted) square.inked = true
}

function within(inner: Box, outer: Box): boolean {
  const slack = 0.8
  return inner.x0 >= outer.x0 - slack && inner.x1 <= outer.x1 + slack && inner.y0 >= outer.y0 - slack && inner.y1 <= outer.y1 + slack
}

/** Boxes that are characters of a font (Unicode, and the private places that Wingdings has in Word's PDFs). */
const tickedSigns = /^[\u2611\u2612\u2713-\u2718\u25a0\uf0fe\uf0fd\uf078]$/u
const emptySigns = /^[\u2610\u25a1\uf0a8\uf06f\uf0a3\uf071]$/u
/** What is typed into a drawn box. */
const typedTicks = /^(?:x|\u00d7|4|\u2713|\u2714|\uf0fc|\uf0fb)$/iu

/** Every check box of a page, from the top: drawn squares, small pictures, and characters that are boxes. */
export function tickBoxes({ squares, words }: PageContent): TickBox[] {
  const drawn = distinct(squares).map(({ box, inked }): TickBox => ({
    box,
    ticked: inked || words.some((word) => typedTicks.test(word.text) && standsIn(word, box)),
  }))
  const typed = words.flatMap(({ text, x0, x1, baseline, size }): TickBox[] => {
    const [first = ''] = text
    if (!tickedSigns.test(first) && !emptySigns.test(first)) return []
    const width = (x1 - x0) / [...text].length
    return [{ box: { x0, x1: x0 + width, y0: baseline - size * 0.8, y1: baseline + size * 0.2 }, ticked: tickedSigns.test(first) }]
  })
  return [...drawn, ...typed].sort((one, other) => one.box.y0 - other.box.y0 || one.box.x0 - other.box.x0)
}

function standsIn({ x0, x1, baseline, size }: PageContent['words'][number], box: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, baseline - size * 0.3]
  return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1
}

/** A box drawn twice (its paper and its outline) is one. */
function distinct(squares: readonly Square[]): Square[] {
  const found: Square[] = []
  for (const square of squares) {
    const same = found.find(({ box }) => Math.abs(box.x0 - square.box.x0) < 2.5 && Math.abs(box.y0 - square.box.y0) < 2.5)
    if (same) same.inked ||= square.inked
    else found.push({ ...square })
  }
  return found
}

/** Two lights (0..255) further apart than this are two inks. */
const otherInk = 60

/**
 * True when the small picture of a check box (Acton's are 15 by 15 pixels) shows something in its middle: its pixels there have more than one light.
 * A picture that PDFium cannot open is not ticked.
 */
export function pictureIsTicked({ calls, memory }: PdfEngine, object: number): boolean {
  const bitmap = calls.FPDFImageObj_GetBitmap(object)
  if (bitmap === 0) return false
  try {
    const [width, height, stride] = [calls.FPDFBitmap_GetWidth(bitmap), calls.FPDFBitmap_GetHeight(bitmap), calls.FPDFBitmap_GetStride(bitmap)]
    const bytesOfPixel = { 1: 1, 2: 3, 3: 4, 4: 4, 5: 4 }[calls.FPDFBitmap_GetFormat(bitmap)] ?? 0
    if (bytesOfPixel === 0 || width < 6 || height < 6 || width * height > 40_000) return false
    const { bytes } = memory()
    const from = calls.FPDFBitmap_GetBuffer(bitmap)
    let [darkest, lightest] = [255, 0]
    for (let y = Math.ceil(height * 0.3); y < height * 0.7; y++) {
      for (let x = Math.ceil(width * 0.3); x < width * 0.7; x++) {
        const at = from + y * stride + x * bytesOfPixel
        const light = bytesOfPixel === 1 ? (bytes[at] ?? 0) : ((bytes[at] ?? 0) + (bytes[at + 1] ?? 0) + (bytes[at + 2] ?? 0)) / 3
        darkest = Math.min(darkest, light)
        lightest = Math.max(lightest, light)
      }
    }
    return lightest - darkest > otherInk
  } finally {
    calls.FPDFBitmap_Destroy(bitmap)
  }
}

import type { Box, Table } from '@cuentas/shared'
import type { OcrEngine } from '#ocr/engine.ts'
import { cut, inkBelow, type GreyPicture } from '#ocr/grey-picture.ts'
import type { ScannedWord } from '#ocr/scanned-words.ts'

/** So many cells of a page are looked at a second time, which bounds the time a page takes. */
const mostCells = 150
/** Pixels left out along a cell's edges, so that a rule is no letter. */
const edge = 4
/** White around a cell's print, in pixels: OCR misses letters at the edge of a picture. */
const margin = 16
/** Dark pixels from which on a cell is not empty. */
const leastInk = 25

/**
 * Words that OCR missed on the whole page: cells of the page's tables in which it read nothing although something is printed there, each read by itself
 * (short words between rules: "Goal #", "1"). `lines` is the number of the last line read before.
 */
export function missedWords(picture: GreyPicture, tables: readonly Table[], scale: number, engine: OcrEngine, lines: number): readonly ScannedWord[] {
  const empty = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(({ text }) => text.trim() === '').map(({ box }) => box)))
  let line = lines
  return empty
    .map((box) => inPixels(box, scale))
    .filter((box) => box.x1 - box.x0 > 8 && box.y1 - box.y0 > 8 && inkIn(picture, box) >= leastInk)
    .slice(0, mostCells)
    .flatMap((box) => {
      const words = engine.recognise(cut(picture, box, margin), 'one-block')
      const first = line + 1
      line = first + (words.at(-1)?.line ?? 0)
      const [dx, dy] = [box.x0 - margin, box.y0 - margin]
      return words.map((word) => ({ ...word, x0: word.x0 + dx, x1: word.x1 + dx, y0: word.y0 + dy, y1: word.y1 + dy, line: first + word.line }))
    })
}

function inPixels({ x0, y0, x1, y1 }: Box, scale: number): Box {
  return { x0: Math.ceil(x0 * scale) + edge, y0: Math.ceil(y0 * scale) + edge, x1: Math.floor(x1 * scale) - edge, y1: Math.floor(y1 * scale) - edge }
}

function inkIn({ width, height, grey }: GreyPicture, { x0, y0, x1, y1 }: Box): number {
  let ink = 0
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
    for (let x = Math.max(0, x0); x < Math.min(width, x1); x++) if ((grey[y * width + x] ?? 255) < inkBelow) ink++
  return ink
}

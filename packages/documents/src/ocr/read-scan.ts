import type { Box, PageScan } from '@cuentas/shared'
import { invertDarkBands } from '#ocr/dark-bands.ts'
import type { OcrEngine } from '#ocr/engine.ts'
import { greyOf, turned, type GreyPicture } from '#ocr/grey-picture.ts'
import { uprightTurn } from '#ocr/orientation.ts'
import { linesAlong, wipe, type RuledLine } from '#ocr/ruled-lines.ts'
import { invertSpeckledBands } from '#ocr/speckled-bands.ts'
import { missedWords } from '#ocr/missed-words.ts'
import { meanConfidence, type ScannedWord } from '#ocr/scanned-words.ts'
import { geometryTables } from '#pdf/geometry/geometry-tables.ts'
import type { PageContent, Rule, Word } from '#pdf/page-content.ts'
import type { PagePicture } from '#pdf/picture.ts'

/** A page that OCR read: what stands on it as if it had been printed there, and how surely it was read. */
export interface ScannedPage {
  readonly content: PageContent
  readonly scan: PageScan
}

/** Reads a page's picture, which is drawn at `scale` pixels a point. Places are points of the page as it stands upright. */
export function readScan(picture: PagePicture, scale: number, number: number, engine: OcrEngine): ScannedPage {
  const shown = greyOf(picture)
  const turn = uprightTurn(shown, engine)
  const upright = turned(shown, turn)
  const { horizontal, vertical, clean } = ruled(upright, scale)
  const isGrid = vertical.length > 2 && horizontal.length > 2
  const first = engine.recognise(clean, isGrid ? 'columns' : 'one-block')
  const rule = ({ at, from, to }: RuledLine): Rule => ({ at: at / scale, from: from / scale, to: to / scale })
  const content: PageContent = {
    number,
    width: upright.width / scale,
    height: upright.height / scale,
    words: toWords(first, scale),
    shades: [],
    slivers: [],
    horizontal: horizontal.map(rule),
    vertical: vertical.map(rule),
    images: [],
    squares: [],
  }
  const scanned = [...first, ...missedWords(clean, geometryTables(content), scale, engine, first.at(-1)?.line ?? 0)]
  const words = scanned.map((word) => ({ box: boxOf(word, scale), confidence: Math.round(word.confidence) }))
  return { content: { ...content, words: toWords(scanned, scale) }, scan: { confidence: Math.round(meanConfidence(scanned)), turned: turn, words } }
}

/** The lines of a picture, and the picture without them. */
function ruled(
  picture: GreyPicture,
  scale: number,
): { readonly horizontal: readonly RuledLine[]; readonly vertical: readonly RuledLine[]; readonly clean: GreyPicture } {
  const { width, height } = picture
  const side = Math.min(width, height)
  const horizontal = linesAlong(picture, side)
  // Turned by 90 degrees clockwise, a column counted from the left is a row counted from the top, and what was below comes first.
  const vertical = linesAlong(turned(picture, 90), side).map(({ at, from, to, thick }) => ({ at, from: height - to, to: height - from, thick }))
  const grey = picture.grey.slice()
  invertSpeckledBands({ width, height, grey }, scale)
  invertDarkBands(grey, width, horizontal)
  wipe(grey, width, height, horizontal, false)
  wipe(grey, width, height, vertical, true)
  return { horizontal, vertical, clean: { width, height, grey } }
}

/** Letters below the baseline, and marks that do not stand on it. */
const hanging = /[gjpqy,;()[\]$|/Q_]/u
/** Height of digits and capitals as a share of the font size. */
const capitalHeight = 0.72

/** Words as a page holds them: those of one line share a baseline and a size, which the print of a whole line tells best. */
function toWords(scanned: readonly ScannedWord[], scale: number): readonly Word[] {
  return byLine(scanned).flatMap((line) => {
    const standing = line.filter(({ text }) => !hanging.test(text))
    const capitals = standing.filter(({ text }) => /[\p{Lu}\p{N}bdfhkl]/u.test(text))
    const baseline = middle((standing.length > 0 ? standing : line).map(({ y1 }) => y1))
    const size = middle((capitals.length > 0 ? capitals : line).map(({ y0, y1 }) => y1 - y0)) / capitalHeight
    return line.map(({ text, x0, x1 }) => ({
      text,
      x0: x0 / scale,
      x1: x1 / scale,
      baseline: baseline / scale,
      size: size / scale,
      mark: -1,
      afterSpace: true,
    }))
  })
}

/** Words line by line: OCR gives them in that order. */
function byLine(scanned: readonly ScannedWord[]): readonly (readonly ScannedWord[])[] {
  const lines: ScannedWord[][] = []
  for (const word of scanned) {
    const line = lines.at(-1)
    if (line?.[0]?.line === word.line) line.push(word)
    else lines.push([word])
  }
  return lines
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
}

function boxOf({ x0, y0, x1, y1 }: ScannedWord, scale: number): Box {
  return { x0: x0 / scale, y0: y0 / scale, x1: x1 / scale, y1: y1 / scale }
}

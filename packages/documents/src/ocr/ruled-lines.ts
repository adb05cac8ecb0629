import { inkBelow, type GreyPicture } from '#ocr/grey-picture.ts'

/** A straight line of a picture, in pixels: `at` is its middle, `thick` its thickness. */
export interface RuledLine {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly thick: number
}

/** Shares of the picture's shorter side: a line is at least this long, at most this thick, and may be broken by so much. */
const shortest = 0.035
const thickest = 0.005
const widestBreak = 0.0015
/** Shades that differ by less than this (0..255) are one: paper and print are never even on a scan. */
const leastStep = 14
/** Share of a line's pixels that must show the step: a row of bold letters shows it in part. */
const leastSteep = 0.93

/**
 * Lines along x of a picture: where the shade changes across a long straight stretch. A dark rule, a white one between shaded cells and the edge of a
 * band all show so. Give it the turned picture for lines along y.
 */
export function linesAlong(picture: GreyPicture, side: number): readonly RuledLine[] {
  const most = Math.max(4, side * thickest)
  const lines: { from: number; to: number; first: number; last: number }[] = []
  for (const { y, from, to } of steps(picture, Math.max(30, side * shortest), Math.max(3, side * widestBreak))) {
    const line = lines.findLast((one) => y - one.last <= 2 && y - one.first <= most && from < one.to && to > one.from)
    if (line) {
      line.from = Math.min(line.from, from)
      line.to = Math.max(line.to, to)
      line.last = y
    } else lines.push({ from, to, first: y, last: y })
  }
  return lines.map(({ from, to, first, last }) => ({ at: (first + last) / 2, from, to, thick: last - first + 1 }))
}

/** Long stretches of a row where the row above is all darker, or all lighter, than the row below. */
function steps({ width, height, grey }: GreyPicture, least: number, gap: number) {
  const found: { readonly y: number; readonly from: number; readonly to: number }[] = []
  for (let y = 1; y < height - 1; y++) {
    const [above, below] = [(y - 1) * width, (y + 1) * width]
    for (const sign of [1, -1]) {
      let [from, end, steep] = [-1, -1 - gap, 0]
      const close = () => {
        if (from >= 0 && end - from >= least && steep > (end - from) * leastSteep) found.push({ y, from, to: end })
      }
      for (let x = 0; x < width; x++) {
        if (((grey[below + x] ?? 255) - (grey[above + x] ?? 255)) * sign < leastStep) continue
        if (x - end > gap) {
          close()
          from = x
          steep = 0
        }
        end = x + 1
        steep++
      }
      close()
    }
  }
  return found
}

/** Wipes dark lines along x (or y) out of a picture, so that OCR does not take them for letters. Ink that crosses a line stays. */
export function wipe(grey: Uint8Array, width: number, height: number, lines: readonly RuledLine[], alongY: boolean): void {
  const dark = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height && (grey[y * width + x] ?? 255) < inkBelow
  for (const { at, from, to, thick } of lines) {
    const [first, last] = [Math.floor(at - thick / 2) - 1, Math.ceil(at + thick / 2) + 1]
    for (let along = from; along < to; along++) {
      const crossed = alongY ? dark(first - 1, along) || dark(last + 1, along) : dark(along, first - 1) || dark(along, last + 1)
      if (crossed) continue
      for (let across = first; across <= last; across++) {
        const [x, y] = alongY ? [across, along] : [along, across]
        if (dark(x, y)) grey[y * width + x] = 255
      }
    }
  }
}

import type { RuledLine } from '#ocr/ruled-lines.ts'

/** A band whose pixels are darker than this on the whole is printed white on dark. */
const darkBelow = 120

/** The lines above and below a band run side by side over this share of the longer one. */
const shareOfWidth = 0.8

/** Turns bands that are printed white on dark (the heads of tables) into black on white, in place: OCR misses short words there. `lines` run along x. */
export function invertDarkBands(grey: Uint8Array, width: number, lines: readonly RuledLine[]): void {
  const sorted = lines.toSorted((one, other) => one.at - other.at)
  const done: { readonly top: number; readonly from: number; readonly to: number }[] = []
  for (const [index, upper] of sorted.entries()) {
    const lower = sorted
      .slice(index + 1)
      .find((line) => line.at - upper.at > 6 && shared(line, upper) > shareOfWidth * Math.max(line.to - line.from, upper.to - upper.from))
    if (!lower) continue
    const [from, to] = [Math.max(lower.from, upper.from) + 1, Math.min(lower.to, upper.to) - 1]
    const [top, bottom] = [Math.ceil(upper.at + upper.thick / 2) + 1, Math.floor(lower.at - lower.thick / 2) - 1]
    if (bottom <= top || done.some((one) => Math.abs(one.top - top) < 4 && from < one.to && to > one.from)) continue
    if (meanShade(grey, width, from, to, top, bottom) >= darkBelow) continue
    done.push({ top, from, to })
    for (let y = top; y <= bottom; y++) for (let at = y * width + from; at < y * width + to; at++) grey[at] = 255 - (grey[at] ?? 0)
  }
}

function shared(one: RuledLine, other: RuledLine): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from)
}

function meanShade(grey: Uint8Array, width: number, from: number, to: number, top: number, bottom: number): number {
  let [sum, count] = [0, 1]
  for (let y = top; y <= bottom; y++) {
    for (let x = from; x < to; x++) {
      sum += grey[y * width + x] ?? 255
      count++
    }
  }
  return sum / count
}

import { inkBelow, type GreyPicture } from '#ocr/grey-picture.ts'

/** A row of the picture belongs to a band when so much of its width is ink. */
const inkOfWidth = 0.3
/** Of a band itself so much is ink; the rest are its letters, which are left white, and the paper that shows through. */
const inkOfBand = 0.55
/** The shades of its ink differ by so much (standard deviation, 0 to 255): a solid ground is even, and is turned elsewhere. */
const leastUneven = 18
/** Of a letter the nine pixels around it are on the whole lighter than this. */
const lightFrom = 150
/** A band is as high as a line or two of print: a picture is higher. In points. */
const lowest = 7
const highest = 40

/**
 * Turns bands without rules that are printed white on dark (the head of a table, scanned in black and white, so that its ground is speckled) into black on
 * white, in place. A pixel is a letter’s when the nine around it are light on the whole: single specks are not.
 */
export function invertSpeckledBands({ width, height, grey }: GreyPicture, scale: number): void {
  for (const { top, bottom } of bandsOf(width, height, grey)) {
    if (bottom - top < lowest * scale || bottom - top > highest * scale) continue
    const span = spanOf(grey, width, top, bottom)
    if (!span || span.to - span.from < width * inkOfWidth) continue
    const before = grey.slice(top * width, bottom * width)
    for (let y = 0; y < bottom - top; y++)
      for (let x = span.from; x < span.to; x++) grey[(top + y) * width + x] = isLetter(before, width, bottom - top, x, y) ? 0 : 255
  }
}

/** Unbroken stretches of rows that are mostly ink. */
function bandsOf(width: number, height: number, grey: Uint8Array): readonly { readonly top: number; readonly bottom: number }[] {
  const found: { top: number; bottom: number }[] = []
  for (let y = 0; y < height; y++) {
    let ink = 0
    for (let at = y * width; at < (y + 1) * width; at++) if ((grey[at] ?? 255) < inkBelow) ink++
    if (ink < width * inkOfWidth) continue
    const last = found.at(-1)
    if (last?.bottom === y) last.bottom = y + 1
    else found.push({ top: y, bottom: y + 1 })
  }
  return found
}

/** From the first to the last column of the band that is half ink; undefined when the whole is not dark enough. */
function spanOf(grey: Uint8Array, width: number, top: number, bottom: number): { readonly from: number; readonly to: number } | undefined {
  let [from, to, ink] = [width, 0, 0]
  const columns = Array.from({ length: width }, (_, x) => {
    let dark = 0
    for (let y = top; y < bottom; y++) if ((grey[y * width + x] ?? 255) < inkBelow) dark++
    return dark
  })
  for (const [x, dark] of columns.entries()) {
    if (dark * 2 < bottom - top) continue
    from = Math.min(from, x)
    to = x + 1
  }
  for (const dark of columns.slice(from, to)) ink += dark
  return ink > (to - from) * (bottom - top) * inkOfBand && isUneven(grey, width, { from, to, top, bottom }) ? { from, to } : undefined
}

function isUneven(grey: Uint8Array, width: number, { from, to, top, bottom }: Readonly<Record<'from' | 'to' | 'top' | 'bottom', number>>): boolean {
  let [sum, squares, count] = [0, 0, 0]
  for (let y = top; y < bottom; y++)
    for (const shade of grey.subarray(y * width + from, y * width + to)) {
      if (shade >= inkBelow) continue
      sum += shade
      squares += shade * shade
      count++
    }
  return count > 0 && Math.sqrt(squares / count - (sum / count) ** 2) > leastUneven
}

function isLetter(rows: Uint8Array, width: number, height: number, x: number, y: number): boolean {
  let sum = 0
  for (let dy = -1; dy <= 1; dy++) {
    if (y + dy < 0 || y + dy >= height) continue
    for (let dx = -1; dx <= 1; dx++) sum += rows[(y + dy) * width + x + dx] ?? 0
  }
  return sum > lightFrom * 9
}

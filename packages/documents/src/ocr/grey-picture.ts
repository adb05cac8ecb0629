import type { Box } from '@cuentas/shared'
import type { PagePicture } from '#pdf/picture.ts'

/** A picture in shades of grey: one byte a pixel, 0 is black, from the top left. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** How far a picture is turned clockwise before it is read, in degrees. */
export const turns = [0, 90, 180, 270] as const
export type Turn = (typeof turns)[number]

/** A pixel darker than this is ink: scans have grey paper and faint print. */
export const inkBelow = 140

/** A page picture without its colours. */
export function greyOf({ width, height, rgba }: PagePicture): GreyPicture {
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at++) {
    const from = at * 4
    grey[at] = (77 * (rgba[from] ?? 255) + 150 * (rgba[from + 1] ?? 255) + 29 * (rgba[from + 2] ?? 255)) >> 8
  }
  return { width, height, grey }
}

/** The picture turned clockwise. */
export function turned(picture: GreyPicture, turn: Turn): GreyPicture {
  if (turn === 0) return picture
  const { width, height, grey } = picture
  const [wide, tall] = turn === 180 ? [width, height] : [height, width]
  const out = new Uint8Array(grey.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = turn === 90 ? x * wide + (wide - 1 - y) : turn === 180 ? (tall - 1 - y) * wide + (wide - 1 - x) : (tall - 1 - x) * wide + y
      out[to] = grey[y * width + x] ?? 255
    }
  }
  return { width: wide, height: tall, grey: out }
}

/** The rows from `from` up to `to` of a picture. */
export function band({ width, grey }: GreyPicture, from: number, to: number): GreyPicture {
  return { width, height: to - from, grey: grey.subarray(from * width, to * width) }
}

/** A part of a picture, with so many pixels of white around it. */
export function cut({ width, height, grey }: GreyPicture, { x0, y0, x1, y1 }: Box, margin: number): GreyPicture {
  const [wide, tall] = [x1 - x0 + 2 * margin, y1 - y0 + 2 * margin]
  const part = new Uint8Array(wide * tall).fill(255)
  const [left, right] = [Math.max(0, x0), Math.min(width, x1)]
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
    part.set(grey.subarray(y * width + left, y * width + right), (y - y0 + margin) * wide + (left - x0 + margin))
  return { width: wide, height: tall, grey: part }
}

/** Dark pixels of every row. */
export function inkOfRows({ width, height, grey }: GreyPicture): Uint32Array {
  const rows = new Uint32Array(height)
  for (let y = 0; y < height; y++) {
    let ink = 0
    for (let at = y * width; at < (y + 1) * width; at++) if ((grey[at] ?? 255) < inkBelow) ink++
    rows[y] = ink
  }
  return rows
}

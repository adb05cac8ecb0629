import type { Box } from '@cuentas/shared'
import type { Glyph, Shade } from '#pdf/page-content.ts'
import { type Stripes, stripes } from '#pdf/stripes.ts'

/** Paper. */
const white = 0xffffff
/** Two colours closer than this (0..255 of luminance) cannot be told apart in print. */
const indistinct = 14

/** What lies on a page beside its characters, in points of the page as shown. */
export interface Surroundings {
  readonly width: number
  readonly height: number
  readonly shades: readonly Shade[]
  /** Where pictures are. */
  readonly images: readonly Box[]
}

/**
 * Leaves out characters nobody can see, and those of a watermark that stands slanted or on its side among upright text: the state template's tick boxes are an "X" in the colour of the cell beneath it; other text lies under a filled
 * rectangle or off the page. Text without ink is kept only on a picture: there it is what OCR read on a scan.
 */
export function visibleGlyphs(glyphs: readonly Glyph[], around: Surroundings): Glyph[] {
  const shades = stripes<Shade>()
  for (const shade of around.shades) if (shade.opaque) shades.add(shade.box.y0, shade.box.y1, shade)
  const upright = glyphs.filter((glyph) => glyph.run.upright)
  const read = upright.length * 2 > glyphs.length ? upright : glyphs
  return read.filter((glyph) => isVisible(glyph, around, shades))
}

function isVisible({ x0, x1, baseline, run }: Glyph, { width, height, images }: Surroundings, shades: Stripes<Shade>): boolean {
  const x = (x0 + x1) / 2
  const y = baseline - run.size * 0.3
  if (x < 0 || x > width || y < 0 || y > height) return false
  if (run.inkless) return images.some((image) => holds(image, x, y))
  let beneath = white
  for (const { box, order, colour } of shades.at(y)) {
    if (!holds(box, x, y)) continue
    if (order > run.order) return false
    beneath = colour
  }
  return run.colour === undefined || differs(run.colour, beneath)
}

function holds({ x0, x1, y0, y1 }: Box, x: number, y: number): boolean {
  return y >= y0 && y <= y1 && x >= x0 && x <= x1
}

function differs(one: number, other: number): boolean {
  return one !== other && Math.abs(luminance(one) - luminance(other)) >= indistinct
}

function luminance(colour: number): number {
  return 0.3 * (colour >> 16) + 0.59 * ((colour >> 8) & 255) + 0.11 * (colour & 255)
}

import type { Glyph, Shade } from '#pdf/page-content.ts'

/** Paper. */
const white = 0xffffff
/** Two colours closer than this (0..255 of luminance) cannot be told apart in print. */
const indistinct = 14

/**
 * Leaves out characters nobody can see: the state template's tick boxes are an "X" in the colour of the cell beneath it. Text without ink is kept only
 * on a page that is a scan, where it is what OCR read.
 */
export function visibleGlyphs(glyphs: readonly Glyph[], shades: readonly Shade[], images: number): Glyph[] {
  const scan = images > 0 && glyphs.every((glyph) => glyph.run.inkless)
  return glyphs.filter((glyph) => (glyph.run.inkless ? scan : glyph.run.colour === undefined || differs(glyph.run.colour, beneath(glyph, shades))))
}

function beneath({ x0, x1, baseline, run }: Glyph, shades: readonly Shade[]): number {
  const x = (x0 + x1) / 2
  const y = baseline - run.size * 0.3
  let colour = white
  for (const shade of shades) {
    if (shade.order > run.order) break
    const { box } = shade
    if (x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1) colour = shade.colour
  }
  return colour
}

function differs(one: number, other: number): boolean {
  return one !== other && Math.abs(luminance(one) - luminance(other)) >= indistinct
}

function luminance(colour: number): number {
  return 0.3 * (colour >> 16) + 0.59 * ((colour >> 8) & 255) + 0.11 * (colour & 255)
}

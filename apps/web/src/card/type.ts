import * as fontkit from 'fontkit'

/** A font whose letters are drawn as outlines: no font has to be there where a picture is made or looked at. */
export interface Face {
  /** Width of a text in units of the size it is set in. */
  readonly width: (text: string) => number
  /** A text as an SVG path, its baseline starting at (x, y). */
  readonly outline: (text: string, size: number, x: number, y: number) => string
}

/** Opens a font (WOFF or TrueType bytes). Throws for a collection of fonts. */
export function openFace(bytes: Uint8Array): Face {
  const font = fontkit.create(Buffer.from(bytes))
  if (!('layout' in font)) throw new Error('a single font is needed')
  const unit = 1 / font.unitsPerEm
  return {
    width: (text) => font.layout(text).advanceWidth * unit,
    outline: (text, size, x, y) => {
      const run = font.layout(text)
      const scale = size * unit
      let at = x
      const parts = run.glyphs.map((glyph, index) => {
        const position = run.positions[index]
        const path = glyph.path
          .scale(scale, -scale)
          .translate(at + (position?.xOffset ?? 0) * scale, y - (position?.yOffset ?? 0) * scale)
          .toSVG()
        at += (position?.xAdvance ?? glyph.advanceWidth) * scale
        return path
      })
      return parts.join('')
    },
  }
}

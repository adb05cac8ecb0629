import type { PdfEngine } from '#pdf/engine.ts'
import type { Matrix } from '#pdf/matrix.ts'
import type { Glyph, Run } from '#pdf/page-content.ts'

/** A hyphen at the end of a line, as PDFium reports it. */
const lineEndHyphen = 2
const space = 32
const noBreakSpace = 160

/** The characters of an open text page, each with its run. Spaces are kept as a mark on the character that follows. */
export function readGlyphs(engine: PdfEngine, textPage: number, runs: ReadonlyMap<number, Run>, shown: Matrix): Glyph[] {
  const { calls, memory, scratch } = engine
  const [a, b, c, d, e, f] = shown
  const { floats, doubles } = memory()
  const rect = scratch >> 2
  const origin = (scratch + 32) >> 3
  const glyphs: Glyph[] = []
  const count = calls.FPDFText_CountChars(textPage)
  let afterSpace = false
  let lastObject = 0
  let run: Run | undefined
  for (let index = 0; index < count; index++) {
    const code = calls.FPDFText_GetUnicode(textPage, index)
    if (code === space || code === noBreakSpace) {
      afterSpace ||= calls.FPDFText_IsGenerated(textPage, index) === 0
      continue
    }
    if ((code < space && code !== lineEndHyphen) || code === 0xfffe || code === 0xffff || code === 0xad) continue
    const object = calls.FPDFText_GetTextObject(textPage, index)
    if (object !== lastObject) {
      lastObject = object
      run = runs.get(object)
    }
    if (!run) continue
    calls.FPDFText_GetLooseCharBox(textPage, index, scratch)
    calls.FPDFText_GetCharOrigin(textPage, index, scratch + 32, scratch + 40)
    const x = doubles[origin] ?? 0
    const y = doubles[origin + 1] ?? 0
    const xa = a * (floats[rect] ?? x) + c * (floats[rect + 1] ?? y) + e
    const xb = a * (floats[rect + 2] ?? x) + c * (floats[rect + 3] ?? y) + e
    glyphs.push({
      text: code === lineEndHyphen ? '-' : String.fromCodePoint(code),
      x0: Math.min(xa, xb),
      x1: Math.max(xa, xb),
      baseline: b * x + d * y + f,
      afterSpace,
      run,
    })
    afterSpace = false
  }
  return glyphs
}

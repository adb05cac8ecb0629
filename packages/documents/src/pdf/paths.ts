import type { Box } from '@cuentas/shared'
import type { PdfEngine } from '#pdf/engine.ts'
import type { Matrix } from '#pdf/matrix.ts'
import { fillColour } from '#pdf/fill-colour.ts'
import type { Rule, Shade, Square } from '#pdf/page-content.ts'
import { inkSquare, isSquare } from '#pdf/tick-boxes.ts'

/** Where the rules and shades of paths go. */
export interface Drawn {
  readonly shades: Shade[]
  readonly slivers: Shade[]
  readonly horizontal: Rule[]
  readonly vertical: Rule[]
  readonly squares: Square[]
  readonly order: number
}

interface Outline {
  readonly xs: number[]
  readonly ys: number[]
}

/** A filled rectangle up to this thick (points) can be a rule; Word draws borders so. */
const thin = 2.5
/** A rule shorter than this is a tick, a dash or a piece of a letter. */
const shortest = 2
/** A path with more points than this is a drawing, not a table. */
const mostSegments = 1200

/** Sorts one path object into rules and shades. Curves, patterns and drawings with many points are passed over. */
export function readPath(engine: PdfEngine, object: number, toPage: Matrix, drawn: Drawn): void {
  const { calls, memory, scratch } = engine
  if (calls.FPDFPath_GetDrawMode(object, scratch, scratch + 4) === 0) return
  const filled = (memory().ints[scratch >> 2] ?? 0) !== 0
  const stroked = (memory().ints[(scratch >> 2) + 1] ?? 0) !== 0
  if (!filled && !stroked) return
  const count = calls.FPDFPath_CountSegments(object)
  if (count > mostSegments) return
  const outlines = readOutlines(engine, object, count, toPage)
  for (const outline of outlines) {
    const box = boxOf(outline)
    if (!Number.isFinite(box.x1 - box.x0 + box.y1 - box.y0)) continue
    if (filled && isThin(box)) addShade(engine, object, drawn.slivers, drawn.order, box)
    else if (filled && isRectangle(outline, box)) addShade(engine, object, drawn.shades, drawn.order, box)
    if (stroked) addStrokes(drawn, outline)
    if (isSquare(box) && isRectangle(outline, box)) drawn.squares.push({ box, inked: false })
    else inkSquare(drawn.squares, box)
  }
}

function readOutlines({ calls, memory, scratch }: PdfEngine, object: number, count: number, [a, b, c, d, e, f]: Matrix): Outline[] {
  const outlines: Outline[] = []
  let current: Outline = { xs: [], ys: [] }
  for (let index = 0; index < count; index++) {
    const segment = calls.FPDFPath_GetPathSegment(object, index)
    const type = calls.FPDFPathSegment_GetType(segment)
    if (type === 1) return []
    calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
    const { floats } = memory()
    const x = floats[scratch >> 2] ?? 0
    const y = floats[(scratch >> 2) + 1] ?? 0
    if (type === 2 && current.xs.length > 0) {
      if (current.xs.length > 1) outlines.push(current)
      current = { xs: [], ys: [] }
    }
    current.xs.push(a * x + c * y + e)
    current.ys.push(b * x + d * y + f)
    if (calls.FPDFPathSegment_GetClose(segment) !== 0) {
      current.xs.push(current.xs[0] ?? 0)
      current.ys.push(current.ys[0] ?? 0)
    }
  }
  if (current.xs.length > 1) outlines.push(current)
  return outlines
}

function boxOf({ xs, ys }: Outline): Box {
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

function isThin({ x0, x1, y0, y1 }: Box): boolean {
  return Math.min(x1 - x0, y1 - y0) <= thin
}

function isRectangle({ xs, ys }: Outline, { x0, x1, y0, y1 }: Box): boolean {
  return xs.length >= 4 && xs.every((x) => x - x0 < 0.5 || x1 - x < 0.5) && ys.every((y) => y - y0 < 0.5 || y1 - y < 0.5)
}

function addLine({ horizontal, vertical }: Drawn, { x0, x1, y0, y1 }: Box): void {
  if (x1 - x0 >= y1 - y0) {
    if (x1 - x0 >= shortest) horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 })
  } else if (y1 - y0 >= shortest) vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 })
}

function addShade(engine: PdfEngine, object: number, shades: Shade[], order: number, box: Box): void {
  const colour = fillColour(engine, object)
  if (colour !== undefined) shades.push({ box, colour, order, opaque: engine.calls.FPDFPageObj_HasTransparency(object) === 0 })
}

function addStrokes(drawn: Drawn, { xs, ys }: Outline): void {
  for (let index = 1; index < xs.length; index++) {
    const [xa, xb, ya, yb] = [xs[index - 1] ?? 0, xs[index] ?? 0, ys[index - 1] ?? 0, ys[index] ?? 0]
    if (Math.abs(xa - xb) < 1 || Math.abs(ya - yb) < 1)
      addLine(drawn, { x0: Math.min(xa, xb), x1: Math.max(xa, xb), y0: Math.min(ya, yb), y1: Math.max(ya, yb) })
  }
}

import type { Box } from '@cuentas/shared'
import type { PdfEngine } from '#pdf/engine.ts'
import { compose, identity, mapBox, type Matrix } from '#pdf/matrix.ts'
import type { Rule, Run, Shade, Square } from '#pdf/page-content.ts'
import { fillColour } from '#pdf/fill-colour.ts'
import { readPath } from '#pdf/paths.ts'
import { isSquare, pictureIsTicked } from '#pdf/tick-boxes.ts'

/** What the walk over a page's objects collects. Text runs are kept by PDFium's handle of their object, so that characters find theirs. */
export interface Walk {
  readonly runs: Map<number, Run>
  readonly shades: Shade[]
  readonly slivers: Shade[]
  readonly horizontal: Rule[]
  readonly vertical: Rule[]
  readonly images: Box[]
  readonly squares: Square[]
  order: number
}

const objectText = 1
const objectPath = 2
const objectImage = 3
const objectForm = 5
/** A line that climbs more than this much a point is slanted: a watermark. */
const mostSlant = 0.1
/** Forms inside forms deeper than this are a malformed or hostile file. */
const deepest = 12

/** Visits every object of an open page once, in the order of painting. */
export function walkPage(engine: PdfEngine, page: number, shown: Matrix): Walk {
  const { calls } = engine
  const walk: Walk = { runs: new Map(), shades: [], slivers: [], horizontal: [], vertical: [], images: [], squares: [], order: 0 }
  const count = calls.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index++) visit(engine, walk, calls.FPDFPage_GetObject(page, index), shown, -1, 0)
  return walk
}

function visit(engine: PdfEngine, walk: Walk, object: number, toPage: Matrix, formMark: number, depth: number): void {
  const { calls } = engine
  const type = calls.FPDFPageObj_GetType(object)
  walk.order++
  if (type === objectText) walk.runs.set(object, readRun(engine, object, toPage, formMark, walk.order))
  else if (type === objectPath) readPath(engine, object, compose(matrixOf(engine, object), toPage), walk)
  else if (type === objectImage) readImage(engine, object, mapBox(compose(matrixOf(engine, object), toPage), 0, 0, 1, 1), walk)
  else if (type === objectForm && depth < deepest) {
    const inside = compose(matrixOf(engine, object), toPage)
    const mark = formMark >= 0 ? formMark : calls.FPDFPageObj_GetMarkedContentID(object)
    const count = calls.FPDFFormObj_CountObjects(object)
    for (let index = 0; index < count; index++) visit(engine, walk, calls.FPDFFormObj_GetObject(object, index), inside, mark, depth + 1)
  }
}

function readImage(engine: PdfEngine, object: number, box: Box, walk: Walk): void {
  walk.images.push(box)
  if (isSquare(box)) walk.squares.push({ box, inked: pictureIsTicked(engine, object) })
}

function matrixOf({ calls, memory, scratch }: PdfEngine, object: number): Matrix {
  if (calls.FPDFPageObj_GetMatrix(object, scratch) === 0) return identity
  const { floats } = memory()
  const at = scratch >> 2
  return [floats[at] ?? 1, floats[at + 1] ?? 0, floats[at + 2] ?? 0, floats[at + 3] ?? 1, floats[at + 4] ?? 0, floats[at + 5] ?? 0]
}

function readRun(engine: PdfEngine, object: number, toPage: Matrix, formMark: number, order: number): Run {
  const { calls, memory, scratch } = engine
  const [a, b, c, d] = compose(matrixOf(engine, object), toPage)
  const nominal = calls.FPDFTextObj_GetFontSize(object, scratch) === 0 ? 10 : (memory().floats[scratch >> 2] ?? 10)
  return {
    mark: formMark >= 0 ? formMark : calls.FPDFPageObj_GetMarkedContentID(object),
    size: Math.abs(nominal) * Math.hypot(c, d),
    colour: fillColour(engine, object),
    inkless: calls.FPDFTextObj_GetTextRenderMode(object) === 3,
    order,
    upright: a > 0 && Math.abs(b) < a * mostSlant,
  }
}

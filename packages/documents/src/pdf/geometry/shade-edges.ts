import type { Box } from '@cuentas/shared'
import type { PageContent, Rule, Shade } from '#pdf/page-content.ts'
import { stripes } from '#pdf/stripes.ts'

/** Shades closer than this (points) touch: nobody sees a gap. Cells kept apart by a white hairline are further apart. */
const touching = 0.3
const white = 0xffffff

/** Edges of shading. */
export interface Edges {
  readonly horizontal: Rule[]
  readonly vertical: Rule[]
}

/**
 * The edges of shaded rectangles that can be seen. Word and Acrobat shade a cell piece by piece (one rectangle a paragraph, one for each margin: Anaheim
 * p147, Westminster p86, Cupertino p65): where the same colour goes on beyond an edge there is no edge. A sliver is a rule, or such a piece when it
 * touches shading of its own colour. White slivers are rules: they part cells that are not shaded, too.
 */
export function visibleEdges({ shades, slivers, width, height }: PageContent): Edges {
  const edges: Edges = { horizontal: [], vertical: [] }
  const byColour = new Map<number, Box[]>()
  const boxesOf = (colour: number) => {
    const boxes = byColour.get(colour) ?? []
    byColour.set(colour, boxes)
    return boxes
  }
  for (const shade of shades)
    if (!isBackground(shade, width, height) && (shade.colour !== white || overInk(shade, shades))) boxesOf(shade.colour).push(shade.box)
  for (const { colour, box } of slivers) {
    if (colour === white || !byColour.has(colour)) addRule(box, edges)
    else boxesOf(colour).push(box)
  }
  for (const boxes of byColour.values()) addEdges(boxes, edges)
  return edges
}

function addRule({ x0, x1, y0, y1 }: Box, { horizontal, vertical }: Edges): void {
  if (x1 - x0 >= y1 - y0) horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 })
  else vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 })
}

/** A rectangle as large as the page is paper, not a cell. */
function isBackground({ box: { x0, x1, y0, y1 } }: Shade, width: number, height: number): boolean {
  return x1 - x0 > width * 0.98 && y1 - y0 > height * 0.9
}

/** White shading shows only on top of another colour. */
function overInk({ box, order }: Shade, shades: readonly Shade[]): boolean {
  return shades.some(
    (other) =>
      other.order < order &&
      other.colour !== white &&
      other.box.x0 < box.x1 - touching &&
      other.box.x1 > box.x0 + touching &&
      other.box.y0 < box.y1 - touching &&
      other.box.y1 > box.y0 + touching,
  )
}

function addEdges(boxes: readonly Box[], { horizontal, vertical }: Edges): void {
  const near = stripes<Box>()
  for (const box of boxes) near.add(box.y0 - touching, box.y1 + touching, box)
  for (const box of boxes) {
    const { x0, x1, y0, y1 } = box
    const around = near.over(y0 - touching, y1 + touching)
    const beside = (x: number) => around.filter((other) => other.x0 < x && other.x1 > x).map((other): Span => [other.y0, other.y1])
    const across = (y: number) => around.filter((other) => other.y0 < y && other.y1 > y).map((other): Span => [other.x0, other.x1])
    for (const [from, to] of uncovered([y0, y1], beside(x0 - touching))) vertical.push({ at: x0, from, to })
    for (const [from, to] of uncovered([y0, y1], beside(x1 + touching))) vertical.push({ at: x1, from, to })
    for (const [from, to] of uncovered([x0, x1], across(y0 - touching))) horizontal.push({ at: y0, from, to })
    for (const [from, to] of uncovered([x0, x1], across(y1 + touching))) horizontal.push({ at: y1, from, to })
  }
}

type Span = readonly [from: number, to: number]

/** What is left of a span when others are taken away; pieces that cannot be seen are dropped. */
function uncovered(span: Span, covers: readonly Span[]): Span[] {
  let left: Span[] = [span]
  for (const [from, to] of covers) {
    left = left.flatMap(([start, end]): Span[] => {
      if (to <= start || from >= end) return [[start, end]]
      const pieces: Span[] = []
      if (from - start > touching) pieces.push([start, from])
      if (end - to > touching) pieces.push([to, end])
      return pieces
    })
    if (left.length === 0) break
  }
  return left
}

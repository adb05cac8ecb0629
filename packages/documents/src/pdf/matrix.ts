import type { Box } from '@cuentas/shared'

/** An affine map: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** The map that changes nothing. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function compose(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [p, q, r, s, t, u] = outer
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
}

/** Where a box of PDF space (y grows upwards) lies after the map. */
export function mapBox(matrix: Matrix, left: number, bottom: number, right: number, top: number): Box {
  const [a, b, c, d, e, f] = matrix
  const xs = [a * left + c * bottom + e, a * right + c * top + e, a * left + c * top + e, a * right + c * bottom + e]
  const ys = [b * left + d * bottom + f, b * right + d * top + f, b * left + d * top + f, b * right + d * bottom + f]
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

/** From PDF space to the page as shown: origin top left, y downwards, `/Rotate` (quarter turns clockwise) applied, the crop box cut out. */
export function shownPage(rotation: number, left: number, bottom: number, right: number, top: number): Matrix {
  if (rotation === 1) return [0, 1, 1, 0, -bottom, -left]
  if (rotation === 2) return [-1, 0, 0, 1, right, -bottom]
  if (rotation === 3) return [0, -1, -1, 0, top, right]
  return [1, 0, 0, -1, -left, top]
}

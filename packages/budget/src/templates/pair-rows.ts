import type { ReadRow } from '#templates/read-rows.ts'
import { lettersAndDigits } from '#templates/plain-text.ts'

/** The same row as the two readings saw it; one is absent when only the other found it. At least one is there. */
export type RowPair =
  | { readonly tags: ReadRow; readonly geometry: ReadRow }
  | { readonly tags: ReadRow; readonly geometry: undefined }
  | { readonly tags: undefined; readonly geometry: ReadRow }

/** How surely two rows are the same one: 0 is not at all. */
function likeness(tags: ReadRow, geometry: ReadRow): number {
  const sameTitle = titleOf(tags) !== '' && titleOf(tags) === titleOf(geometry)
  const sameNumber = tags.action === geometry.action && (tags.goal === geometry.goal || !tags.goal || !geometry.goal)
  if (sameNumber) return sameTitle ? 4 : 3
  if (sameTitle) return tags.page === geometry.page ? 2 : 1
  return tags.page === geometry.page && overlap(tags, geometry) > 0.6 ? 1 : 0
}

function titleOf(row: ReadRow): string {
  return lettersAndDigits(row.cells.get('title')?.text ?? '')
}

function overlap(a: ReadRow, b: ReadRow): number {
  const shared = Math.min(a.box.y1, b.box.y1) - Math.max(a.box.y0, b.box.y0)
  return shared / Math.max(1, Math.min(a.box.y1 - a.box.y0, b.box.y1 - b.box.y0))
}

/** Lines up the rows of two readings in order, so that the sum of likenesses is the greatest. Rows in one reading only keep their place. */
export function pairRows(tags: readonly ReadRow[], geometry: readonly ReadRow[]): readonly RowPair[] {
  const width = geometry.length + 1
  const best = new Float64Array((tags.length + 1) * width)
  const at = (t: number, g: number) => best[t * width + g] ?? 0
  const like = tags.map((tag) => geometry.map((row) => likeness(tag, row)))
  for (let t = tags.length - 1; t >= 0; t--) {
    for (let g = geometry.length - 1; g >= 0; g--) {
      const pair = like[t]?.[g] ?? 0
      best[t * width + g] = Math.max(at(t + 1, g), at(t, g + 1), pair > 0 ? at(t + 1, g + 1) + pair : 0)
    }
  }
  const pairs: RowPair[] = []
  let t = 0
  let g = 0
  while (t < tags.length || g < geometry.length) {
    const tag = tags[t]
    const row = geometry[g]
    const pair = like[t]?.[g] ?? 0
    if (tag && row && pair > 0 && at(t, g) === at(t + 1, g + 1) + pair) {
      pairs.push({ tags: tag, geometry: row })
      t++
      g++
    } else if (tag && (!row || (at(t + 1, g) >= at(t, g + 1) && !(at(t + 1, g) === at(t, g + 1) && isBefore(row, tag))))) {
      pairs.push({ tags: tag, geometry: undefined })
      t++
    } else if (row) {
      pairs.push({ tags: undefined, geometry: row })
      g++
    }
  }
  return pairs
}

function isBefore(a: ReadRow, b: ReadRow): boolean {
  return a.page < b.page || (a.page === b.page && a.box.y0 < b.box.y0)
}

import { expect, test } from 'vitest'
import { withMovesOfPages } from '#lineage/moves-of-pages.ts'
import { plan } from '#tagged-plans.fixture.ts'

const page = (...lines: readonly string[]) => ({
  number: 1,
  width: 612,
  height: 792,
  lines: lines.map((text) => ({ text, box: { x0: 0, y0: 0, x1: 1, y1: 1 }, size: 10 })),
})
const { lineItems } = plan(2025, [
  { action: '3.12', year: 2024, figures: [] },
  { action: '3.9', year: 2024, figures: [] },
  { action: '3.8', figures: [] },
])
const noted = (...lines: readonly string[]) =>
  withMovesOfPages(lineItems, [page(...lines)], 2025).flatMap(({ action, notes }) => notes.map(({ kind, seeAction }) => [action, kind, seeAction]))

test('a sentence of the goal’s analysis is put to the old action, over a line break too', () => {
  expect(noted('Changes: Action 3.12 (24/25) was', 'combined with Action 3.8 because they overlap.')).toEqual([['3.12', 'goes-on', '3.8']])
})

test('a sentence that names no action of the coming year says nothing', () => {
  expect(noted('Action 3.9 was moved to Action 7.7.', 'The budget of Action 3.9 is unchanged.')).toEqual([])
})

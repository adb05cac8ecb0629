import { expect, test } from 'vitest'
import { saidMoves } from '#lineage/said-moves.ts'

test.each([
  ['Text. Previous action 3.62 is now action 3.19. More.', '3.62', '3.19'],
  ['Action 3.12 (24/25) was combined with Action 3.8 because they overlap.', '3.12', '3.8'],
  ['Action 3.16, Foster Connections, was embedded into Action 3.4 since it is part of it.', '3.16', '3.4'],
  ['Finally, Action 3.24, Facilities Support, was moved to 3.16 to be included', '3.24', '3.16'],
  ['Action 3.16 was Action 3.24 in the 2024/25 LCAP', '3.24', '3.16'],
  ['Circles at all schools (formerly Action 1.5)', '1.5', ''],
  ['Re-Engagement Plan (This action has been moved to Action 2.2.)', '', '2.2'],
  ['La acción 3.62 anterior es ahora la acción 3.19.', '3.62', '3.19'],
  ['La acción 2.4 fue combinada con la acción 2.6.', '2.4', '2.6'],
  ['Esta acción fue trasladada a la Acción 2.2', '', '2.2'],
])('%j', (text, from, to) => {
  expect(saidMoves(text).map((move) => [move.from, move.to])).toEqual([[from, to]])
})

test.each([
  'The original budget of Action 2.5 was split between this goal and 4.2',
  'Funds of Action 1.15 that were allocated were moved to cover personnel costs in Action 1.25.',
  'Language programs (Action 2.9) were embedded into core instruction. Action 3.1 goes on.',
  'See Action 2.4.',
])('%j says nothing of the kind', (text) => {
  expect(saidMoves(text)).toEqual([])
})

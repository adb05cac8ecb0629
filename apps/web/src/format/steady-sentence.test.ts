import { expect, it } from 'vitest'
import { madeUpGap, madeUpPoint } from '#format/points.fixture.ts'
import { gapSentence, gapsOf, steadySentence } from '#format/steady-sentence.ts'
import { words } from '#locales/words.ts'

const points = [
  madeUpPoint(2022, 'planned', 'all-funds', { atLeast: 312_400, mostly: 0, atMost: 1_512_400, actions: 2 }),
  madeUpPoint(2022, 'estimated-actual', 'all-funds', { atLeast: 58_216, mostly: 0, atMost: 1_246_667, actions: 2 }),
  madeUpPoint(2023, 'planned', 'all-funds', { atLeast: 0, mostly: 0, atMost: 0, actions: 0 }),
  madeUpGap(2023, 'estimated-actual', 'all-funds', 'no-document'),
  madeUpPoint(2024, 'planned', 'all-funds', { atLeast: 0, mostly: 0, atMost: 900_000, actions: 1 }),
  madeUpPoint(2024, 'estimated-actual', 'all-funds', { atLeast: 0, mostly: 0, atMost: 900_000, actions: 1 }),
]

it('says the gap of each year that has both figures, and of no other', () => {
  expect(gapsOf(points, 'all-funds').map((gap) => gapSentence(gap, words('en'), 'en'))).toEqual([
    '2022-23, at least: planned $312,400, estimated actual $58,200: $254,200 less.',
    '2024-25, at most: planned $900,000, estimated actual $900,000: the same.',
  ])
  expect(gapSentence(gapsOf(points, 'all-funds')[0] ?? never(), words('es'), 'es')).toBe(
    '2022-23, al menos: gasto planeado $312,400, gasto real estimado $58,200: $254,200 menos.',
  )
})

it('says in how many years the plan names restorative justice, and between which amounts', () => {
  expect(steadySentence(points, 'all-funds', words('en'), 'en')).toBe(
    'Of 3 years with planned figures, 2 name it: at most $900,000 in the lowest of them and at most $1.5 million in the highest.',
  )
  expect(steadySentence(points.slice(0, 2), 'all-funds', words('en'), 'en')).toBe('')
  expect(steadySentence(points.slice(2, 4).concat(points.slice(2, 3)), 'all-funds', words('es'), 'es')).toBe(
    'Ninguno de los 2 años con gasto planeado lo incluye.',
  )
})

function never(): never {
  throw new Error('there is no gap')
}

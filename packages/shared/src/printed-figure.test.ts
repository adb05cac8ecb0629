import { expect, test } from 'vitest'
import { printedFigureId, printedFigureOf } from '#printed-figure.ts'

const document = 'a'.repeat(64)

test('a figure of a cover table is found again by its id', () => {
  const id = printedFigureId({ document, name: 'projectedSupplementalConcentration' })
  expect(printedFigureOf(id)).toEqual({ document, name: 'projectedSupplementalConcentration' })
})

test.each([
  '',
  `printed.${document}.somethingElse`,
  'printed.abc.carryoverDollars',
  `x.${document}.carryoverDollars`,
  '97f2e70f4967-2025-3-3.3',
  'a1b2c3d4e5f6.12.supplemental',
])('%j is no such id', (id) => {
  expect(printedFigureOf(id)).toBeUndefined()
})

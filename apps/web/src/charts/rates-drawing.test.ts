import { cdsSchema, fiscalYear, type Mark } from '@cuentas/shared'
import { expect, it } from 'vitest'
import type { OutcomeLine, SuspensionRate } from '#api.ts'
import { ratesDrawing } from '#charts/rates-drawing.ts'
import { words } from '#locales/words.ts'

const years = [2018, 2019, 2020, 2021].map(fiscalYear)
const rateOf = (year: number, rate: number | null, mark: Mark | null = null): SuspensionRate => ({
  fiscalYear: fiscalYear(year),
  rate,
  mark,
  suspended: null,
  enrolled: null,
  schools: 1,
  suppressed: 0,
  missing: 0,
  figures: [],
})
const line = (of: OutcomeLine['of'], level: OutcomeLine['level'], rates: readonly SuspensionRate[]): OutcomeLine => ({
  subject: cdsSchema.parse('33736760000000'),
  name: 'Made-up',
  of,
  level,
  years: rates,
})
const district = line('district', 'all', [rateOf(2018, 0.0512), rateOf(2019, 0.031, 'not-comparable'), rateOf(2020, null, 'missing'), rateOf(2021, 0.04)])
const state = line('state', 'all', [rateOf(2018, 0.035), rateOf(2019, 0.025, 'not-comparable'), rateOf(2020, null, 'missing'), rateOf(2021, 0.031)])
const school = line('school', 'middle', [rateOf(2018, 0.5)])

it('draws the district beside the state, and no school alone', () => {
  const drawing = ratesDrawing([state, district, school], years, words('en'), 'en')
  expect(drawing.legend.map(({ label }) => label)).toEqual(['California', 'The whole district'])
  expect(drawing.years[0]?.points.map(({ label, hundredths }) => [label, hundredths])).toEqual([
    ['3.5%', 350],
    ['5.1%', 512],
  ])
})

it('breaks every line at a year that must not be compared or has no figure, and says which of the two it is', () => {
  const { years: drawn } = ratesDrawing([state, district], years, words('es'), 'es')
  expect(drawn.map(({ points }) => points.map(({ hundredths, joined }) => hundredths !== null && joined))).toEqual([
    [true, true],
    [false, false],
    [false, false],
    [true, true],
  ])
  expect(drawn.map(({ note }) => note)).toEqual(['', 'no se puede comparar', 'sin datos', ''])
  expect(drawn[2]?.points[1]).toMatchObject({ hundredths: null, label: 'sin datos' })
})

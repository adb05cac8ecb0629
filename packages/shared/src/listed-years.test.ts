import { expect, test } from 'vitest'
import { fiscalYear } from '#fiscal-year.ts'
import { listedYears } from '#listed-years.ts'
import { cents } from '#money.ts'
import type { Basis, SeriesPoint } from '#series.ts'

const sum = (actions: number) => ({ cents: cents(actions * 100), actions, lineItems: Array.from({ length: actions }, (_, at) => String(at)) })
const point = (year: number, actions: number | undefined, basis: Basis = 'all-funds'): SeriesPoint => ({
  fiscalYear: fiscalYear(year),
  phase: 'planned',
  basis,
  document: null,
  value:
    actions === undefined
      ? { gap: 'no-document' }
      : {
          restorativeJustice: { atLeast: sum(0), mostly: sum(0), atMost: sum(actions) },
          byCategory: [],
          plan: sum(9),
          withoutFigure: [],
          supplementalConcentration: null,
        },
})

test('a page lists the actions of the newest four years that have any, on the basis that is shown', () => {
  const history = [2014, 2015, 2016, 2017, 2018, 2019].map((year) => point(year, 2))
  expect([...listedYears([...history, point(2020, 0), point(2021, undefined), point(2022, 3, 'lcff-contributing')], 'all-funds')]).toEqual([
    2019, 2018, 2017, 2016,
  ])
})
test('it lists all years of a short history, and none of one without actions', () => {
  expect([...listedYears([point(2023, 1), point(2024, 2), point(2024, 2)], 'all-funds')]).toEqual([2024, 2023])
  expect([...listedYears([point(2023, 0)], 'all-funds')]).toEqual([])
})

import { checkGrants } from '@cuentas/budget'
import { fiscalYearLabel, numberOf, type StateFigure } from '@cuentas/shared'
import { describe, expect, it } from 'vitest'
import { readReferenceFiles } from '#files/reference-files.ts'
import { districtsWithPages, readReference } from '#services/reference/reference.ts'

const reference = readReference(await readReferenceFiles())
const all = [...reference.figures.values()].flat()
const riverside = all.filter(({ source }) => source === 'lcff-summary-riverside')
const agencyYears = [...Map.groupBy(riverside, ({ subject, fiscalYear }) => `${subject} ${fiscalYear}`).values()].flatMap(([first]) => (first ? [first] : []))

describe('the reference data', () => {
  it('names a source that is described for every figure, and gives no two figures one address', () => {
    expect(all.filter(({ source }) => !reference.sources.has(source))).toEqual([])
    expect(reference.prices.filter(({ source }) => !reference.sources.has(source))).toEqual([])
    const ids = [...all, ...reference.prices].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const source of reference.sources.values()) expect(source.meaning, source.id).not.toBe('')
  })

  it('holds the formulas of the grants on the 129 rows of Riverside County’s districts; the county office has rates of its own', () => {
    const results = agencyYears.map(({ subject, fiscalYear }) => checkGrants(all, subject, fiscalYear))
    const checked = results.filter((result) => typeof result !== 'string')
    expect(checked).toHaveLength(129)
    expect(checked.flat().filter(({ result }) => result === 'fails')).toEqual([])
    expect(results.filter((result) => result === 'county-office')).toHaveLength(5)
  })

  it('adds Coachella Valley’s schools up to what was summed independently', () => {
    const schools = (year: string) =>
      all.filter(
        ({ subject, fiscalYear, measure }) => subject.startsWith('3373676') && fiscalYearLabel(fiscalYear) === year && measure === 'students-suspended',
      )
    const sum = (figures: readonly StateFigure[]) => figures.reduce((total, { value }) => total + (numberOf(value) ?? 0), 0)
    expect(['2017-18', '2018-19', '2019-20', '2020-21', '2021-22', '2022-23', '2023-24'].map((year) => sum(schools(year)))).toEqual([
      1008, 912, 551, 0, 672, 709, 635,
    ])
    expect(schools('2020-21')).toEqual([])
    expect(schools('2019-20').every(({ value }) => typeof value !== 'number' && value.mark === 'not-comparable')).toBe(true)
  })

  it('gives a page to a district that is only reported about', () => {
    expect([...districtsWithPages(reference)]).toEqual(['33736760000000'])
    expect(reference.reported.every(({ note }) => note.en !== note.es)).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import { annualUpdateHeader, contributingHeader, both, cover, made, page, plannedHeader, plannedRow, read, table } from '#templates/document.fixture.ts'

describe('header blocks', () => {
  const block = [
    [
      '1. Projected LCFF Base Grant',
      '2. Projected LCFF\nSupplemental and/or Concentration Grants',
      '3. Projected Percentage to Increase or Improve Services for the Coming School Year (2 divided by 1)',
      'LCFF Carryover — Percentage (Percentage from Prior Year)',
      '4. Total Planned Contributing Expenditures (LCFF Funds)',
      'Totals by Type',
      'Total LCFF Funds',
    ],
    ['', '', '', '', '', '', ''],
    ['$64,581,382', '$4,750,622', '7.356%', '0.00% - No Carryover', '$10', 'Total:', '$10'],
    ['', '', '', '', '', 'LEA-wide\nTotal:', '$10'],
  ]
  const carryover = [
    [
      '9. Estimated Actual LCFF Base Grant (Input Dollar Amount)',
      '6. Estimated Actual LCFF Supplemental and/or Concentration Grants',
      '12. LCFF Carryover — Dollar Amount (Subtract 11 from 10 and multiply by 9)',
    ],
    ['$,259,245,260', '$23,896,963', '$0.00 - No Carryover'],
  ]
  const document = made(
    [cover, page(2, '2025-26 Contributing Actions Table')],
    [
      ...both(2, block, { top: 40 }),
      ...both(2, [contributingHeader, ['1', '1.1', 'A', 'XYes', '', '', '', '$10', '']], { top: 200 }),
      table(2, carryover, { top: 400 }),
    ],
  )
  test('figures, percentages and totals by type are read with their place', () => {
    const { headers } = read(document).value
    expect(headers.figures.projectedBaseGrant).toMatchObject({ cents: 6458138200, provenance: { page: 2, otherReading: 'agrees' } })
    expect(headers.figures.projectedSupplementalConcentration?.cents).toBe(475062200)
    expect(headers.figures.plannedContributing?.cents).toBe(1000)
    expect(headers.figures.carryoverDollars?.cents).toBe(0)
    expect(headers.percentages.projectedPercentage?.text).toBe('7.356%')
    expect(headers.percentages.carryoverPercentageIn?.text).toBe('0.00%')
    expect(headers.totals.map(({ table: name, column, cents }) => [name, column, cents])).toEqual([
      ['contributing', 'plannedLcff', 1000],
      ['contributing', 'LEA-wide', 1000],
    ])
  })
  test('figures that are not printed are named in problems', () => {
    const missing = read(document).problems.filter(({ code }) => code === 'header-figure-missing')
    expect(missing.map(({ facts }) => facts['figure'])).toContain('estimatedContributing')
  })
  test('labels at the foot of a page and figures at the head of the next belong together', () => {
    const labels = [['LCFF Funds', 'Other State Funds', 'Local Funds', 'Federal Funds', 'Total Funds']]
    const figures = [['$30.00', '$1.00', '$2.00', '$3.00', '$36.00']]
    const pages = [cover, page(2, '2025-26 Total Planned Expenditures Table'), page(3)]
    const rows = table(2, [plannedHeader, plannedRow('1', '1.1', 'A', '$30.00')], { top: 60 })
    const { value } = read(
      made(pages, [
        rows,
        table(2, labels, { top: 500 }),
        table(3, figures, { top: 20 }),
        table(
          3,
          [
            ['Total Personnel', 'Total Non-Personnel'],
            ['$9.00', '$8.00'],
          ],
          { top: 80 },
        ),
      ]),
    )
    expect(value.headers.totals.map(({ column, cents }) => [column, cents])).toContainEqual(['lcff', 3000])
    expect(value.rows.map(({ title }) => title)).toEqual(['A'])
  })
  test('a block drawn touching under a table is a block, not rows', () => {
    const glued = table(2, [annualUpdateHeader, ['1', '1.1', 'A', 'Yes', '$1', '$2'], ...carryover.map((row) => [...row, '', '', ''])])
    const { value } = read(made([cover, page(2, '2024-25 Annual Update Table')], [glued]))
    expect(value.rows).toHaveLength(1)
    expect(value.headers.figures.estimatedSupplementalConcentration?.cents).toBe(2389696300)
  })
})

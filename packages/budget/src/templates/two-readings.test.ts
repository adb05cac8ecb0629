import { describe, expect, test } from 'vitest'
import { annualUpdateHeader, both, cover, made, page, planned, plannedHeader, plannedRow, read, table, titled } from '#templates/document.fixture.ts'

describe('two readings', () => {
  const rows = [plannedHeader, plannedRow('1', '1.1', 'A', '$10.00'), plannedRow('1', '1.2', 'B', '$20.00')]
  test('where they agree every cell says so', () => {
    const [row] = read(made([cover, titled], both(2, rows))).value.rows
    expect(row?.amounts.total?.provenance).toMatchObject({ page: 2, reading: 'tags', otherReading: 'agrees', text: '$10.00' })
  })
  test('where they differ the one that fits the row is taken, both are kept, and a problem says so', () => {
    const wrong = rows.map((row, index) => (index === 1 ? row.map((text, column) => (column === 15 ? '$1' : text)) : row))
    const { value, problems } = read(made([cover, titled], [table(2, wrong, { reading: 'tags' }), table(2, rows)]))
    expect(value.rows[0]?.amounts.total).toMatchObject({ amount: 1000, provenance: { reading: 'geometry', otherReading: { text: '$1' } } })
    expect(problems.find(({ code }) => code === 'readings-differ')).toMatchObject({
      facts: { tags: '$1', geometry: '$10.00', kept: 'geometry' },
      at: { page: 2, table: 'planned' },
    })
  })
  test("where the row cannot tell, the column's printed total does", () => {
    const annual = (amount: string) => [annualUpdateHeader, ['1', '1.1', 'A', 'Yes', '$5', amount], ['1', '1.2', 'B', 'Yes', '$6', '$7']]
    const totals = table(
      2,
      [
        ['Totals', "Last Year's Total Planned Expenditures (Total Funds)", 'Total Estimated Expenditures (Total Funds)'],
        ['Totals', '$11', '$10'],
      ],
      { top: 10 },
    )
    const { value } = read(
      made(
        [cover, page(2, '2024-25 Annual Update Table')],
        [totals, table(2, annual('$33'), { reading: 'tags', top: 100 }), table(2, annual('$3'), { top: 100 })],
      ),
    )
    expect(value.rows[0]?.amounts.estimatedActualTotal?.amount).toBe(300)
  })
  test('a row that one reading misses comes from the other', () => {
    const document = made([cover, titled], [table(2, rows.slice(0, 2), { reading: 'tags' }), table(2, rows)])
    expect(planned(document)).toHaveLength(2)
    expect(read(document).value.rows[1]?.provenance.otherReading).toBe('absent')
  })
  test('a row that only one reading has is left out when the printed totals hold without it', () => {
    const totals = table(
      2,
      [
        ['Totals', 'LCFF Funds', 'Other State Funds', 'Local Funds', 'Federal Funds', 'Total Funds', 'Total Personnel', 'Total Non-personnel'],
        ['Totals', '$30', '0', '0', '0', '$30', '$30', '0'],
      ],
      { top: 10 },
    )
    const stray = [...rows, plannedRow('3', '3.1', 'Stray', '$4.00')]
    const document = made([cover, titled], [totals, table(2, rows, { reading: 'tags', top: 100 }), table(2, stray, { top: 100 })])
    expect(planned(document)).toHaveLength(2)
  })
  test('one reading alone is said once for the document', () => {
    const { problems } = read(made([cover, titled], [table(2, rows)]))
    expect(problems.filter(({ code }) => code === 'one-reading-only')).toEqual([{ code: 'one-reading-only', at: {}, facts: { reading: 'geometry' } }])
  })
})

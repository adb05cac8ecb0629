import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Reading } from '@cuentas/shared'
import { openTestEngine } from '#pdf/engine.fixture.ts'
import { openDocument } from '#pdf/open-document.ts'
import { type PageParts, pageParts } from '#pdf/page-parts.ts'

const folder = '../shared/corpus/lcap-pdf'
const isThere = existsSync(folder)
const title = isThere ? 'pages of real plans' : `pages of real plans (skipped: ${folder} is not there)`

const pdf = await openTestEngine()
const pages = new Map<string, PageParts>()

/** One page of a plan, read once. */
function pageOf(file: string, number: number): PageParts {
  const key = `${file} ${number}`
  const kept = pages.get(key)
  if (kept) return kept
  const document = openDocument(pdf, readFileSync(`${folder}/${file}.pdf`))
  if ('refused' in document) throw new Error(`${file}: ${document.refused}`)
  const parts = pageParts(document, number, undefined)
  document.close()
  if (!parts) throw new Error(`${file} has no page ${number}`)
  pages.set(key, parts)
  return parts
}

/** The row of a page whose first cells say this, every cell's text. */
function rowOf(file: string, page: number, reading: Reading, ...first: readonly string[]): readonly string[] | undefined {
  const rows = pageOf(file, page)
    .tables.filter((table) => table.reading === reading)
    .flatMap((table) => table.rows)
  return rows.map((row) => row.cells.map((cell) => cell.text)).find((cells) => first.every((text, column) => cells[column] === text))
}

describe.skipIf(!isThere)(title, () => {
  it.each(['tags', 'geometry'] as const)('Anaheim p147: every paragraph is shaded by itself, the X of the tick boxes is invisible (%s)', (reading) => {
    expect(rowOf('orange_county__Anaheim', 147, reading, '1', '1.1')).toEqual([
      ...['1', '1.1', 'Professional Learning\nPlan', 'English Learners\nFoster Youth\nLow Income', 'Yes', 'LEA-\nwide'],
      ...['English\nLearners\nFoster Youth\nLow Income', 'All\nSchools', 'Annual\nbasis', '$15,164,85\n5.00', '$1,573,349.00', '$15,938,204.00', '', ''],
      ...['$800,000.0\n0', '$16,738,\n204.00', ''],
    ])
  })

  it.each(['tags', 'geometry'] as const)('Anaheim p148: the rest of a row keeps its columns (%s)', (reading) => {
    const rest = pageOf('orange_county__Anaheim', 148).tables.find((table) => table.reading === reading)?.rows[1]
    expect(rest?.cells.filter((cell) => cell.text !== '').map((cell) => [cell.column, cell.text])).toEqual([
      [3, 'Low Income'],
      [6, 'Low Income'],
    ])
  })

  it.each(['tags', 'geometry'] as const)('Westminster p86: not marked as tagged, yet both readings agree (%s)', (reading) => {
    expect(rowOf('orange_county__Westminster', 86, reading, '1', '1.2')?.slice(9)).toEqual([
      '$12,785,79\n9.00',
      '$2,637,682.00',
      '$11,994,907.00',
      '$1,957,807.00',
      '$63,031.00',
      '$1,407,736\n.00',
      '$15,423,\n481.00',
      '',
    ])
  })

  it('Huntington Beach p94: bands of colour, a huge page, signs at the left of their columns', () => {
    const { text } = pageOf('orange_county__Huntington_Beach', 94)
    expect([text.width, text.height].map(Math.round)).toEqual([2329, 1800])
    expect(rowOf('orange_county__Huntington_Beach', 94, 'geometry', '2025-26')?.slice(1, 3)).toEqual(['$ 173,596,059', '$ 18,769,206'])
    expect(rowOf('orange_county__Huntington_Beach', 94, 'geometry', '1', '10')?.slice(9)).toEqual([
      '$ 210,000',
      '$ -',
      '$ 210,000',
      '$ -',
      '$ -',
      '$ -',
      '$ 210,000',
      '0.000%',
    ])
  })

  it('SFUSD 2021-22 p82 and p87: an amount that runs over its border stays whole', () => {
    expect(rowOf('SFUSD__budget-book-vol-i-lcap-1st-reading_fy2021-22', 82, 'geometry', 'Action #2')?.slice(3)).toEqual(['$288,325,615.98', 'No'])
    expect(rowOf('SFUSD__budget-book-vol-i-lcap-1st-reading_fy2021-22', 87, 'geometry', 'Action #10')?.slice(3)).toEqual(['$6,011,474.11', 'Yes'])
  })

  it('SFUSD 2023-24 p107: nine columns, amounts broken before their last digits', () => {
    expect(rowOf('SFUSD__lcap-fy2021-24_2023-24-1st-reading', 107, 'geometry', '1', '1')?.slice(4)).toEqual([
      '$716,909.75',
      '$3,340,195.75',
      '$40,602,717.5\n6',
      '$2,137,587.12',
      '$46,797,410.1\n8',
    ])
  })

  it('Acton p45: a page turned by a quarter reads as it is shown', () => {
    const lines = pageOf('duncantl__Acton-Agua_Dulce_Unified', 45).text.lines.map((line) => line.text)
    expect(lines).toContain('BUDGET EXPENDITURES')
    expect(lines.filter((text) => text === '$126,253')).toHaveLength(3)
  })

  it('both readings give the same rows in the same columns', () => {
    for (const [file, from, to] of [
      ['orange_county__Westminster', 20, 24],
      ['santa_clara__los_altos', 12, 17],
      ['santa_clara__cupertino', 65, 70],
    ] as const)
      for (let page = from; page <= to; page++) {
        const rowsOf = (reading: Reading) =>
          pageOf(file, page)
            .tables.filter((table) => table.reading === reading)
            .flatMap((table) =>
              table.rows.map((row) => row.cells.flatMap((cell) => (cell.text === '' ? [] : [`${cell.column} ${cell.text.replace(/\s/g, '')}`])).join(' | ')),
            )
        const drawn = new Set(rowsOf('geometry'))
        expect(rowsOf('tags').filter((row) => row.split(' | ').length > 2 && !drawn.has(row))).toEqual([])
      }
  })
})

import { describe, expect, it } from 'vitest'
import { dataColumns, dataTables, fiscalYear, formulaSafe, isCents, sha256Schema, type ReadDocument, type SacsCodes } from '@cuentas/shared'
import { readTables } from '#pipeline.ts'
import type { TableAnswers } from '#sheets/resolve-mapping.ts'

const none = new Map<string, string>()
const codes: SacsCodes = { fund: none, resource: none, goal: none, function: none, object: none }
const sheetYear = fiscalYear(2024)
const sha = sha256Schema.parse('b'.repeat(64))

/** Rows as a reader of text tables gives them. */
function grid(rows: readonly (readonly string[])[]): ReadDocument {
  const box = (row: number, column: number) => ({ x0: column * 10, y0: row * 10, x1: column * 10 + 10, y1: row * 10 + 10 })
  const tableRows = rows.map((texts, at) => ({
    number: at + 1,
    box: box(at, 0),
    cells: texts.flatMap((text, column) => (text === '' ? [] : [{ text, column, span: 1, box: box(at, column) }])),
  }))
  const columns = Math.max(...rows.map((texts) => texts.length))
  return {
    pages: [{ number: 1, width: 500, height: 500, lines: [], grid: { sheet: 'Sheet1', firstRow: 1, lastRow: rows.length } }],
    tables: [{ reading: 'tags', page: 1, box: box(0, 0), columns, rows: tableRows }],
    tagged: false,
    problems: [],
  }
}

function read(rows: readonly (readonly string[])[], answers: TableAnswers = {}) {
  const outcome = readTables(grid(rows), sha, { format: 'xlsx', codes, answers, nameOf: () => sha })
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome
}

const figuresOf = (lcap: ReturnType<typeof read>['value']) =>
  lcap.lineItems.map(({ fiscalYear, goal, action, title, figures }) => [
    Number(fiscalYear),
    goal,
    action,
    title,
    figures.map(({ phase, fund, amount }) => `${phase} ${fund} ${isCents(amount) ? amount : amount.because}`),
  ])

describe('a spreadsheet of actions', () => {
  const rows = [
    ['LCAP actions', '', '', '', ''],
    ['Goal', 'Action #', 'Action Title', 'Budget', 'Estimated Actuals'],
    ['1', '1.1', 'Restorative circles', '$20,000', '15000.5'],
    ['', '1.2', 'Security', 'TBD', ''],
    ['', '', 'Total', '$20,000', '$15,000.50'],
  ]
  const agency = { key: 'x-example', name: 'Example Unified', cds: null }

  it('is not read before its columns are confirmed and its year and agency are known', () => {
    const refusal = (answers: TableAnswers) => readTables(grid(rows), sha, { format: 'xlsx', codes, answers, nameOf: () => sha })
    expect(refusal({})).toMatchObject({ refused: 'columns-not-confirmed' })
    expect(refusal({ spec: 'yes', agency })).toMatchObject({ refused: 'year-not-stated' })
    expect(refusal({ spec: 'yes', year: sheetYear })).toMatchObject({ refused: 'agency-not-stated' })
  })

  it('gives an action a row, each figure with its sheet and cell, and leaves the sums out', () => {
    const { value, mapped } = read(rows, { spec: 'yes', year: sheetYear, agency })
    expect(figuresOf(value)).toEqual([
      [2024, '1', '1.1', 'Restorative circles', ['planned total 2000000', 'estimated-actual total 1500050']],
      [2024, '1', '1.2', 'Security', ['planned total to-be-determined', 'estimated-actual total blank']],
    ])
    expect(value.lineItems[0]?.figures[0]?.provenances[0]).toMatchObject({ reading: 'cells', text: '$20,000', cell: { sheet: 'Sheet1', address: 'D3' } })
    expect(mapped).toMatchObject({ mapping: { kind: 'actions-sheet' } })
  })
})

it('this site’s own download comes back in unchanged, without a question', () => {
  const header = dataTables.actions.columns
  const row = (cells: Readonly<Record<string, string>>) => header.map((name) => cells[name] ?? '')
  const title = '=Restorative "circles", and more'
  const { value } = read([
    [...header],
    row({
      district_key: '33736760000000',
      district: 'Example Unified',
      fiscal_year: '2024-25',
      goal: '2',
      action: '2.10',
      title: formulaSafe(title),
      contributing: 'yes',
      planned: '1234567.89',
      planned_lcff: '1000.00',
      estimated_actual: '',
      estimated_actual_missing: 'to-be-determined',
      line_item: 'x',
    }),
  ])
  expect(value.document.lea).toEqual({ name: 'Example Unified', cds: '33736760000000' })
  expect(figuresOf(value)).toEqual([[2024, '2', '2.10', title, ['planned total 123456789', 'planned lcff 100000', 'estimated-actual total to-be-determined']]])
  expect(value.lineItems[0]?.contributing).toBe(true)
})

it.each(['en', 'es'] as const)('this site’s own download comes back under its labels too, in any order of columns: %s', (language) => {
  const cells: Readonly<Record<string, string>> = {
    district_key: '33736760000000',
    district: 'Example Unified',
    fiscal_year: '2024-25',
    goal: '2',
    action: '2.10',
    title: 'Círculos',
    contributing: language === 'en' ? 'Yes' : 'Sí',
    planned: '1234567.89',
    planned_lcff: '1000.00',
    estimated_actual: '98.70',
    line_item: 'x',
  }
  const columns = [...dataTables.actions.columns].reverse()
  const labels = columns.map((code) => dataColumns[code].label[language])
  expect(new Set(labels).size).toBe(columns.length)
  const { value } = read([labels, columns.map((code) => cells[code] ?? '')])
  expect(value.document.lea).toEqual({ name: 'Example Unified', cds: '33736760000000' })
  expect(figuresOf(value)).toEqual([[2024, '2', '2.10', 'Círculos', ['planned total 123456789', 'planned lcff 100000', 'estimated-actual total 9870']]])
  expect(value.lineItems[0]?.contributing).toBe(true)
})

it('an export of Document Tracking Services is a plan: one field a row, line breaks as marks', () => {
  const field = (name: string, data: string) => ['LCAP Account', 'Goals', `21-22 LCAP: Goal 1 - Actions - 2 - ${name}`, data]
  const { value } = read([
    ['District Name', 'Section', 'Description', 'FieldData'],
    ['LCAP Account', 'Goals', '21-22 LCAP: Goal 1 - Metric - 1 - Baseline', '4%'],
    field('Title', 'Restorative practices'),
    field('Description', 'Training<br/>and circles &amp; talks'),
    field('Total Funds', '$45,000.00'),
    field('Contributing', 'Yes'),
  ])
  expect(figuresOf(value)).toEqual([[2021, '1', '1.2', 'Restorative practices', ['planned total 4500000']]])
  expect(value.lineItems[0]).toMatchObject({ description: 'Training\nand circles & talks', contributing: true })
})

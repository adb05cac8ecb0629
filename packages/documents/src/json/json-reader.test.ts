import { describe, expect, it } from 'vitest'
import { identify } from '#identify.ts'
import { jsonReader } from '#json/json-reader.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const column = (code: string, type: string) => ({ code, type, label: { en: code, es: code }, about: { en: code, es: code } })
const table = (rows: readonly unknown[]) =>
  JSON.stringify({
    name: 'actions',
    title: { en: 'A', es: 'A' },
    columns: [column('action', 'text'), column('planned', 'dollars'), column('contributing', 'yes-no')],
    rows,
  })
const sheets = (text: string) => jsonReader.sheets?.(bytes(text))

describe('a table as JSON', () => {
  it('is the grid that the same table is as CSV', () => {
    const read = sheets(
      table([
        { action: '1.10', planned: 16000.5, contributing: true, more: [1] },
        { action: '1.2', planned: null, contributing: false },
      ]),
    )
    if (!read || 'refused' in read) throw new Error('refused')
    expect(read.map(({ name, rows }) => [name, rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)])])).toEqual([
      [
        'actions',
        [
          [1, 'action', 'planned', 'contributing'],
          [2, '1.10', '16000.50', 'yes'],
          [3, '1.2', 'no'],
        ],
      ],
    ])
  })
  it('is known by its columns, and no other JSON is taken', () => {
    expect(identify(bytes(table([])))).toBe(jsonReader)
    for (const other of ['{"a":1}', '{"columns":"none"}']) expect(identify(bytes(other)), other).toMatchObject({ refused: 'unknown-format' })
  })
  it('is refused in one piece when it is cut, nested without end, or holds a cell without end', () => {
    expect(sheets(table([{ action: '1' }]).slice(0, -3))).toEqual({ refused: 'truncated', facts: {} })
    expect(sheets(`${table([]).slice(0, -2)}${'['.repeat(200_000)}`)).toEqual({ refused: 'truncated', facts: {} })
    expect(sheets(table([{ action: 'x'.repeat(100_001) }]))).toMatchObject({ refused: 'cell-too-long' })
  })
})

import { describe, expect, it } from 'vitest'
import { sha256Schema, type SacsCodes } from '@cuentas/shared'
import { readLedger } from '#ledger/ledger-document.ts'
import { ledgerSummary } from '#ledger/ledger-summary.ts'
import { wholeLedger } from '#pipeline.ts'

const titles = (...pairs: readonly (readonly [string, string])[]) => new Map(pairs)
const codes: SacsCodes = {
  fund: titles(['01', 'General Fund']),
  resource: titles(['0000', 'Unrestricted'], ['3010', 'Title I']),
  goal: titles(),
  function: titles(['1000', 'Instruction'], ['3110', 'Guidance']),
  object: titles(),
}
const columns = { fund: 0, resource: 1, function: 2, object: 3, amount: 4, fiscalYear: 5 }

describe('a ledger’s summary', () => {
  const reading = readLedger({
    mapping: { kind: 'ledger', columns, account: [] },
    known: undefined,
    codes,
    sheet: '',
    format: 'csv',
    agency: { name: 'Example Unified', cds: null },
  })
  const rows = [
    ['01', '0000', '1000', '1100', '100.00', '2023-24'],
    ['01', '0000', '1000', '1100', '50.25', '2023-24'],
    ['01', '0723', '3110', '2200', '40.00', '2023-24'],
    ['01', '3010', '1000', '4300', '9.75', '2023-24'],
    ['01', '0000', '0000', '8011', '1000.00', '2023-24'],
  ]
  rows.forEach((cells, at) => reading.take({ number: at + 2, cells }))
  const read = reading.finish(sha256Schema.parse('c'.repeat(64)))
  if ('refused' in read) throw new Error(read.refused)
  const summary = ledgerSummary(wholeLedger(read).value.lineItems)

  it('counts its lines, the rows behind them and its dollars; revenue is in none of them', () => {
    expect(summary).toMatchObject({ phase: 'ledger-actual', lines: 3, rows: 4, cents: 20000 })
  })
  it('cuts the dollars by resource, function and class of object, largest first, and each cut adds up to all', () => {
    expect(summary?.resources).toEqual([
      { code: '0000', title: 'Unrestricted', cents: 15025 },
      { code: '0723', title: '', cents: 4000 },
      { code: '3010', title: 'Title I', cents: 975 },
    ])
    expect(summary?.functions.map(({ code, title, cents }) => [code, title, cents])).toEqual([
      ['1000', 'Instruction', 16000],
      ['3110', 'Guidance', 4000],
    ])
    for (const cut of ['resources', 'functions', 'objects', 'kinds'] as const)
      expect(
        summary?.[cut].reduce((all, { cents }) => all + cents, 0),
        cut,
      ).toBe(20000)
  })
  it('tells unrestricted money, where S&C is, from a district’s own codes and from restricted money', () => {
    expect(summary?.kinds).toEqual([
      { kind: 'unrestricted', cents: 15025 },
      { kind: 'local-codes', cents: 4000 },
      { kind: 'restricted', cents: 975 },
    ])
  })
})

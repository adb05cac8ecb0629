import { describe, expect, it } from 'vitest'
import { sha256Schema, type SacsCodes } from '@cuentas/shared'
import { guessOrder, splitAccount } from '#ledger/account.ts'
import { readLedger } from '#ledger/ledger-document.ts'
import { yearOfDate } from '#ledger/ledger-year.ts'
import { wholeLedger } from '#pipeline.ts'
import { lookAtTables } from '#sheets/read-grid.ts'
import { resolveMapping } from '#sheets/resolve-mapping.ts'

const sha = sha256Schema.parse('a'.repeat(64))
const codes: SacsCodes = {
  fund: new Map([['01', 'General Fund']]),
  resource: new Map([
    ['0000', 'Unrestricted'],
    ['3010', 'Title I'],
  ]),
  goal: new Map([
    ['0000', 'Undistributed'],
    ['1110', 'Regular Education, K-12'],
  ]),
  function: new Map([
    ['1000', 'Instruction'],
    ['3110', 'Guidance and Counseling Services'],
  ]),
  object: new Map([
    ['1100', "Certificated Teachers' Salaries"],
    ['3101', 'STRS'],
    ['5800', 'Professional/Consulting Services'],
    ['8011', 'LCFF State Aid'],
  ]),
}
const header = ['Account', 'Description', 'Fiscal Year', 'Debit', 'Credit']
const body = [
  ['01-0723-0-1110-1000-1100-012', 'Teacher', '2023-24', '1,234.56', ''],
  ['01-0723-0-1110-1000-1100-012', 'Correction', '2023-24', '', '34.56'],
  ['01-0723-0-1110-1000-3101-012', 'STRS', '2023-24', '200', ''],
  ['01-0000-0-0000-0000-8011-000', 'State aid', '2023-24', '', '9,999,999'],
  ['01-3010-0-1110-3110-5800-012', 'Circles', '2023-24', '12 hours', ''],
  ['01-0723-0-1110-1000-1100-012', 'Teacher', '2023-24', '0.50', ''],
]
const rows = [header, ...body].map((cells, at) => ({ number: at + 1, cells }))

function read(answers: Parameters<typeof resolveMapping>[1]) {
  const look = lookAtTables([{ sheet: '', rows }], codes)
  if (look.look !== 'to-map') throw new Error(look.look)
  const found = resolveMapping(look, answers)
  if ('refused' in found) return found
  const reading = readLedger({ mapping: found.mapping, known: undefined, codes, sheet: '', format: 'csv', agency: { name: 'Example', cds: null } })
  for (const row of rows.slice(1)) reading.take(row)
  const finished = reading.finish(sha)
  if ('refused' in finished) throw new Error(finished.refused)
  return wholeLedger(finished).value
}

describe('a ledger with account strings', () => {
  it('is not read before a person confirmed what its columns mean', () => {
    const asked = read({})
    expect(asked).toMatchObject({ refused: 'columns-not-confirmed' })
    expect('refused' in asked ? asked.facts['guess'] : '').toContain('debit=Debit')
    expect(read({ spec: 'amount=Nowhere' })).toMatchObject({ refused: 'mapping-not-understood', facts: { word: 'amount=Nowhere' } })
  })

  it('becomes one line item an account line, its figure a ledger actual with the rows behind it', () => {
    const ledger = read({ spec: 'yes' })
    if ('refused' in ledger) throw new Error(ledger.refused)
    expect(ledger.document).toMatchObject({ kind: 'ledger', planYear: 2023, books: 'not stated' })
    expect(ledger.lineItems.map(({ action, figures }) => [action, figures.map(({ phase, amount }) => [phase, amount])])).toEqual([
      ['01-0723-1110-1000-1000-012', [['ledger-actual', 120050]]],
      ['01-0723-1110-1000-3000-012', [['ledger-actual', 20000]]],
    ])
    const [first] = ledger.lineItems
    expect(first?.figures[0]?.provenances[0]?.cell).toEqual({
      sheet: '',
      address: 'D2',
      rows: {
        count: 3,
        runs: [
          [2, 3],
          [7, 7],
        ],
        last: 7,
      },
    })
    expect(first?.title).toBe('Resource 0723: Instruction, certificated salaries')
  })

  it('says which rows are in no sum, and why', () => {
    const ledger = read({ spec: 'yes' })
    if ('refused' in ledger) throw new Error(ledger.refused)
    expect(ledger.problems).toMatchObject([
      { code: 'ledger-not-spending', facts: { revenues: 1, balances: 0 } },
      { code: 'ledger-unreadable', facts: { rows: 1, row: 6 } },
    ])
  })

  it('is read without a question when its agency confirmed the same header before', () => {
    const look = lookAtTables([{ sheet: '', rows }], codes)
    if (look.look !== 'to-map') throw new Error(look.look)
    const remembered = [{ agency: 'x-example', fingerprint: look.fingerprint, mapping: look.guess.mapping }]
    const answers = (key: string) => ({ remembered, agency: { key, name: 'Example', cds: null } })
    expect(read(answers('x-example'))).toHaveProperty('lineItems')
    expect(read(answers('x-other'))).toMatchObject({ refused: 'columns-not-confirmed' })
  })
})

describe('an account string', () => {
  it('is cut in the order in which its pieces are the state’s codes', () => {
    const escape = Array.from({ length: 8 }, () => '01-3010-0-5800-1110-1000-012')
    expect(guessOrder(escape, codes)).toEqual(['fund', 'resource', 'projectYear', 'object', 'goal', 'function', 'site'])
    expect(guessOrder(['PO-2023-118 Paper', 'PO-2023-119 Chairs'], codes)).toBeUndefined()
  })

  it('without separators is cut by the state’s lengths', () => {
    const order = ['fund', 'resource', 'projectYear', 'goal', 'function', 'object'] as const
    expect(splitAccount('0130100111010005800', order)).toMatchObject({ fund: '01', resource: '3010', goal: '1110', function: '1000', object: '5800' })
  })
})

it('the fiscal year of a date runs from July to June', () => {
  expect(['2024-06-30', '7/1/2024', '06/30/2024', 'soon'].map(yearOfDate)).toEqual([2023, 2024, 2023, undefined])
})

it('a list of codes and an extract’s pointer are told from a ledger', () => {
  const list = [
    { number: 1, cells: ['Code', 'Title'] },
    { number: 2, cells: ['0000', 'Unrestricted'] },
  ]
  expect(lookAtTables([{ sheet: '', rows: list }], codes)).toMatchObject({ look: 'refused', refusal: { refused: 'code-list' } })
  const prose = [
    { number: 1, cells: ['Name', 'Phone'] },
    { number: 2, cells: ['Ana', '555'] },
  ]
  expect(lookAtTables([{ sheet: '', rows: prose }], codes)).toMatchObject({
    look: 'refused',
    refusal: { refused: 'columns-not-known', facts: { columns: 'Name, Phone' } },
  })
})

import { fiscalYear, sumCents } from '@cuentas/shared'
import { printMoney } from '#samples/print.ts'
import { sampleActions } from '#samples/sample-actions.ts'
import type { SampleSource } from '#samples/sample-source.ts'
import { workbookOf } from '#samples/write-workbook.ts'

const madeUp = 'Made-up sample: no such district exists.'
const csv = (rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((cells) => `${cells.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\r\n`).join(''))

/**
 * An export of Document Tracking Services: one answer of the form a row, line breaks as "<br/>". Synthetic: the columns and the names of the fields are those
 * that its users describe; no published export was at hand. A metric and a narrative stand between the actions, as they do there.
 */
export function trackingExport(source: SampleSource): Uint8Array {
  const district = source.lea.name.en
  const answer = (section: string, description: string, data: string) => [district, section, description, data].map((text) => ({ text }))
  const rows = sampleActions(source, fiscalYear(2023), 'en').flatMap(({ goal, number, title, description, total, contributing }) => {
    const field = (name: string, data: string) => answer('Goals', `23-24 LCAP: Goal ${goal} - Actions - ${number.split('.')[1] ?? ''} - ${name}`, data)
    const [first = '', ...rest] = description.split('. ')
    return [
      field('Title', title.replaceAll('&', '&amp;')),
      field('Description', [`${first}.`, rest.join('. ')].filter((text) => text !== '').join('<br/>')),
      field('Total Funds', `$${printMoney(total).replace('$', '')} `),
      field('Contributing', contributing ? 'Yes' : 'No'),
    ]
  })
  return workbookOf([
    {
      name: 'Export',
      rows: [
        ['District', 'Section', 'Description', 'FieldData'].map((text) => ({ text })),
        answer('Plan Summary', '23-24 LCAP: General Information', `${madeUp} <b>It has four goals.</b>`),
        answer('Goals', '23-24 LCAP: Goal 1 - Metric - 1 - Baseline', '41%'),
        ...rows,
      ],
    },
  ])
}

/** A list of actions as an office keeps one: titles over the table, a sum under it, money without signs, a cell that says TBD. Synthetic. */
export function actionsList(source: SampleSource): Uint8Array {
  const actions = sampleActions(source, fiscalYear(2024), 'en')
  const plain = (text: string) => text.replace(/[$,]/g, '')
  return csv([
    [`${source.lea.name.en} - LCAP actions 2024-25 - ${madeUp}`],
    [],
    ['Goal', 'Action #', 'Action Title', 'Contributing', 'LCFF Funds', 'Total Budget', 'Estimated Actuals'],
    ...actions.map(({ goal, number, title, contributing, lcff, total, estimatedTotal }, at) => [
      goal,
      number,
      title,
      contributing ? 'Y' : 'N',
      plain(printMoney(lcff)),
      plain(printMoney(total)),
      at === 3 ? 'TBD' : estimatedTotal === undefined ? '' : plain(printMoney(estimatedTotal)),
    ]),
    ['', '', 'Total', '', '', plain(printMoney(sumCents(actions.map(({ total }) => total)))), ''],
  ])
}

/** Postings of a ledger: account strings of the state's code (fund-resource-year-goal-function-object-site), debits and credits, a correction, revenue that is no spending. */
export function ledgerRows(): Uint8Array {
  const rows = [
    ['01-0723-0-1110-1000-1100-012', 'Restorative teachers on assignment', '2024-09-30', '61,200.00', ''],
    ['01-0723-0-1110-1000-3101-012', 'STRS', '2024-09-30', '11,689.20', ''],
    ['01-0723-0-1110-1000-1100-012', 'Restorative teachers on assignment', '2024-10-31', '61,200.00', ''],
    ['01-0723-0-1110-1000-1100-012', 'Correction of September', '2024-11-04', '', '1,200.00'],
    ['01-0723-0-1110-3110-5800-020', 'Circle keepers, contract', '2024-12-02', '18,450.75', ''],
    ['01-0000-0-1110-1000-4300-012', 'Paper', '2025-01-15', '512.40', ''],
    ['01-3010-0-1110-1000-2100-020', 'Aides', '2025-03-31', '24,000.00', ''],
    ['01-0000-0-0000-0000-8011-000', 'State aid', '2025-06-28', '', '9,999,999.00'],
  ]
  return csv([['Account', 'Description', 'Posting Date', 'Debit', 'Credit'], ...rows])
}

import { expect, test } from 'vitest'
import { extractionSchema } from '@cuentas/shared'
import { toExtraction } from '#extraction.ts'
import { headers, lcapTables, row } from '#lcap-tables.fixture.ts'

const lcap = {
  ...lcapTables(
    [
      row('planned', '1.10', { lcff: '$80.00', federal: '', total: '$80.00' }, { contributing: true }),
      row('annual-update', '1.10', { plannedTotal: '$-', estimatedActualTotal: 'TBD' }),
      row('goal-actions', '1.10', { total: '$80' }, { description: 'Circles.' }),
    ],
    headers({ projectedSupplementalConcentration: '$103,562,181' }, { projectedPercentage: '34.025%' }),
  ),
  lineItems: [],
  checks: [],
  problems: [],
}

test('money is in cents, a cell without a number is null, and years are written out', () => {
  const { document, rows } = toExtraction(lcap)
  expect(document).toMatchObject({ planYear: '2025-26', facts: { projectedSupplementalConcentration: 10356218100, projectedPercentage: '34.025%' } })
  expect(
    rows.map(({ table, fiscalYear, action, contributing, description, amounts }) => ({ table, fiscalYear, action, contributing, description, amounts })),
  ).toEqual([
    {
      table: 'planned',
      fiscalYear: '2025-26',
      action: '1.10',
      contributing: true,
      description: undefined,
      amounts: { personnel: null, nonPersonnel: null, lcff: 8000, otherState: null, local: null, federal: null, total: 8000 },
    },
    {
      table: 'annual-update',
      fiscalYear: '2024-25',
      action: '1.10',
      contributing: null,
      description: undefined,
      amounts: { plannedTotal: 0, estimatedActualTotal: null },
    },
    { table: 'goal-actions', fiscalYear: '2025-26', action: '1.10', contributing: null, description: 'Circles.', amounts: { total: 8000 } },
  ])
})

test('what is printed is what the public schema reads back', () => {
  const printed: unknown = JSON.parse(JSON.stringify(toExtraction(lcap)))
  expect(extractionSchema.parse(printed)).toEqual(printed)
})

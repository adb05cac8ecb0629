import { z } from 'zod'

/** The tables that carry dollars by action: those of an LCAP (template 2021-22 on), a spreadsheet of actions, and the lines of a ledger. Earlier eras and other formats add names here. */
export const actionTables = ['planned', 'contributing', 'annual-update', 'contributing-annual-update', 'goal-actions', 'actions-sheet', 'ledger'] as const
export type ActionTable = (typeof actionTables)[number]

/** Amount columns of each table, in print order. */
export const amountNames = {
  planned: ['personnel', 'nonPersonnel', 'lcff', 'otherState', 'local', 'federal', 'total'],
  contributing: ['plannedLcff'],
  'annual-update': ['plannedTotal', 'estimatedActualTotal'],
  'contributing-annual-update': ['plannedLcff', 'estimatedActualLcff'],
  'goal-actions': ['total'],
  'actions-sheet': ['personnel', 'nonPersonnel', 'lcff', 'otherState', 'local', 'federal', 'total', 'estimatedActualTotal', 'estimatedActualLcff'],
  ledger: ['ledgerActual', 'ledgerBudget', 'ledgerEstimated'],
} as const satisfies Record<ActionTable, readonly string[]>
export type AmountName = (typeof amountNames)[ActionTable][number]
export const actionTableSchema = z.enum(actionTables)

import { z } from 'zod'

/**
 * The tables of an LCAP that carry dollars by action. From 2021-22 on the first five. A spreadsheet of actions and the lines of a ledger are tables too. `budgeted`: the planned actions of the forms to 2019-20;
 * `budgeted-other-years`: the other years that the same blocks print side by side, plans of no year yet; the two annual updates are those forms' own.
 * Then the plan of 2020-21 and its update, the update of 2019-20 that came with it, reports at mid-year, and the accounts of a budget appendix.
 */
export const actionTables = [
  'planned',
  'contributing',
  'annual-update',
  'contributing-annual-update',
  'goal-actions',
  'actions-sheet',
  'ledger',
  'budgeted',
  'budgeted-other-years',
  'annual-update-2015',
  'annual-update-2017',
  'lcp-actions',
  'lcp-annual-update',
  'annual-update-2019',
  'mid-year',
  'budget-projection',
] as const
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
  budgeted: ['total'],
  'budgeted-other-years': ['total'],
  'annual-update-2015': ['plannedTotal', 'estimatedActualTotal'],
  'annual-update-2017': ['plannedTotal', 'estimatedActualTotal'],
  'lcp-actions': ['total'],
  'lcp-annual-update': ['plannedTotal', 'estimatedActualTotal'],
  'annual-update-2019': ['plannedTotal', 'estimatedActualTotal'],
  'mid-year': ['plannedTotal', 'toDateTotal'],
  'budget-projection': ['total'],
} as const satisfies Record<ActionTable, readonly string[]>
export type AmountName = (typeof amountNames)[ActionTable][number]
export const actionTableSchema = z.enum(actionTables)

/** Where a figure can stand: a table of actions, or the sentences of a Budget Overview for Parents. */
export const figureTables = [...actionTables, 'budget-overview'] as const
export type FigureTable = (typeof figureTables)[number]
export const figureTableSchema = z.enum(figureTables)

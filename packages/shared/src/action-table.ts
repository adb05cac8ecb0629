import { z } from 'zod'

/** The tables of an LCAP that carry dollars by action (template 2021-22 on). Earlier eras and other formats add names here. */
export const actionTables = ['planned', 'contributing', 'annual-update', 'contributing-annual-update', 'goal-actions'] as const
export type ActionTable = (typeof actionTables)[number]

/** Amount columns of each table, in print order. */
export const amountNames = {
  planned: ['personnel', 'nonPersonnel', 'lcff', 'otherState', 'local', 'federal', 'total'],
  contributing: ['plannedLcff'],
  'annual-update': ['plannedTotal', 'estimatedActualTotal'],
  'contributing-annual-update': ['plannedLcff', 'estimatedActualLcff'],
  'goal-actions': ['total'],
} as const satisfies Record<ActionTable, readonly string[]>
export type AmountName = (typeof amountNames)[ActionTable][number]
export const actionTableSchema = z.enum(actionTables)

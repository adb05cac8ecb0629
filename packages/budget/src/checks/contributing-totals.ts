import type { Check, LcapTables } from '@cuentas/shared'
import { addUp, cannot } from '#checks/arithmetic.ts'
import { figureOf } from '#checks/percentages.ts'
import { columnCells } from '#checks/row-totals.ts'

/**
 * (4) = sum of planned LCFF of the contributing actions; (7) = sum of their estimated actual LCFF. A row that stands in the table without its "Yes"
 * is no contributing action: Los Alamitos lists 1.2 that way and leaves it out of (4).
 */
export function checkContributingTotals(tables: LcapTables): readonly Check[] {
  return [
    checkFigure(tables, 'planned-contributing-total', 'plannedContributing', '(4)', 'contributing', 'plannedLcff'),
    checkFigure(tables, 'estimated-contributing-total', 'estimatedContributing', '(7)', 'contributing-annual-update', 'estimatedActualLcff'),
  ]
}

function checkFigure(
  tables: LcapTables,
  code: 'planned-contributing-total' | 'estimated-contributing-total',
  figure: 'plannedContributing' | 'estimatedContributing',
  subject: string,
  table: 'contributing' | 'contributing-annual-update',
  column: 'plannedLcff' | 'estimatedActualLcff',
): Check {
  const printed = figureOf(tables.headers, figure)
  const said = tables.rows.some((row) => row.table === table && row.contributing === true)
  const rows = tables.rows.filter((row) => row.table === table && (!said || row.contributing === true))
  const cells = columnCells({ ...tables, rows }, table, column)
  if (typeof printed !== 'string' && cells.length === 0) return cannot({ code, subject }, 'no-rows', 'cents', [printed.provenance])
  return addUp({ code, subject }, printed, cells)
}

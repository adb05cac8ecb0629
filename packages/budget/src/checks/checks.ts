import { isOlderTemplate, type Check, type LcapTables } from '@cuentas/shared'
import { checkBudgetSummary } from '#checks/budget-summary.ts'
import { checkCarryover } from '#checks/carryover.ts'
import { checkContributingMatch } from '#checks/contributing-match.ts'
import { checkContributingTotals } from '#checks/contributing-totals.ts'
import { checkExpenditureSummary } from '#checks/expenditure-summary.ts'
import { checkFundColumns } from '#checks/fund-columns.ts'
import { checkGoalTotals } from '#checks/goal-totals.ts'
import { checkGrantPercentages } from '#checks/grant-percentages.ts'
import { checkImprovedServices } from '#checks/improved-services.ts'
import { checkOverviews } from '#checks/overview.ts'
import { checkPersonnel } from '#checks/personnel.ts'
import { checkPrintedTotals } from '#checks/printed-totals.ts'
import { checkProjectionTotals } from '#checks/projection-totals.ts'
import { checkRowTotals } from '#checks/row-totals.ts'
import { checkScopeTotals } from '#checks/scope-totals.ts'

/** The identities of one document, in the order in which they are listed. A new one is a file and a line here. */
export const checks = [
  checkFundColumns,
  checkPersonnel,
  checkRowTotals,
  checkPrintedTotals,
  checkScopeTotals,
  checkContributingMatch,
  checkGoalTotals,
  checkBudgetSummary,
  checkExpenditureSummary,
  checkGrantPercentages,
  checkContributingTotals,
  checkImprovedServices,
  checkCarryover,
  checkOverviews,
] as const satisfies readonly ((tables: LcapTables) => readonly Check[])[]

/** Tries every identity of a document's own arithmetic; of the forms to 2019-20, which print no action tables, those that they allow. A check never changes a figure: a failing one is shown beside it. */
export function checkLcap(tables: LcapTables): readonly Check[] {
  const { kind, template } = tables.document
  if (kind === 'budget-appendix') return checkProjectionTotals(tables)
  return (template !== null && isOlderTemplate(template) ? [checkBudgetSummary, checkExpenditureSummary, checkOverviews] : checks).flatMap((check) =>
    check(tables),
  )
}

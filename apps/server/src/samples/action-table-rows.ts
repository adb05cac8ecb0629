import { zeroCents, type Cents } from '@cuentas/shared'
import { crossedLeft, scopeNames, yesNo } from '#samples/action-table-labels.ts'
import { centered, left, type CellContent, type RowContent } from '#samples/blocks.ts'
import { printMoney, printNumber } from '#samples/print.ts'
import type { SampleAction } from '#samples/sample-actions.ts'

/** An amount as the tables print it. */
export const money = (amount: Cents): CellContent => centered(printMoney(amount))
/** Fund columns other than LCFF stay blank where there is nothing, as the form leaves them. */
export const moneyOrBlank = (amount: Cents): CellContent => centered(amount === 0 ? '' : printMoney(amount))

const numbers = (action: SampleAction): readonly CellContent[] => [centered(action.goal, { bold: true }), centered(action.number, { bold: true })]

/** A row of the 17-column planned table. */
export function plannedRow(action: SampleAction): RowContent {
  return {
    id: `planned ${action.number}`,
    cells: [
      ...numbers(action),
      left(action.title),
      left(action.studentGroups),
      yesNo(action.contributing),
      crossedLeft(scopeNames[action.scope]),
      crossedLeft(action.unduplicated),
      left(action.location),
      left(action.timeSpan),
      money(action.personnel),
      money(action.nonPersonnel),
      money(action.lcff),
      moneyOrBlank(action.otherState),
      moneyOrBlank(action.local),
      moneyOrBlank(action.federal),
      money(action.printedTotal),
      centered(action.plannedPercentage),
    ],
  }
}

/** A row of the nine-column planned table of 2022-23 and 2023-24. */
export function shortPlannedRow(action: SampleAction): RowContent {
  const funds = [action.lcff, action.otherState, action.local, action.federal, action.printedTotal]
  return { id: `planned ${action.number}`, cells: [...numbers(action), left(action.title), left(action.studentGroups), ...funds.map(money)] }
}

/** A row of the contributing actions table. */
export function contributingRow(action: SampleAction): RowContent {
  return {
    id: `contributing ${action.number}`,
    cells: [
      ...numbers(action),
      left(action.title),
      yesNo(action.contributing),
      crossedLeft(scopeNames[action.scope]),
      crossedLeft(action.unduplicated),
      left(action.location),
      money(action.lcff),
      centered(action.plannedPercentage),
    ],
  }
}

/** A row of the annual update table: planned and estimated actual, all funds. */
export function annualRow(action: SampleAction): RowContent {
  return {
    id: `annual-update ${action.number}`,
    cells: [...numbers(action), left(action.title), yesNo(action.contributing), money(action.total), centered(printNumber(action.estimatedTotal ?? zeroCents))],
  }
}

/** A row of the contributing actions annual update table: planned and estimated actual, LCFF alone. */
export function contributingAnnualRow(action: SampleAction): RowContent {
  return {
    id: `contributing-annual-update ${action.number}`,
    cells: [
      ...numbers(action),
      left(action.title),
      yesNo(action.contributing),
      money(action.lcff),
      centered(printNumber(action.estimatedLcff ?? zeroCents)),
      centered(action.plannedPercentage),
      centered(action.estimatedPercentage),
    ],
  }
}

import { isCents, readAmount } from '@cuentas/shared'
import type { CellContent } from '#samples/blocks.ts'
import { annualRow, contributingAnnualRow, contributingRow, plannedRow, shortPlannedRow } from '#samples/action-table-rows.ts'
import { isShortForm, planFacts, type PlanFacts } from '#samples/plan-facts.ts'
import type { SampleAction } from '#samples/sample-actions.ts'
import type { SampleDocument, SampleSource } from '#samples/sample-source.ts'
import type { WrittenPlan } from '#samples/write-plan.ts'

/** Cents of the cells that a row prints, by amount name and column; a blank cell is null. */
function amountsOf(cells: readonly CellContent[], columns: Readonly<Record<string, number>>): Record<string, number | null> {
  const entries = Object.entries(columns).map(([name, column]): [string, number | null] => {
    const amount = readAmount(cells[column]?.text ?? '')
    return [name, isCents(amount) ? amount : null]
  })
  return Object.fromEntries(entries)
}

const plannedColumns = { personnel: 9, nonPersonnel: 10, lcff: 11, otherState: 12, local: 13, federal: 14, total: 15 }
const shortPlannedColumns = { lcff: 4, otherState: 5, local: 6, federal: 7, total: 8 }

function rowsOf(plan: PlanFacts, written: WrittenPlan): readonly object[] {
  const short = isShortForm(plan.planYear)
  const row = (table: string, fiscalYear: string, action: SampleAction, contributing: boolean | null, amounts: Record<string, number | null>) => ({
    table,
    fiscalYear,
    goal: action.goal,
    action: action.number,
    title: action.title,
    ...(table === 'goal-actions' ? { description: action.description } : {}),
    contributing,
    amounts,
    page: written.pageOfRow.get(`${table} ${action.number}`),
  })
  const planned = (action: SampleAction) =>
    short
      ? row('planned', plan.year, action, null, amountsOf(shortPlannedRow(action).cells, shortPlannedColumns))
      : row('planned', plan.year, action, action.contributing, amountsOf(plannedRow(action).cells, plannedColumns))
  const contributing = (actions: readonly SampleAction[]) => actions.filter((action) => action.contributing)
  return [
    ...plan.actions.map(planned),
    ...contributing(plan.actions).map((action) => row('contributing', plan.year, action, true, amountsOf(contributingRow(action).cells, { plannedLcff: 7 }))),
    ...plan.lastActions.map((action) =>
      row('annual-update', plan.last, action, action.contributing, amountsOf(annualRow(action).cells, { plannedTotal: 4, estimatedActualTotal: 5 })),
    ),
    ...contributing(plan.lastActions).map((action) =>
      row('contributing-annual-update', plan.last, action, true, amountsOf(contributingAnnualRow(action).cells, { plannedLcff: 4, estimatedActualLcff: 5 })),
    ),
    ...plan.actions.map((action) => row('goal-actions', plan.year, action, action.contributing, { total: action.total })),
  ]
}

/**
 * What a right reading of a sample gives, worked out from the source and not from the PDF: the public shape of `cuentas extract --json`
 * without boxes, checks and problems. Rows in the order planned, contributing, annual update, contributing annual update, goal actions.
 */
export function expectedExtraction(source: SampleSource, document: SampleDocument, written: WrittenPlan): object {
  const plan = planFacts(source, document.planYear, document.language)
  const { figures } = plan
  return {
    document: {
      pages: written.pages,
      kind: 'lcap',
      lea: { name: plan.name, cds: source.lea.cds.replaceAll(' ', '') },
      planYear: plan.year,
      template: plan.planYear < 2024 ? '2022-24' : plan.planYear === 2024 ? '2024-25' : '2025-27',
      language: document.language,
      tagged: document.tagged,
      facts: {
        projectedBaseGrant: figures.baseGrant1,
        projectedSupplementalConcentration: figures.supplementalConcentration2,
        plannedContributing: figures.plannedContributing4,
        estimatedSupplementalConcentration: figures.estimatedSupplementalConcentration6,
        estimatedContributing: figures.estimatedContributing7,
        estimatedBaseGrant: figures.estimatedBaseGrant9,
        carryoverDollars: figures.carryoverDollars12,
      },
    },
    rows: rowsOf(plan, written),
  }
}

import { cents, sumCents, type Cents } from '@cuentas/shared'
import * as labels from '#samples/action-table-labels.ts'
import { annualRow, contributingAnnualRow, contributingRow, money, plannedRow, shortPlannedRow } from '#samples/action-table-rows.ts'
import { centered, heading, type CellContent, type Section, type TableBlock } from '#samples/blocks.ts'
import { isShortForm, type PlanFacts } from '#samples/plan-facts.ts'
import { printNumber, printPercentage } from '#samples/print.ts'
import type { SampleAction } from '#samples/sample-actions.ts'
import { percentageDecimals } from '#samples/sample-figures.ts'

const even = (count: number, width: number) => Array.from({ length: count }, () => width)
const sumOf = (actions: readonly SampleAction[], pick: (action: SampleAction) => Cents | undefined) => sumCents(actions.flatMap((action) => pick(action) ?? []))
const total = (actions: readonly SampleAction[], pick: (action: SampleAction) => Cents | undefined) => money(sumOf(actions, pick))
const contributingOf = (actions: readonly SampleAction[]) => actions.filter((action) => action.contributing)
/** The base grant and S&C cells of the first table are typed in by hand: no dollar sign, no cents. */
const typedIn = (amount: Cents) => centered(printNumber(amount).replace(/\.00$/, ''))
const percent = (plan: PlanFacts, value: number) => centered(printPercentage(value, percentageDecimals(plan.planYear)))
const accounting = (amount: number) => centered(amount < 0 ? `($${printNumber(cents(-amount))})` : `$${printNumber(cents(amount))}`)

function banded(head: readonly CellContent[], widths: readonly number[], rows: TableBlock['rows']): TableBlock {
  return { kind: 'table', look: 'banded', widths, head, rows, size: 8 }
}

function plannedTable(plan: PlanFacts): Section {
  const { actions, figures, year } = plan
  const short = isShortForm(plan.planYear)
  const required = figures.percentage3 + figures.carryoverIn
  const header = [
    centered(year),
    typedIn(figures.baseGrant1),
    typedIn(figures.supplementalConcentration2),
    percent(plan, figures.percentage3),
    percent(plan, figures.carryoverIn),
    percent(plan, required),
  ]
  const totals = [
    centered('Totals'),
    ...(['lcff', 'otherState', 'local', 'federal', 'total', 'personnel', 'nonPersonnel'] as const).map((fund) => total(actions, (action) => action[fund])),
  ]
  return {
    width: short ? 792 : 1224,
    height: short ? 612 : 792,
    blocks: [
      heading(`${year} ${short ? 'Total Expenditures Table' : 'Total Planned Expenditures Table'}`),
      banded(labels.plannedFigureHead, even(6, 122), [{ cells: header }]),
      banded(labels.plannedTotalsHead, even(8, short ? 92 : 120), [{ cells: totals }]),
      short
        ? banded(labels.plannedShortHead, labels.plannedShortWidths, actions.map(shortPlannedRow))
        : banded(labels.plannedHead, labels.plannedWidths, actions.map(plannedRow)),
    ],
  }
}

function contributingTable(plan: PlanFacts): Section {
  const { figures, year } = plan
  const actions = contributingOf(plan.actions)
  const absent = even(8, 0).map(() => centered('', { absent: true }))
  const byScope = (label: string, scope: SampleAction['scope']) => ({
    cells: [
      ...absent,
      centered(label, { bold: true }),
      total(
        actions.filter((action) => action.scope === scope),
        (action) => action.lcff,
      ),
    ],
  })
  const header = [
    money(figures.baseGrant1),
    money(figures.supplementalConcentration2),
    percent(plan, figures.percentage3),
    percent(plan, figures.carryoverIn),
    percent(plan, figures.percentage3 + figures.carryoverIn),
    money(figures.plannedContributing4),
    percent(plan, figures.improvedServices5),
    percent(plan, figures.plannedPercentage),
    centered('Total:', { bold: true }),
    money(figures.plannedContributing4),
  ]
  const scopes = [byScope('LEA-wide Total:', 'LEA-wide'), byScope('Limited Total:', 'Limited'), byScope('Schoolwide Total:', 'Schoolwide')]
  return {
    width: 792,
    height: 612,
    blocks: [
      heading(`${year} Contributing Actions Table`),
      banded(labels.contributingFigureHead, even(10, 75.6), [{ cells: header }, ...scopes]),
      banded(labels.contributingHead, labels.contributingWidths, actions.map(contributingRow)),
    ],
  }
}

function annualUpdateTable(plan: PlanFacts): Section {
  const actions = plan.lastActions
  const totals = [centered('Totals'), total(actions, (action) => action.total), total(actions, (action) => action.estimatedTotal)]
  return {
    width: 792,
    height: 612,
    blocks: [
      heading(`${plan.last} Annual Update Table`),
      banded(labels.annualTotalsHead, even(3, 200), [{ cells: totals }]),
      banded(labels.annualHead, labels.annualWidths, actions.map(annualRow)),
    ],
  }
}

function contributingAnnualUpdateTable(plan: PlanFacts): Section {
  const { figures } = plan
  const notRequired = figures.lastPlannedContributing4 >= figures.estimatedSupplementalConcentration6
  const header = [
    money(figures.estimatedSupplementalConcentration6),
    money(figures.lastPlannedContributing4),
    money(figures.estimatedContributing7),
    accounting(figures.lastPlannedContributing4 - figures.estimatedContributing7),
    percent(plan, figures.lastImprovedServices5),
    percent(plan, figures.estimatedImprovedServices8),
    notRequired ? centered('Not Required') : percent(plan, figures.estimatedImprovedServices8 - figures.lastImprovedServices5),
  ]
  return {
    width: 792,
    height: 612,
    blocks: [
      heading(`${plan.last} Contributing Actions Annual Update Table`),
      banded(labels.contributingAnnualFigureHead, even(7, 108), [{ cells: header }]),
      banded(labels.contributingAnnualHead, labels.contributingAnnualWidths, contributingOf(plan.lastActions).map(contributingAnnualRow)),
    ],
  }
}

function carryoverTable(plan: PlanFacts): Section {
  const { figures } = plan
  const row = [
    money(figures.estimatedBaseGrant9),
    money(figures.estimatedSupplementalConcentration6),
    percent(plan, figures.lastCarryoverIn),
    percent(plan, figures.required10),
    money(figures.estimatedContributing7),
    percent(plan, figures.estimatedImprovedServices8),
    percent(plan, figures.estimatedPercentage11),
    money(figures.carryoverDollars12),
    percent(plan, figures.carryoverOut13),
  ]
  return { width: 792, height: 612, blocks: [heading(`${plan.last} LCFF Carryover Table`), banded(labels.carryoverHead, even(9, 84), [{ cells: row }])] }
}

/** The five action tables of a plan, each starting on a page of its own. */
export function actionTableSections(plan: PlanFacts): readonly Section[] {
  return [plannedTable(plan), contributingTable(plan), annualUpdateTable(plan), contributingAnnualUpdateTable(plan), carryoverTable(plan)]
}

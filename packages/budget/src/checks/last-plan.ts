import {
  isCents,
  isPercent,
  readPercent,
  type Check,
  type CheckCode,
  type FiscalYear,
  type Figure,
  type Fund,
  type LineItem,
  type PlanInHand,
} from '@cuentas/shared'
import { cannot, compareCents } from '#checks/arithmetic.ts'
import { lastDigit } from '#checks/percentages.ts'
import { actionKey } from '#line-items/action-number.ts'
import { samePartners } from '#line-items/same-action.ts'

/**
 * What this plan says that last year's plan said, beside last year's plan: planned dollars of each action in the annual update (all funds) and in
 * the contributing annual update (LCFF), and the carryover percentage that came in. No checks when the two are not of years that follow each other.
 */
export function checkAgainstLastPlan(now: PlanInHand, before: PlanInHand): readonly Check[] {
  const year = before.document.planYear
  if (year === null || now.document.planYear !== year + 1) return []
  return [
    ...checkTable('annual-update-matches-last-plan', now, before, year, 'total', 'annual-update', 'planned'),
    ...checkTable('contributing-update-matches-last-plan', now, before, year, 'lcff', 'contributing-annual-update', 'contributing'),
    checkCarryoverCameIn(now, before),
  ]
}

function checkTable(
  code: CheckCode,
  now: PlanInHand,
  before: PlanInHand,
  year: FiscalYear,
  fund: Fund,
  table: 'annual-update' | 'contributing-annual-update',
  lastTable: 'planned' | 'contributing',
): readonly Check[] {
  const updates = ofYear(now, year).filter((item) => plannedFigure(item, fund, table))
  const plans = ofYear(before, year).filter((item) => plannedFigure(item, fund, lastTable))
  if (updates.length === 0 || plans.length === 0) return [cannot({ code, subject: table }, 'no-rows', 'cents')]
  const partners = samePartners(updates, plans)
  return updates.map((item, at) => checkItem(code, table, item, partners[at], fund, lastTable))
}

function checkItem(
  code: CheckCode,
  table: 'annual-update' | 'contributing-annual-update',
  item: LineItem,
  partner: LineItem | undefined,
  fund: Fund,
  lastTable: 'planned' | 'contributing',
): Check {
  const subject = { code, subject: `${table} ${actionKey(item.goal, item.action)}` }
  const printed = plannedFigure(item, fund, table)
  const places = printed ? [printed.provenance] : [item.titleAt]
  if (!partner) return cannot(subject, 'action-not-in-table', 'cents', places)
  const planned = plannedFigure(partner, fund, lastTable)
  if (!printed || !planned || !isCents(printed.amount) || !isCents(planned.amount)) return cannot(subject, 'figure-not-printed', 'cents', places)
  // Last year's cell stands in another document, so its place is not among the cells: this document's pages cannot show it.
  return compareCents(subject, { cents: printed.amount, provenance: printed.provenance }, planned.amount, [], [planned.provenance])
}

/** What a line item's planned figure of a fund is in one table; another table may print another amount. */
function plannedFigure(
  item: LineItem,
  fund: Fund,
  table: string,
): { readonly amount: Figure['amount']; readonly provenance: Figure['provenances'][number] } | undefined {
  return item.figures
    .filter((figure) => figure.phase === 'planned' && figure.fund === fund)
    .flatMap((figure) => figure.provenances.filter((provenance) => provenance.table === table).map((provenance) => ({ amount: figure.amount, provenance })))
    .at(0)
}

function ofYear(plan: PlanInHand, year: FiscalYear): readonly LineItem[] {
  return plan.lineItems.filter((item) => item.fiscalYear === year)
}

function checkCarryoverCameIn(now: PlanInHand, before: PlanInHand): Check {
  const subject = { code: 'carryover-came-in', subject: 'carryover into the current year' } as const
  const printed = readPercent(now.facts.carryoverPercentageInCurrent ?? '')
  const out = readPercent(before.facts.carryoverPercentageOut ?? '')
  if (!isPercent(printed) || !isPercent(out)) return cannot(subject, 'figure-not-printed', 'millipercent')
  const allowance = Math.max(lastDigit(printed), lastDigit(out))
  const difference = printed.hundredThousandths - out.hundredThousandths
  return {
    ...subject,
    result: Math.abs(difference) <= allowance ? 'holds' : 'fails',
    page: null,
    unit: 'millipercent',
    printed: printed.hundredThousandths,
    computed: out.hundredThousandths,
    difference,
    allowance,
    because: '',
    cells: [],
  }
}

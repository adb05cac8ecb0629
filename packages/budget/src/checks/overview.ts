import type { AmountCell, BudgetOverview, CannotReason, Check, CheckCode, HeaderBlocks, LcapTables, OverviewFigure } from '@cuentas/shared'
import { addUp, cannot, compareCents, printedFigure, withinAllowance, type PrintedFigure } from '#checks/arithmetic.ts'
import { figureOf } from '#checks/percentages.ts'

/** What the figures of an overview add up to, each from its own sentences (EC 52064.1). */
const sums = [
  { code: 'overview-revenue', total: 'totalRevenue', parts: ['lcffRevenue', 'otherStateRevenue', 'localRevenue', 'federalRevenue'] },
  { code: 'overview-spending', total: 'totalSpending', parts: ['spendingInLcap', 'spendingNotInLcap'] },
] as const satisfies readonly { readonly code: CheckCode; readonly total: OverviewFigure; readonly parts: readonly OverviewFigure[] }[]

/**
 * The Budget Overviews for Parents against their own sentences, and, where the document has a plan and one overview, against the plan's tables. A
 * document with overviews of several agencies has one plan for all of them, which no single overview can be held against.
 */
export function checkOverviews({ document, headers }: LcapTables): readonly Check[] {
  const overviews = headers.overviews ?? []
  const [only, second] = overviews
  return [
    ...overviews.flatMap((one, at) => ownChecks(one, overviews.length > 1 ? ` ${at + 1}` : '')),
    ...(only && !second && document.kind === 'lcap' ? againstTables(only, headers) : []),
  ]
}

function ownChecks({ figures }: BudgetOverview, which: string): readonly Check[] {
  const subject = `budget-overview${which}`
  const [needs, last] = [{ code: 'overview-high-needs', subject } as const, { code: 'overview-difference', subject } as const]
  return [
    ...sums.map(({ code, total, parts }) =>
      addUp(
        { code, subject },
        unlessSome(parts.map((part) => figures[part])) ?? printedFigure(figures[total]),
        parts.map((part) => figures[part]),
      ),
    ),
    equal(needs, printedFigure(figures.highNeedsProjected), printedFigure(figures.highNeedsRevenue)),
    ...(figures.lastHighNeedsDifference ? [differenceCheck(last, figures)] : []),
  ]
}

/** A sum of which a part is not printed at all cannot be made: a lone "$" is no zero here. */
function unlessSome(parts: readonly (AmountCell | undefined)[]): CannotReason | undefined {
  return parts.map(printedFigure).find((part): part is CannotReason => typeof part === 'string')
}

function differenceCheck(subject: { readonly code: CheckCode; readonly subject: string }, figures: BudgetOverview['figures']): Check {
  const [printed, planned, estimated] = [figures.lastHighNeedsDifference, figures.lastHighNeedsPlanned, figures.lastHighNeedsEstimated].map(printedFigure)
  if (typeof printed !== 'object' || typeof planned !== 'object' || typeof estimated !== 'object') return cannot(subject, 'figure-not-printed', 'cents')
  // The form prints the difference without a sign, also where more was estimated than planned (Anaheim p3).
  return compareCents(subject, printed, Math.abs(planned.cents - estimated.cents), [planned.provenance, estimated.provenance])
}

function againstTables({ figures }: BudgetOverview, headers: HeaderBlocks): readonly Check[] {
  const total = (table: string, column: string): PrintedFigure | CannotReason =>
    headers.totals.find((one) => one.table === table && one.column === column) ?? 'figure-not-printed'
  const check = (code: CheckCode, name: OverviewFigure, printed: PrintedFigure | CannotReason) =>
    equal({ code, subject: 'budget-overview' }, printedFigure(figures[name]), printed)
  return [
    check('overview-grants', 'highNeedsProjected', figureOf(headers, 'projectedSupplementalConcentration')),
    check('overview-plan-total', 'spendingInLcap', total('planned', 'total')),
    check('overview-planned', 'highNeedsPlanned', figureOf(headers, 'plannedContributing')),
    check('overview-last-planned', 'lastHighNeedsPlanned', total('contributing-annual-update', 'plannedLcff')),
    check('overview-last-estimated', 'lastHighNeedsEstimated', figureOf(headers, 'estimatedContributing')),
  ]
}

/** An overview is filled in with whole numbers: cents of the tables are rounded there or cut off (Placentia-Yorba Linda p2). */
const centsCutOff = 99

/** Two printed figures that should be one. */
function equal(subject: { readonly code: CheckCode; readonly subject: string }, one: PrintedFigure | CannotReason, other: PrintedFigure | CannotReason): Check {
  const places = [one, other].flatMap((figure) => (typeof figure === 'string' ? [] : [figure.provenance]))
  if (typeof one === 'string') return cannot(subject, one, 'cents', places)
  if (typeof other === 'string') return cannot(subject, other, 'cents', places)
  return withinAllowance(subject, one, other.cents, other.cents % 100 === 0 ? 0 : centsCutOff, [other.provenance])
}

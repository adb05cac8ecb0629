import { isCents, type ActionRow, type ActionTable, type AmountCell, type AmountName, type Figure, type Fund, type FigurePhase } from '@cuentas/shared'

interface Meaning {
  readonly phase: FigurePhase
  readonly fund: Fund
}

/** What each amount column says: when the figure was made and which money it counts. */
const meanings = {
  planned: {
    total: { phase: 'planned', fund: 'total' },
    lcff: { phase: 'planned', fund: 'lcff' },
    otherState: { phase: 'planned', fund: 'otherState' },
    local: { phase: 'planned', fund: 'local' },
    federal: { phase: 'planned', fund: 'federal' },
    personnel: { phase: 'planned', fund: 'personnel' },
    nonPersonnel: { phase: 'planned', fund: 'nonPersonnel' },
  },
  contributing: { plannedLcff: { phase: 'planned', fund: 'lcff' } },
  'annual-update': { plannedTotal: { phase: 'planned', fund: 'total' }, estimatedActualTotal: { phase: 'estimated-actual', fund: 'total' } },
  'contributing-annual-update': { plannedLcff: { phase: 'planned', fund: 'lcff' }, estimatedActualLcff: { phase: 'estimated-actual', fund: 'lcff' } },
  'goal-actions': { total: { phase: 'planned', fund: 'total' } },
  'actions-sheet': {
    total: { phase: 'planned', fund: 'total' },
    lcff: { phase: 'planned', fund: 'lcff' },
    otherState: { phase: 'planned', fund: 'otherState' },
    local: { phase: 'planned', fund: 'local' },
    federal: { phase: 'planned', fund: 'federal' },
    personnel: { phase: 'planned', fund: 'personnel' },
    nonPersonnel: { phase: 'planned', fund: 'nonPersonnel' },
    estimatedActualTotal: { phase: 'estimated-actual', fund: 'total' },
    estimatedActualLcff: { phase: 'estimated-actual', fund: 'lcff' },
  },
  ledger: {
    ledgerActual: { phase: 'ledger-actual', fund: 'total' },
    ledgerBudget: { phase: 'planned', fund: 'total' },
    ledgerEstimated: { phase: 'estimated-actual', fund: 'total' },
  },
  budgeted: { total: { phase: 'planned', fund: 'total' } },
  'budgeted-other-years': {},
  'annual-update-2015': { plannedTotal: { phase: 'planned', fund: 'total' }, estimatedActualTotal: { phase: 'estimated-actual', fund: 'total' } },
  'annual-update-2017': { plannedTotal: { phase: 'planned', fund: 'total' }, estimatedActualTotal: { phase: 'estimated-actual', fund: 'total' } },
  'lcp-actions': { total: { phase: 'planned', fund: 'total' } },
  'lcp-annual-update': { plannedTotal: { phase: 'planned', fund: 'total' }, estimatedActualTotal: { phase: 'estimated-actual', fund: 'total' } },
  'annual-update-2019': { plannedTotal: { phase: 'planned', fund: 'total' }, estimatedActualTotal: { phase: 'estimated-actual', fund: 'total' } },
  'mid-year': { plannedTotal: { phase: 'planned', fund: 'total' } },
  'budget-projection': { total: { phase: 'planned', fund: 'total' } },
} as const satisfies Record<ActionTable, Partial<Record<AmountName, Meaning>>>

interface PlacedCell extends Meaning, AmountCell {}

/**
 * Figures of one action from its rows in several tables. The same amount of the same money and phase is one figure with several provenances; a
 * table that prints another amount gives a second figure. A figure with a number comes before one that a table leaves blank.
 */
export function figuresOf(rows: readonly ActionRow[]): readonly Figure[] {
  const figures: Figure[] = []
  for (const { phase, fund, amount, provenance, addedUp } of rows.flatMap(placedCells)) {
    const at = figures.findIndex((figure) => figure.phase === phase && figure.fund === fund && sameAmount(figure.amount, amount))
    const same = figures[at]
    if (addedUp) figures.push({ phase, fund, amount, provenances: [...addedUp], addedUp: true })
    else if (same) figures[at] = { ...same, provenances: [...same.provenances, provenance] }
    else figures.push({ phase, fund, amount, provenances: [provenance] })
  }
  return [...figures, ...rows.flatMap(fundingFigures)].toSorted((one, other) => Number(!isCents(one.amount)) - Number(!isCents(other.amount)))
}

function placedCells(row: ActionRow): readonly PlacedCell[] {
  const columns: Partial<Record<AmountName, Meaning>> = meanings[row.table]
  return Object.entries(columns).flatMap(([name, meaning]) => {
    const cell = Object.entries(row.amounts).find(([column]) => column === name)?.[1]
    return cell ? [{ ...cell, ...meaning }] : []
  })
}

/** Each funding line of the older forms is a figure of its own, by its number in the action: two lines of one amount are two. */
function fundingFigures({ lines = [] }: ActionRow): readonly Figure[] {
  return lines.map(({ phase, fund, amount, provenance, source, reference }, index) => ({
    phase,
    fund,
    amount,
    provenances: [provenance],
    funding: { line: index + 1, source, reference },
  }))
}

function sameAmount(one: Figure['amount'], other: Figure['amount']): boolean {
  if (isCents(one) || isCents(other)) return one === other
  return one.because === other.because && one.text.trim() === other.text.trim()
}

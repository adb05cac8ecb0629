import {
  isCents,
  figurePhases,
  misprintOf,
  type Check,
  type CheckCode,
  type ConfidenceReason,
  type ConfidenceShare,
  type DigitRepair,
  type Figure,
  type LineItem,
  type Provenance,
  type ReadingConfidence,
} from '@cuentas/shared'
import { additive, cellKey, repairKey } from '#corrections/digit-repairs.ts'

/** Confidence of every figure of a document, found by the figure or by one of the cells it was read from. */
export interface DocumentConfidence {
  readonly ofFigure: (figure: Figure) => ReadingConfidence
  /** Undefined for a cell that belongs to no figure. */
  readonly ofCell: (cell: Provenance) => ReadingConfidence | undefined
  readonly share: ConfidenceShare
}

/** Judges how far each figure as read can be believed, from the two readings, the document's own arithmetic and the repairs it asks for. */
export function documentConfidence(lineItems: readonly LineItem[], checks: readonly Check[], repairs: readonly DigitRepair[]): DocumentConfidence {
  const sums = sumsByCell(checks)
  const repaired = new Set(repairs.map(repairKey))
  const ofFigure = (figure: Figure) => judge(reasonsOf(figure, sums, repaired))
  const cells = new Map(lineItems.flatMap(({ figures }) => figures.flatMap((figure) => figure.provenances.map((cell) => [cellKey(cell), figure] as const))))
  const ofCell = (cell: Provenance) => {
    const figure = cells.get(cellKey(cell))
    return figure && ofFigure(figure)
  }
  return { ofFigure, ofCell, share: shareOf(lineItems, ofFigure) }
}

/** Sums that witness a figure: also those of the forms to 2019-20, which leave out repeated actions and so ask for no repair. */
const sumsUp: readonly CheckCode[] = [...additive, 'budget-summary-total', 'expenditure-summary-total']

interface Sums {
  readonly holding: ReadonlySet<CheckCode>
  readonly failing: boolean
}

function sumsByCell(checks: readonly Check[]): ReadonlyMap<string, Sums> {
  const found = new Map<string, { holding: Set<CheckCode>; failing: boolean }>()
  for (const { code, result, cells } of checks) {
    if (!sumsUp.includes(code) || result === 'cannot be made') continue
    for (const cell of cells) {
      const key = cellKey(cell)
      const own = found.get(key) ?? { holding: new Set<CheckCode>(), failing: false }
      if (result === 'holds') own.holding.add(code)
      else own.failing = true
      found.set(key, own)
    }
  }
  return found
}

function reasonsOf(figure: Figure, sums: ReadonlyMap<string, Sums>, repaired: ReadonlySet<string>): readonly ConfidenceReason[] {
  const { provenances } = figure
  const own = provenances.flatMap((cell) => sums.get(cellKey(cell)) ?? [])
  const holding = new Set(own.flatMap(({ holding: codes }) => [...codes]))
  const some = (is: (cell: Provenance) => boolean) => provenances.some(is)
  const reasons: readonly (readonly [ConfidenceReason, boolean])[] = [
    ['readings-agree', some(({ otherReading }) => otherReading === 'agrees')],
    ['from-cells', some(({ reading }) => reading === 'cells')],
    ['printed-twice', new Set(provenances.map(({ table }) => table)).size > 1],
    ['sums-hold', holding.size === 1],
    ['two-kinds-of-sums-hold', holding.size > 1],
    ['one-reading', provenances.every(({ otherReading, reading }) => otherReading === 'absent' && reading !== 'cells')],
    ['readings-differ', some(({ otherReading }) => typeof otherReading === 'object')],
    ['no-sum', own.length === 0],
    ['sums-fail', own.some(({ failing }) => failing)],
    ['commas-misplaced', misprintOf(figure) !== undefined],
    ['ocr', some(({ ocr }) => ocr !== undefined)],
    ['repair-proposed', some((cell) => repaired.has(repairKey({ ...cell, printed: cell.text })))],
  ]
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []))
}

/** How many witnesses each reason is worth. */
const witnesses: Readonly<Partial<Record<ConfidenceReason, number>>> = {
  'readings-agree': 1,
  'from-cells': 1,
  'printed-twice': 1,
  'sums-hold': 1,
  'two-kinds-of-sums-hold': 2,
}

/** Confirmed: a sum holds, none fails, and there is a second witness; never what is not printed as a number is, because its sum was made by a machine from the same slip. Nothing read by OCR or in one way alone is confirmed without sums of two kinds, or a sum and another table. */
function judge(reasons: readonly ConfidenceReason[]): ReadingConfidence {
  const count = reasons.reduce((sum, reason) => sum + (witnesses[reason] ?? 0), 0)
  const has = (reason: ConfidenceReason) => reasons.includes(reason)
  const isSummed = has('sums-hold') || has('two-kinds-of-sums-hold')
  if (has('repair-proposed')) return { level: 'unconfirmed', reasons }
  if (has('commas-misplaced')) return { level: isSummed && !has('sums-fail') ? 'partly' : 'unconfirmed', reasons }
  if (has('sums-fail')) return { level: count > 1 ? 'partly' : 'unconfirmed', reasons }
  return { level: isSummed && count > 1 ? 'confirmed' : count > 0 ? 'partly' : 'unconfirmed', reasons }
}

function shareOf(lineItems: readonly LineItem[], ofFigure: (figure: Figure) => ReadingConfidence): ConfidenceShare {
  const share = { confirmed: 0, partly: 0, unconfirmed: 0, ocr: 0 }
  for (const { figures } of lineItems) {
    for (const phase of figurePhases) {
      const figure = largest(figures.filter((one) => one.phase === phase))
      if (!figure || !isCents(figure.amount)) continue
      const { level, reasons } = ofFigure(figure)
      share[level] += Math.abs(figure.amount)
      if (reasons.includes('ocr')) share.ocr += Math.abs(figure.amount)
    }
  }
  return share
}

/** All funds where the document prints them, else LCFF, else the first number. */
function largest(figures: readonly Figure[]): Figure | undefined {
  const readable = figures.filter(({ amount }) => isCents(amount))
  return readable.find(({ fund }) => fund === 'total') ?? readable.find(({ fund }) => fund === 'lcff') ?? readable[0]
}

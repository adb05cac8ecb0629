import type { CannotReason, Check, HeaderBlocks, LcapTables } from '@cuentas/shared'
import { cannot, type PrintedFigure, type Subject } from '#checks/arithmetic.ts'
import { allThere, comparePercent, figureOf, halfDigit, lacking, percentOf, ratio, type PrintedPercent } from '#checks/percentages.ts'

/** One percentage of the header blocks: dollars divided by a base grant, plus a percentage. */
interface Formula {
  readonly subject: Subject
  readonly printed: PrintedPercent | CannotReason
  readonly dollars: PrintedFigure | CannotReason
  readonly base: PrintedFigure | CannotReason
  readonly plus?: PrintedPercent | CannotReason
}

/**
 * (3) = (2)/(1); total = (3) + carryover; planned percentage = (4)/(1) + (5); (10) = (6)/(9) + carryover; (11) = (7)/(9) + (8).
 * The dollars are divided, never the rounded percentages: the template's own sheets round nothing in between. A carryover
 * percentage is typed, so what is printed is what counts.
 */
export function checkGrantPercentages({ headers }: LcapTables): readonly Check[] {
  return formulas(headers).map(checkFormula)
}

function formulas(headers: HeaderBlocks): readonly Formula[] {
  const percent = (name: Parameters<typeof percentOf>[1]) => percentOf(headers, name)
  const figure = (name: Parameters<typeof figureOf>[1]) => figureOf(headers, name)
  const base = figure('projectedBaseGrant')
  const grants = figure('projectedSupplementalConcentration')
  const currentBase = figure('estimatedBaseGrant')
  return [
    { subject: { code: 'projected-percentage', subject: '(3)' }, printed: percent('projectedPercentage'), dollars: grants, base },
    {
      subject: { code: 'total-percentage', subject: '(3) + carryover' },
      printed: percent('totalPercentage'),
      dollars: grants,
      base,
      plus: percent('carryoverPercentageIn'),
    },
    {
      subject: { code: 'planned-percentage', subject: '(4) / (1) + (5)' },
      printed: percent('plannedPercentage'),
      dollars: figure('plannedContributing'),
      base,
      plus: percent('plannedImprovedServices'),
    },
    {
      subject: { code: 'required-percentage-current', subject: '(10)' },
      printed: percent('requiredPercentageCurrent'),
      dollars: figure('estimatedSupplementalConcentration'),
      base: currentBase,
      plus: percent('carryoverPercentageInCurrent'),
    },
    {
      subject: { code: 'estimated-actual-percentage', subject: '(11)' },
      printed: percent('estimatedActualPercentage'),
      dollars: figure('estimatedContributing'),
      base: currentBase,
      plus: percent('estimatedImprovedServices'),
    },
  ]
}

function checkFormula({ subject, plus, ...rest }: Formula): Check {
  const given = plus === undefined ? rest : { ...rest, plus }
  if (!allThere(given)) return lacking(subject, 'millipercent', given)
  const added = plus === undefined || typeof plus === 'string' ? undefined : plus
  const places = [given.dollars.provenance, given.base.provenance, ...(added ? [added.provenance] : [])]
  if (given.base.cents === 0) return cannot(subject, 'base-grant-zero', 'millipercent', [given.printed.provenance, ...places])
  const computed = ratio(given.dollars.cents, given.base.cents) + (added?.hundredThousandths ?? 0)
  return comparePercent(subject, given.printed, computed, places, added ? halfDigit(added) : 0)
}

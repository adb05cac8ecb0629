import type { Check, HeaderBlocks, LcapTables } from '@cuentas/shared'
import { cannot, withinAllowance } from '#checks/arithmetic.ts'
import { allThere, comparePercent, figureOf, halfDigit, lacking, percentOf, ratio } from '#checks/percentages.ts'

/**
 * The carryover table: (12) = ((10) - (11)) x (9), not below 0; (13) = (12) / (9); and (13) is what enters the coming year in Table 1.
 * (12) is recomputed from dollars, (6) + carryover x (9) - (7) - (8) x (9), which is the same without the rounding of (10) and (11).
 */
export function checkCarryover({ headers }: LcapTables): readonly Check[] {
  return [checkDollars(headers), checkPercentage(headers), checkGoesOn(headers)]
}

function checkDollars(headers: HeaderBlocks): Check {
  const subject = { code: 'carryover-dollars', subject: '(12)' } as const
  const given = {
    printed: figureOf(headers, 'carryoverDollars'),
    grants: figureOf(headers, 'estimatedSupplementalConcentration'),
    contributing: figureOf(headers, 'estimatedContributing'),
    base: figureOf(headers, 'estimatedBaseGrant'),
    carriedIn: percentOf(headers, 'carryoverPercentageInCurrent'),
    improved: percentOf(headers, 'estimatedImprovedServices'),
  }
  if (!allThere(given)) return lacking(subject, 'cents', given)
  const { printed, grants, contributing, base, carriedIn, improved } = given
  const percent = carriedIn.hundredThousandths - improved.hundredThousandths
  const computed = Math.max(0, grants.cents - contributing.cents + Math.round((percent * base.cents) / 100_000))
  // Half a dollar for a figure printed without cents, and what half a digit of each percentage is worth in dollars.
  const allowance = 50 + Math.ceil(((halfDigit(carriedIn) + halfDigit(improved)) * base.cents) / 100_000)
  const parts = [grants, contributing, base, carriedIn, improved].map(({ provenance }) => provenance)
  return withinAllowance(subject, printed, computed, allowance, parts)
}

function checkPercentage(headers: HeaderBlocks): Check {
  const subject = { code: 'carryover-percentage', subject: '(13)' } as const
  const given = {
    printed: percentOf(headers, 'carryoverPercentageOut'),
    dollars: figureOf(headers, 'carryoverDollars'),
    base: figureOf(headers, 'estimatedBaseGrant'),
  }
  if (!allThere(given)) return lacking(subject, 'millipercent', given)
  const { printed, dollars, base } = given
  if (base.cents === 0) return cannot(subject, 'base-grant-zero', 'millipercent', [printed.provenance, base.provenance])
  return comparePercent(subject, printed, ratio(dollars.cents, base.cents), [dollars.provenance, base.provenance])
}

function checkGoesOn(headers: HeaderBlocks): Check {
  const subject = { code: 'carryover-goes-on', subject: 'carryover into the coming year' } as const
  const given = { printed: percentOf(headers, 'carryoverPercentageIn'), out: percentOf(headers, 'carryoverPercentageOut') }
  if (!allThere(given)) return lacking(subject, 'millipercent', given)
  return comparePercent(subject, given.printed, given.out.hundredThousandths, [given.out.provenance], halfDigit(given.out))
}

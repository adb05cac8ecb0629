import { cents, fiscalYear, fiscalYearLabel, isPercent, readPercent, sumCents, type Cents, type FiscalYear } from '@cuentas/shared'
import { sampleActions, type SampleAction } from '#samples/sample-actions.ts'
import type { SampleSource } from '#samples/sample-source.ts'

type BudgetFigure = Exclude<keyof SampleSource['years'][string], 'priorCarryoverPercentage'>

/** A share in hundred-thousandths of one: 34.025 % is 34025. */
type HundredThousandths = number

/** The header blocks of the five action tables by their CDE numbers, worked out from the actions (domain reference, section 1.6). */
export interface SampleFigures {
  readonly baseGrant1: Cents
  readonly supplementalConcentration2: Cents
  readonly percentage3: HundredThousandths
  readonly carryoverIn: HundredThousandths
  readonly plannedContributing4: Cents
  readonly improvedServices5: HundredThousandths
  readonly plannedPercentage: HundredThousandths
  readonly lastPlannedContributing4: Cents
  readonly lastImprovedServices5: HundredThousandths
  readonly estimatedSupplementalConcentration6: Cents
  readonly estimatedContributing7: Cents
  readonly estimatedImprovedServices8: HundredThousandths
  readonly estimatedBaseGrant9: Cents
  readonly lastCarryoverIn: HundredThousandths
  readonly required10: HundredThousandths
  readonly estimatedPercentage11: HundredThousandths
  readonly carryoverDollars12: Cents
  readonly carryoverOut13: HundredThousandths
}

/** The templates up to 2023-24 type percentages with two decimals, later ones with three (domain reference, section 1.6, "Rounding"). */
export function percentageDecimals(planYear: FiscalYear): 2 | 3 {
  return planYear < 2024 ? 2 : 3
}

function share(part: number, whole: number): number {
  return (part / whole) * 100_000
}

/** "0.25%" -> 250; blank is 0. */
function percentage(text: string): HundredThousandths {
  const read = readPercent(text)
  return isPercent(read) ? read.hundredThousandths : 0
}

/** A figure of the source's year; the source must have it. */
export function budgetFigure(source: SampleSource, year: FiscalYear, name: BudgetFigure): Cents {
  const value = source.years[fiscalYearLabel(year)]?.[name]
  if (value === undefined) throw new Error(`data/samples/example-valley.json: years.${fiscalYearLabel(year)}.${name} is missing`)
  return value
}

const contributing = (actions: readonly SampleAction[]) => actions.filter((action) => action.contributing)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Every header figure of the plan of one year. Shares are unrounded but for the carryover, which the template asks to be typed in rounded. */
export function sampleFigures(source: SampleSource, planYear: FiscalYear): SampleFigures {
  const lastYear = fiscalYear(planYear - 1)
  const planned = contributing(sampleActions(source, planYear, 'en'))
  const last = contributing(sampleActions(source, lastYear, 'en'))
  const baseGrant1 = budgetFigure(source, planYear, 'projectedBaseGrant')
  const supplementalConcentration2 = budgetFigure(source, planYear, 'projectedSupplementalConcentration')
  const plannedContributing4 = sumCents(planned.map((action) => action.lcff))
  const improvedServices5 = sum(planned.map((action) => percentage(action.plannedPercentage)))
  const estimatedSupplementalConcentration6 = budgetFigure(source, lastYear, 'estimatedSupplementalConcentration')
  const estimatedContributing7 = sumCents(last.flatMap((action) => (action.estimatedLcff === undefined ? [] : [action.estimatedLcff])))
  const estimatedImprovedServices8 = sum(last.map((action) => percentage(action.estimatedPercentage)))
  const estimatedBaseGrant9 = budgetFigure(source, lastYear, 'estimatedBaseGrant')
  const firstCarryover = source.years[fiscalYearLabel(lastYear)]?.priorCarryoverPercentage
  const lastCarryoverIn = firstCarryover === undefined ? sampleFigures(source, lastYear).carryoverOut13 : percentage(firstCarryover)
  const required10 = share(estimatedSupplementalConcentration6, estimatedBaseGrant9) + lastCarryoverIn
  const estimatedPercentage11 = share(estimatedContributing7, estimatedBaseGrant9) + estimatedImprovedServices8
  const carryoverDollars12 = cents(Math.max(0, Math.round(((required10 - estimatedPercentage11) * estimatedBaseGrant9) / 100_000)))
  const unit = 10 ** (3 - percentageDecimals(planYear))
  const carryoverOut13 = Math.round(share(carryoverDollars12, estimatedBaseGrant9) / unit) * unit
  return {
    baseGrant1,
    supplementalConcentration2,
    percentage3: share(supplementalConcentration2, baseGrant1),
    carryoverIn: carryoverOut13,
    plannedContributing4,
    improvedServices5,
    plannedPercentage: share(plannedContributing4, baseGrant1) + improvedServices5,
    lastPlannedContributing4: sumCents(last.map((action) => action.lcff)),
    lastImprovedServices5: sum(last.map((action) => percentage(action.plannedPercentage))),
    estimatedSupplementalConcentration6,
    estimatedContributing7,
    estimatedImprovedServices8,
    estimatedBaseGrant9,
    lastCarryoverIn,
    required10,
    estimatedPercentage11,
    carryoverDollars12,
    carryoverOut13,
  }
}

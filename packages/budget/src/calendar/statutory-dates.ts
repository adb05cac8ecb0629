import { day, dayBefore, fiscalYear, lastWeekdayUpTo, type Day, type FiscalYear, type Meeting, type StatutoryDate } from '@cuentas/shared'

/**
 * The dates that the law sets in one school year, July to June: the mid-year report on the plan in force by February 28 (29 February is too
 * late), then the hearing and the adoption of the next plan. The adoption is by July 1; the hearing is on an earlier day, June 30 at the latest.
 */
export function statutoryDates(schoolYear: FiscalYear): readonly StatutoryDate[] {
  const adoption = day(schoolYear + 1, 7, 1)
  const next = fiscalYear(schoolYear + 1)
  return [dateOf('mid-year', schoolYear, day(schoolYear + 1, 2, 28)), dateOf('hearing', next, dayBefore(adoption)), dateOf('adoption', next, adoption)]
}

function dateOf(kind: Meeting, planYear: FiscalYear, deadline: Day): StatutoryDate {
  return { kind, planYear, deadline, lastWeekday: lastWeekdayUpTo(deadline) }
}

/** The school year that a day lies in: July 1 begins one. */
export function schoolYearOf(today: Day): FiscalYear {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return fiscalYear(month >= 7 ? year : year - 1)
}

/** The dates that lie ahead, today included: of this school year, and of the next. */
export function datesAhead(today: Day): readonly StatutoryDate[] {
  const year = schoolYearOf(today)
  // July 1 ends the dates of the year before it.
  const years = [year - 1, year, year + 1].map((one) => fiscalYear(one))
  return years.flatMap(statutoryDates).filter(({ deadline }) => deadline >= today)
}

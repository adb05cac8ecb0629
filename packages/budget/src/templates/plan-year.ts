import { fiscalYear, type FiscalYear, type PageText } from '@cuentas/shared'
import { statedPlanYear } from '#templates/document-words.ts'
import type { TableHeading } from '#templates/headings.ts'

/**
 * The year a plan is for. Titles of the tables about the coming year and what the cover says count double, titles about the current year (one year
 * less) single: a district that forgets to change one of them is outvoted by the others.
 */
export function planYearOf(pages: readonly PageText[], headings: readonly TableHeading[]): FiscalYear | null {
  const votes = new Map<FiscalYear, number>()
  const vote = (year: FiscalYear | undefined, weight: number) => {
    if (year !== undefined) votes.set(year, (votes.get(year) ?? 0) + weight)
  }
  for (const { kind, year } of headings) {
    if (kind === 'planned' || kind === 'contributing') vote(year, 2)
    else if (kind !== 'data-entry' && year !== undefined) vote(fiscalYear(year + 1), 1)
  }
  vote(statedPlanYear(pages), 2)
  const [most] = [...votes].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}

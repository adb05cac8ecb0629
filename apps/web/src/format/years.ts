import { fiscalYearLabel, type FiscalYear } from '@cuentas/shared'

/** Years as a list says them, runs drawn together: "2021-22 – 2023-24, 2025-26". */
export function yearsWords(years: readonly FiscalYear[]): string {
  const runs: FiscalYear[][] = []
  for (const year of years.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.at(-1) === year - 1) last.push(year)
    else runs.push([year])
  }
  return runs
    .map((run) => {
      const [first, last] = [run[0], run.at(-1)]
      if (first === undefined || last === undefined) return ''
      return first === last ? fiscalYearLabel(first) : `${fiscalYearLabel(first)} – ${fiscalYearLabel(last)}`
    })
    .join(', ')
}

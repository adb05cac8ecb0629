import { categoryOfFocus, defaultFocus, type Basis, type Category, type ChartSpec, type FiscalYear, type Phase, type SeriesPoint } from '@cuentas/shared'

/** The program name of actions whose words say no category. */
export const notStated = 'not-stated'

/**
 * Programs of one year and phase side by side, largest first. Restorative justice and the program of the focus stand beside every other category,
 * also when they have no dollars of their own; police and security has the other accent. Undefined where the year is a gap. Amounts in cents.
 */
export function programsChart(
  points: readonly SeriesPoint[],
  of: { readonly fiscalYear: FiscalYear; readonly phase: Phase; readonly basis: Basis },
): ChartSpec | undefined {
  const point = points.find(({ fiscalYear, phase, basis }) => fiscalYear === of.fiscalYear && phase === of.phase && basis === of.basis)
  if (!point || 'gap' in point.value) return undefined
  const bars = point.value.byCategory.map(({ category, sum }) => ({
    program: category ?? notStated,
    cents: sum.cents,
    actions: sum.actions,
    accent: accentOf(category),
  }))
  const always = [...new Set<Category>(['RJ', categoryOfFocus(point.value.focus?.of ?? defaultFocus)])]
  const missing = always.filter((category) => !bars.some(({ program }) => program === category))
  const all = [...bars, ...missing.map((category) => ({ program: category, cents: 0, actions: 0, accent: accentOf(category) }))]
  return { kind: 'programs', fiscalYear: of.fiscalYear, phase: of.phase, bars: all.toSorted((one, other) => other.cents - one.cents) }
}

function accentOf(category: Category | null): 'restorative-justice' | 'police-and-security' | 'other' {
  if (category === 'RJ') return 'restorative-justice'
  return category === 'SEC' ? 'police-and-security' : 'other'
}

import type { PerChoice } from '@cuentas/shared'

/** One choice a measure, for two sets of sums on one page: it can be made where either can be measured so. */
export function eitherChoice(first: readonly PerChoice[], second: readonly PerChoice[]): readonly PerChoice[] {
  return second.map((choice) => {
    const other = first.find(({ per }) => per === choice.per)
    return other && (other.cannot === null || choice.cannot !== null) && other.cannot !== 'nothing-to-measure' ? other : choice
  })
}

/** One choice a measure for several districts side by side: it can be made where any of them can be measured so. */
export function anyChoice(known: readonly PerChoice[], more: readonly PerChoice[]): readonly PerChoice[] {
  if (known.length === 0) return more
  return known.map((choice) => (choice.cannot === null ? choice : (more.find(({ per, cannot }) => per === choice.per && cannot === null) ?? choice)))
}

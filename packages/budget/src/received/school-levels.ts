import type { Cds, SchoolLevel, StateFigure } from '@cuentas/shared'

/** Schools that take students of several grades for another reason than their age. */
const apart = /\b(continuation|alternative|adult|community day|independent study|opportunity|court|virtual|online)\b/i

/** What a school's own name says of its level: "Bobby Duke Middle", "Cahuilla Desert Academy Junior High". */
function levelInName(name: string): SchoolLevel {
  if (apart.test(name)) return 'other'
  if (/\b(middle|junior high|intermediate)\b/i.test(name)) return 'middle'
  if (/\b(elementary|primary)\b/i.test(name)) return 'elementary'
  return /\bhigh\b/i.test(name) ? 'high' : 'other'
}

/**
 * The level of each school: what any figure's file calls it, since the state's suspension files print no type of school; else what its name says.
 * Sums (`all`) stay sums.
 */
export function schoolLevelsOf(figures: readonly StateFigure[]): (figure: StateFigure) => SchoolLevel {
  const typed = new Map<Cds, SchoolLevel>()
  for (const { subject, level } of figures) if (level !== 'other' && level !== 'all') typed.set(subject, level)
  return ({ subject, level, subjectName }) => (level === 'other' ? (typed.get(subject) ?? levelInName(subjectName)) : level)
}

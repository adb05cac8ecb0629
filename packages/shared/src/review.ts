import type { InLanguages } from '#language.ts'

/** How far people have looked at a line item: nobody yet; its program or its level alone; both, or its dollars are split by a source. */
export const reviewStates = ['open', 'partly', 'confirmed'] as const
export type ReviewState = (typeof reviewStates)[number]

/** Confidence of a tag in bands, in thousandths from which each begins: measured precision of the top band is 0.95 or more. */
export const confidenceBands = { high: 900, middle: 700, low: 0 } as const
export type ConfidenceBand = keyof typeof confidenceBands
export const confidenceBandNames = ['high', 'middle', 'low'] as const satisfies readonly ConfidenceBand[]

/** The band of a confidence of 0 to 1000. */
export function bandOf(thousandths: number): ConfidenceBand {
  return confidenceBandNames.find((name) => thousandths >= confidenceBands[name]) ?? 'low'
}

/** Changes that move more dollars than this wait for a second person, unless the district set another sum. In cents. */
export const defaultTwoPeopleFrom = 500_000_00

/** What a reader says is wrong with a figure. */
export const reportKinds = ['amount', 'program', 'page', 'other'] as const
export type ReportKind = (typeof reportKinds)[number]

/** What became of a reader's report. */
export const reportOutcomes = ['corrected', 'right-as-printed', 'passed-on', 'cannot-say', 'not-about-the-figure'] as const
export type ReportOutcome = (typeof reportOutcomes)[number]

/** Words of each outcome, as its public page shows them. */
export const reportOutcomeWords = {
  corrected: { en: 'Corrected', es: 'Se corrigió' },
  'right-as-printed': { en: 'It is what the document prints', es: 'Es lo que dice el documento' },
  'passed-on': { en: 'Passed on to the district office that wrote the plan', es: 'Se pasó a la oficina del distrito que escribió el plan' },
  'cannot-say': { en: 'Nothing shows which is right', es: 'Nada muestra qué es lo correcto' },
  'not-about-the-figure': { en: 'Not about this figure', es: 'No se refiere a esta cifra' },
} as const satisfies Readonly<Record<ReportOutcome, InLanguages<string>>>

/** Dollars by how far people have looked at them, in cents. */
export interface MeterParts {
  readonly confirmed: number
  readonly partly: number
  readonly open: number
}

/** Hundredths of a percent of the dollars that a person confirmed, rounded down so that 100 % means all; null when there are none. */
export function confirmedPart({ confirmed, partly, open }: MeterParts): number | null {
  const all = confirmed + partly + open
  return all === 0 ? null : Math.floor((confirmed / all) * 10_000)
}

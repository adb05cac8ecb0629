import type { FiscalYear } from '#fiscal-year.ts'
import type { InLanguages } from '#language.ts'

/** The last fiscal year in which LCFF was phased in; the 2018-19 Budget Act funded it fully. */
const lastPhaseInYear = 2018

/**
 * True for fiscal years to 2018-19: what a plan of those years calls its Supplemental and Concentration funds is the share of the grants that was
 * funded by then (5 CCR 15496(a)(5)), not the whole grants, and is not comparable with later years.
 */
export function isPhaseInYear(year: FiscalYear): boolean {
  return year <= lastPhaseInYear
}

/** Notes that a figure of Supplemental and Concentration money can carry. */
export const grantNotes = ['phase-in'] as const
export type GrantNote = (typeof grantNotes)[number]

/** The words of each note. */
export const grantNoteWords = {
  'phase-in': {
    en: 'To 2018-19 the state was still phasing LCFF in: what plans of those years call S&C funds is the part that was funded by then, not the full grants. Do not compare it with later years.',
    es: 'Hasta 2018-19 el estado todavía introducía LCFF por etapas: lo que los planes de esos años llaman fondos S y C es la parte ya financiada, no los fondos completos. No lo compare con años posteriores.',
  },
} as const satisfies Readonly<Record<GrantNote, InLanguages<string>>>

/** Notes of a fiscal year's Supplemental and Concentration figures; empty from 2019-20 on. */
export function grantNotesOf(year: FiscalYear | null): readonly GrantNote[] {
  return year !== null && isPhaseInYear(year) ? ['phase-in'] : []
}

import { fiscalYearLabel, type FiscalYear } from '@cuentas/shared'
import type { Language } from '#language.ts'

/** A goal or action number as a part of an address; "_" stands for one that the document does not print. */
const part = (text: string) => encodeURIComponent(text === '' ? '_' : text)

/** The goal or action number that an address means. */
export function numberOfPart(text: string): string {
  return text === '_' ? '' : text
}

/** Addresses of the site's pages. They are given out in print and in mails, so none is ever changed. */
export const addresses = {
  home: (language: Language) => `/${language}`,
  district: (language: Language, cds: string) => `/${language}/d/${cds}`,
  year: (language: Language, cds: string, year: FiscalYear) => `/${language}/d/${cds}/${fiscalYearLabel(year)}`,
  action: (language: Language, cds: string, year: FiscalYear, goal: string, action: string) =>
    `/${language}/d/${cds}/${fiscalYearLabel(year)}/${part(goal)}/${part(action)}`,
  /** `figure` names the figure whose cell is boxed: "planned.total", "estimated-actual.lcff"; `at` which of its printed places, from 0. */
  lineItem: (language: Language, id: string, figure?: string, at = 0) =>
    `/${language}/i/${encodeURIComponent(id)}${figure === undefined ? '' : `?figure=${figure}${at > 0 ? `&at=${at}` : ''}`}`,
  document: (language: Language, sha: string) => `/${language}/doc/${sha}`,
  /** Page numbers are those of a PDF viewer, from 1. */
  documentPage: (language: Language, sha: string, page: number) => `/${language}/doc/${sha}/p/${page}`,
  reading: (language: Language) => `/${language}/about`,
  words: (language: Language) => `/${language}/about/words`,
  gaps: (language: Language) => `/${language}/about/gaps`,
} as const

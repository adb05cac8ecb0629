import { defaultFocus, fiscalYearLabel, type FiscalYear, type Focus, type HeaderFigure, type Per, type SeriesPoint } from '@cuentas/shared'
import type { SumName } from '#api.ts'
import type { Language } from '#language.ts'

/** A goal or action number as a part of an address; "_" stands for one that the document does not print. */
const part = (text: string) => encodeURIComponent(text === '' ? '_' : text)

/** The goal or action number that an address means. */
export function numberOfPart(text: string): string {
  return text === '_' ? '' : text
}

/** `?a=b` of the parts that are asked for, which are codes and need no escaping; nothing when none is. A page has hundreds of these. */
function asked(parts: Readonly<Record<string, string | undefined>>): string {
  let text = ''
  for (const [name, value] of Object.entries(parts)) if (value !== undefined && value !== '') text += `${text === '' ? '?' : '&'}${name}=${value}`
  return text
}

/** Addresses of the site's pages. They are given out in print and in mails, so none is ever changed. */
export const addresses = {
  home: (language: Language) => `/${language}`,
  district: (language: Language, cds: string) => `/${language}/d/${cds}`,
  /** Its history alone, for a frame on somebody else's page: nothing else of the site may be framed. */
  embed: (language: Language, cds: string) => `/embed/${language}/d/${cds}`,
  year: (language: Language, cds: string, year: FiscalYear) => `/${language}/d/${cds}/${fiscalYearLabel(year)}`,
  action: (language: Language, cds: string, year: FiscalYear, goal: string, action: string) =>
    `/${language}/d/${cds}/${fiscalYearLabel(year)}/${part(goal)}/${part(action)}`,
  /** Districts side by side; none, to choose them. */
  compare: (language: Language, keys: readonly string[] = []) =>
    `/${language}/compare${keys.length === 0 ? '' : `?${new URLSearchParams(keys.map((key) => ['d', key])).toString()}`}`,
  /** Two documents of a district; without fingerprints the two that a reader most likely means. */
  compareDocuments: (language: Language, cds: string) => `/${language}/d/${cds}/compare`,
  /** The figures behind a sum of a year. What is usual is left out: planned, all funds. */
  sum: (language: Language, cds: string, point: Pick<SeriesPoint, 'fiscalYear' | 'phase' | 'basis'>, sum: SumName, focus?: Focus) =>
    `/${language}/d/${cds}/${fiscalYearLabel(point.fiscalYear)}/sum/${sum}${asked({
      phase: point.phase === 'planned' ? undefined : point.phase,
      basis: point.basis === 'all-funds' ? undefined : point.basis,
      focus,
    })}`,
  /** `figure` names the figure whose cell is boxed: "planned.total", "estimated-actual.lcff"; `at` which of its printed places, from 0. */
  lineItem: (language: Language, id: string, figure?: string, at = 0) =>
    `/${language}/i/${encodeURIComponent(id)}${figure === undefined ? '' : `?figure=${figure}${at > 0 ? `&at=${at}` : ''}`}`,
  /** Saying that something looks wrong with a line item, and what became of it. */
  report: (language: Language, id: string) => `/${language}/i/${encodeURIComponent(id)}/report`,
  reportFigure: (language: Language, id: string) => `/${language}/figure/${encodeURIComponent(id)}/report`,
  receipt: (language: Language, receipt: string) => `/${language}/report/${encodeURIComponent(receipt)}`,
  document: (language: Language, sha: string) => `/${language}/doc/${sha}`,
  /** A header figure of a document, by its name: it leads on to the page that prints it. */
  headerFigure: (language: Language, sha: string, figure: HeaderFigure) => `/${language}/doc/${sha}/figure/${figure}`,
  /** Page numbers are those of a PDF viewer, from 1. */
  documentPage: (language: Language, sha: string, page: number) => `/${language}/doc/${sha}/p/${page}`,
  /** Where a figure that stands in no plan was read: the state's, a price index, the press. */
  figure: (language: Language, id: string) => `/${language}/figure/${encodeURIComponent(id)}`,
  search: (language: Language) => `/${language}/search`,
  corrections: (language: Language) => `/${language}/corrections`,
  /** A board-meeting kit; without more it is for the next meeting, of the newest plan. */
  kit: (language: Language, cds: string) => `/${language}/d/${cds}/kit`,
  /** The kit as it is proposed, as a PDF of one page. */
  kitPdf: (language: Language, cds: string) => `/${language}/d/${cds}/kit.pdf`,
  /** What is new about a district, or about one of its programs, as a feed. */
  feed: (language: Language, cds: string, focus?: Focus) => `/${language}/d/${cds}/feed.atom${asked({ focus })}`,
  /** Everything behind a district's figures, with a checker. */
  verifyFile: (language: Language, cds: string) => `/${language}/d/${cds}/verify.zip`,
  /** The dates of a district's meetings, for a calendar program. */
  meetingsFile: (language: Language, cds: string) => `/${language}/d/${cds}/meetings.ics`,
  /** The letter to the district as a Word file. */
  letterFile: (language: Language, cds: string) => `/${language}/d/${cds}/letter.docx`,
  reading: (language: Language) => `/${language}/about`,
  /** A page that explains how school money works; without a topic the list of them. */
  learn: (language: Language, topic = '') => `/${language}/learn${topic === '' ? '' : `/${topic}`}`,
  words: (language: Language, word = '') => `/${language}/about/words${word === '' ? '' : `#${word}`}`,
  tags: (language: Language) => `/${language}/about/tags`,
  checkUs: (language: Language) => `/${language}/about/check`,
  data: (language: Language) => `/${language}/about/data`,
  gaps: (language: Language) => `/${language}/about/gaps`,
} as const

/** Pages whose sums are measured by what the address names: a district, its years, actions and sums, and districts side by side. */
const measuredPages = /^\/(?:en|es)\/(?:compare|d\/[^/]+(?:\/\d{4}-\d{2}(?:\/.*)?)?)$/

/** The address with one more word in its query, before the place on the page. */
function withWord(address: string, name: string, value: string): string {
  const [place = '', hash] = address.split('#')
  return `${place}${place.includes('?') ? '&' : '?'}${name}=${value}${hash === undefined ? '' : `#${hash}`}`
}

function asksFor(address: string, name: string): boolean {
  return new URLSearchParams(address.split('#')[0]?.split('?')[1] ?? '').has(name)
}

/** An address of ours that keeps what the reader looks at (`?focus=police-security`). Restorative justice needs no words; an address that names a focus keeps its own. */
export function withFocus(address: string, focus: Focus): string {
  if (focus === defaultFocus || !/^[^?#]/.test(address) || asksFor(address, 'focus')) return address
  return withWord(address, 'focus', focus)
}

/** An address of a page with sums that keeps what they are measured by (`?per=per-pupil`). Dollars need no words. */
export function withPer(address: string, per: Per): string {
  if (per === 'dollars' || !measuredPages.test(address.split(/[?#]/)[0] ?? '') || asksFor(address, 'per')) return address
  return withWord(address, 'per', per)
}

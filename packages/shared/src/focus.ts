import { z } from 'zod'
import { tagFlags, type Category, type TagFlag } from '#tag.ts'

/** Programs by their names in addresses (`?focus=police-security`). Addresses are given out in print and mails: a name is never changed. */
const programFocuses = [
  'restorative-justice',
  'discipline',
  'police-security',
  'police-guards-cameras',
  'positive-behavior',
  'belonging',
  'health',
  'attendance',
  'families',
  'english-learners',
  'priority-groups',
  'instruction',
  'staffing',
  'professional-learning',
  'college-career',
  'special-education',
  'operations',
] as const

/** What every view and series can look at: a program, or a flag. */
export const focuses = [...programFocuses, ...tagFlags] as const
export const focusSchema = z.enum(focuses)
export type Focus = z.infer<typeof focusSchema>

/** The focus of whoever asks for none. */
export const defaultFocus = 'restorative-justice' satisfies Focus

/**
 * What a focus looks for in a tag. Restorative justice has levels of its own (`rjLevel`); another category is read from the category and the *also*
 * tags; `within` narrows a category to some of its sub-tags (police and security money that is no recess supervision and no drill); a flag marks
 * whole actions.
 */
export type FocusMeans =
  | { readonly kind: 'restorative' }
  | { readonly kind: 'category'; readonly category: Category; readonly within?: readonly string[] }
  | { readonly kind: 'flag'; readonly flag: TagFlag; readonly category: Category }

/** What each focus means. A flag's category is the program that the flag is about. */
export const focusMeans = {
  'restorative-justice': { kind: 'restorative' },
  discipline: { kind: 'category', category: 'DISC' },
  'police-security': { kind: 'category', category: 'SEC' },
  'police-guards-cameras': { kind: 'category', category: 'SEC', within: ['SEC.police', 'SEC.guards', 'SEC.surveillance'] },
  'positive-behavior': { kind: 'category', category: 'BEH' },
  belonging: { kind: 'category', category: 'SEL' },
  health: { kind: 'category', category: 'MH' },
  attendance: { kind: 'category', category: 'ATT' },
  families: { kind: 'category', category: 'FAM' },
  'english-learners': { kind: 'category', category: 'EL' },
  'priority-groups': { kind: 'category', category: 'GRP' },
  instruction: { kind: 'category', category: 'INS' },
  staffing: { kind: 'category', category: 'STF' },
  'professional-learning': { kind: 'category', category: 'PD' },
  'college-career': { kind: 'category', category: 'CCR' },
  'special-education': { kind: 'category', category: 'SPED' },
  operations: { kind: 'category', category: 'OPS' },
  'security-in-restorative-language': { kind: 'flag', flag: 'security-in-restorative-language', category: 'SEC' },
  'police-inside-another-category': { kind: 'flag', flag: 'police-inside-another-category', category: 'SEC' },
  'named-but-unfunded': { kind: 'flag', flag: 'named-but-unfunded', category: 'RJ' },
  'told-elsewhere': { kind: 'flag', flag: 'told-elsewhere', category: 'RJ' },
} as const satisfies Readonly<Record<Focus, FocusMeans>>

/** The category a focus is about: the one whose row it is in a table of programs. */
export function categoryOfFocus(focus: Focus): Category {
  const means: FocusMeans = focusMeans[focus]
  return means.kind === 'restorative' ? 'RJ' : means.category
}

/** The focus that an address names; the default one where it names none that we know. */
export function readFocus(text: string | null | undefined): Focus {
  return focuses.find((focus) => focus === text) ?? defaultFocus
}

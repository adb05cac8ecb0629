import type { AccountPart } from '#column-mapping.ts'

/** The state's account codes (data/reference/sacs-codes.csv): title by code, for each part of an account that the state has codes for. */
export type SacsCodes = Readonly<Record<'fund' | 'resource' | 'goal' | 'function' | 'object', ReadonlyMap<string, string>>>

/** Digits of each part of an account string in the state's own form: 19 in all. Site and local codes are as long as a district makes them. */
export const sacsLengths = { fund: 2, resource: 4, projectYear: 1, goal: 4, function: 4, object: 4 } as const satisfies Partial<Record<AccountPart, number>>

/** The thousands of an object code and what they pay for (California School Accounting Manual, objects 1000-7999 are expenditures). */
export const objectClasses = {
  '1': 'Certificated salaries',
  '2': 'Classified salaries',
  '3': 'Employee benefits',
  '4': 'Books and supplies',
  '5': 'Services and other operating expenditures',
  '6': 'Capital outlay',
  '7': 'Other outgo and transfers',
} as const

/** True for an object code of money spent; 8000s are revenues, 9000s stand in the balance sheet. */
export function isExpenditure(object: string): boolean {
  return /^[1-7]/u.test(object)
}

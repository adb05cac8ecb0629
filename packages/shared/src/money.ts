import { z } from 'zod'

/**
 * Money in whole cents (US dollars x 100), |n| < 2^51 so that sums of thousands of amounts stay exact.
 * Only `readAmount` (amount-text.ts) turns text into cents, and only `cents` makes one from a number.
 */
export type Cents = number & { readonly __brand: 'Cents' }

const limit = 2 ** 51

/** Brands a whole number of cents; throws when it is not whole or not within +-2^51 (our mistake, never the document's). */
export function cents(value: number): Cents {
  if (!Number.isInteger(value) || Math.abs(value) >= limit) throw new Error(`${value} is not a whole number of cents below 2^51`)
  return (Object.is(value, -0) ? 0 : value) as Cents
}

/** Zero cents: a figure that says 0. A missing figure is an `Unreadable`, never this. */
export const zeroCents = cents(0)

/** Sum in cents. */
export function sumCents(values: readonly Cents[]): Cents {
  return cents(values.reduce<number>((total, value) => total + value, 0))
}

/** Cents as a plain whole number in JSON. */
export const centsSchema = z
  .number()
  .int()
  .gt(-limit)
  .lt(limit)
  .transform((value) => cents(value))

/** Why a cell holds no number. Each has its words in the problem catalogue. */
export const unreadableReasons = [
  'blank',
  'currency-sign-alone',
  'to-be-determined',
  'no-cost',
  'included-elsewhere',
  'not-applicable',
  'words-only',
  'malformed',
] as const
export type UnreadableReason = (typeof unreadableReasons)[number]

/** A cell without a number: its text as printed, and why it is none. It is never 0 and never null. */
export const unreadableSchema = z.object({ text: z.string(), because: z.enum(unreadableReasons) }).readonly()
export type Unreadable = z.infer<typeof unreadableSchema>

/** What an amount cell says: cents, or the reason why it says none. */
export type Amount = Cents | Unreadable
export const amountSchema = z.union([centsSchema, unreadableSchema])

/** True when the cell holds a number. */
export function isCents(amount: Amount): amount is Cents {
  return typeof amount === 'number'
}

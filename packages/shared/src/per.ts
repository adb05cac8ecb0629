import { z } from 'zod'
import { fiscalYearSchema } from '#fiscal-year.ts'

/** What a sum is measured by, as the address carries it: `?per=per-pupil`. */
export const pers = ['dollars', 'share-of-sc', 'share-of-plan', 'per-pupil', 'per-unduplicated-pupil', 'constant-dollars'] as const
export type Per = (typeof pers)[number]

/** What an address measures sums by; dollars where it names nothing that we know. */
export function readPer(text: string | null | undefined): Per {
  return pers.find((per) => per === text) ?? 'dollars'
}

/** Shares are 0 to 1; everything else is cents. */
export function isShare(per: Per): boolean {
  return per === 'share-of-sc' || per === 'share-of-plan'
}

/** What a denominator is. */
export const denominatorKinds = ['projected-sc', 'estimated-sc', 'received-sc', 'plan', 'enrollment', 'unduplicated-pupils', 'price-index'] as const
export type DenominatorKind = (typeof denominatorKinds)[number]

/** What a sum of one year was divided by: its size, what it is, which vintage, and where it can be opened. */
export const denominatorSchema = z
  .object({
    kind: z.enum(denominatorKinds),
    fiscalYear: fiscalYearSchema,
    /** Cents, pupils, or for `price-index` the factor that turns dollars of the year into dollars of the base year. */
    value: z.number().positive(),
    /** The certification, the name of the index with its base year, or empty. */
    vintage: z.string(),
    /** The document that prints it, by its SHA-256, or the state figure's id. */
    source: z.union([z.object({ document: z.string() }).readonly(), z.object({ figure: z.string() }).readonly()]).nullable(),
  })
  .readonly()
export type Denominator = z.infer<typeof denominatorSchema>

/** Why there is no denominator. Each has its words; a sum without one shows its reason, never 0 and never infinity. */
export const noDenominatorReasons = [
  'needs-contributing-dollars',
  'grants-not-known',
  'plan-is-zero',
  'enrollment-not-read',
  'unduplicated-not-read',
  'price-index-missing',
  'nothing-to-measure',
] as const
export type NoDenominator = (typeof noDenominatorReasons)[number]

/** A sum measured: the value with its denominator (null for plain dollars), or why it cannot be. */
export const measuredSchema = z.union([
  z.object({ value: z.number(), by: denominatorSchema.nullable() }).readonly(),
  z.object({ cannot: z.enum(noDenominatorReasons) }).readonly(),
])
export type Measured = z.infer<typeof measuredSchema>

/** A choice of the denominator: whether it can be made here, and why not. */
export const perChoiceSchema = z.object({ per: z.enum(pers), cannot: z.enum(noDenominatorReasons).nullable() }).readonly()
export type PerChoice = z.infer<typeof perChoiceSchema>

/** Everything a district's sums of one year can be divided by. What is not known is null. */
export const yearDenominatorsSchema = z
  .object({
    fiscalYear: fiscalYearSchema,
    receivedSc: denominatorSchema.nullable(),
    pupils: denominatorSchema.nullable(),
    unduplicatedPupils: denominatorSchema.nullable(),
    priceIndex: denominatorSchema.nullable(),
  })
  .readonly()
export type YearDenominators = z.infer<typeof yearDenominatorsSchema>

/** Cents measured by a denominator: cents (a pupil's rounded to a whole one, constant ones to the dollar), or a share from 0 to 1. The denominator is the one that the server found for the sum. */
export function measuredBy(amount: number, per: Per, by: Denominator | null): number {
  if (per === 'dollars') return amount
  if (by === null) throw new Error(`${per} needs a denominator`)
  // An index of four digits is no better than whole dollars.
  if (per === 'constant-dollars') return Math.round((amount * by.value) / 100) * 100
  return isShare(per) ? amount / by.value : Math.round(amount / by.value)
}

/** A measured value as charts take it: hundredths of a dollar or of a percent, so that one axis draws both. */
export function inHundredths(value: number, per: Per): number {
  return isShare(per) ? value * 10_000 : value
}

/** Where a sum stands: its denominator (null for plain dollars), or why there is none. */
export const measuringSchema = z.union([
  z.object({ by: denominatorSchema.nullable() }).readonly(),
  z.object({ cannot: z.enum(noDenominatorReasons) }).readonly(),
])
export type Measuring = z.infer<typeof measuringSchema>

import { z } from 'zod'
import { meetings } from '#brief.ts'
import { daySchema } from '#day.ts'
import { fiscalYearSchema } from '#fiscal-year.ts'

/**
 * A date by which the law wants something done for a plan. Education Code 52062: the mid-year report by February 28 at a regular meeting; a
 * public hearing; the adoption at a later public meeting, not the same day; 52060, 52061: by July 1.
 */
export const statutoryDateSchema = z
  .object({
    kind: z.enum(meetings),
    /** The year of the plan: its mid-year report falls in it, its hearing and adoption before it. */
    planYear: fiscalYearSchema,
    /** The last day on which it can be done. */
    deadline: daySchema,
    /** The last Monday to Friday up to then. */
    lastWeekday: daySchema,
  })
  .readonly()
export type StatutoryDate = z.infer<typeof statutoryDateSchema>

/** A date that the district or a public source has given. None is ever made up. */
export const meetingDateSchema = z
  .object({
    kind: z.enum(meetings),
    planYear: fiscalYearSchema,
    day: daySchema,
    /** Who says so: words, and the address where it can be read ("" where there is none). */
    source: z.object({ words: z.string().min(1), address: z.union([z.url(), z.literal('')]) }).readonly(),
  })
  .readonly()
export type MeetingDate = z.infer<typeof meetingDateSchema>

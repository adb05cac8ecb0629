import { briefSchema, daySchema, fiscalYearSchema, focusSchema, meetingDateSchema, meetingSchema, statutoryDateSchema } from '@cuentas/shared'
import { z } from 'zod'
import { districtSummarySchema } from '#services/views/district-summary.ts'
import { documentSummarySchema } from '#services/views/document-summary.ts'

/** Dates of a district's meetings: what the law sets, what the district or a public source gave, and which plans are read here. */
export const meetingCalendarSchema = z
  .object({
    today: daySchema,
    /** From today on, this school year's and the next's. */
    statutory: z.array(z.object({ date: statutoryDateSchema, planRead: z.boolean() }).readonly()).readonly(),
    /** Given by the district or a public source, oldest first; the past ones too. */
    given: z.array(meetingDateSchema).readonly(),
  })
  .readonly()
export type MeetingCalendar = z.infer<typeof meetingCalendarSchema>

/** Everything that a board-meeting kit is made of. */
export const kitViewSchema = z
  .object({
    district: districtSummarySchema,
    focus: focusSchema,
    meeting: meetingSchema,
    /** Years for which a kit can be made, newest first. */
    planYears: z.array(fiscalYearSchema).readonly(),
    brief: briefSchema,
    /** Every document that a figure of the kit was read from. */
    documents: z.array(documentSummarySchema).readonly(),
    /** What the figures rest on: changes with every document and every decision. A kit that was kept names the one it was made from. */
    dataVersion: z.string(),
    /** The day the kit was made, UTC. */
    madeOn: daySchema,
    calendar: meetingCalendarSchema,
  })
  .readonly()
export type KitView = z.infer<typeof kitViewSchema>

/** What a kit is asked for. */
export const askedKitSchema = z.object({
  key: z.string().max(200),
  focus: focusSchema.optional(),
  meeting: meetingSchema.optional(),
  year: fiscalYearSchema.optional(),
})
export type AskedKit = z.infer<typeof askedKitSchema>

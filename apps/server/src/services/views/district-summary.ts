import { fiscalYearSchema, seriesPointSchema } from '@cuentas/shared'
import { z } from 'zod'
import { districtSchema } from '#db/stored-document.ts'

export type { District } from '#db/stored-document.ts'

/** A district as the list of districts shows it. */
export const districtSummarySchema = districtSchema
  .unwrap()
  .extend({
    /** Years whose own plan is here, oldest first. */
    planYears: z.array(fiscalYearSchema).readonly(),
    /** True when every document's own file is here, so that every figure opens its page. */
    pagesOpen: z.boolean(),
    /** The newest planned point on all funds that has a figure; null when no year has one. */
    latest: seriesPointSchema.nullable(),
  })
  .readonly()
export type DistrictSummary = z.infer<typeof districtSummarySchema>

/** A page of the districts that were found, and how many there are on all pages. */
export const districtsFoundSchema = z.object({ total: z.number().int(), districts: z.array(districtSummarySchema).readonly() }).readonly()
export type DistrictsFound = z.infer<typeof districtsFoundSchema>

/** Districts a page of the list. */
export const districtsAPage = 50

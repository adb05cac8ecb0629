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

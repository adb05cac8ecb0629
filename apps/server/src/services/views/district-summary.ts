import { cdsSchema, fiscalYearSchema, seriesPointSchema } from '@cuentas/shared'
import { z } from 'zod'

/** The address of a district: its 14-digit CDS code, or `x-` and its name in lower case when the code is not known. */
export const districtKeySchema = z.string().regex(/^(\d{14}|x-[a-z0-9-]+)$/)

/** A district, county office or charter school. */
export const districtSchema = z
  .object({
    key: districtKeySchema,
    name: z.string(),
    cds: cdsSchema.nullable(),
    kind: z.enum(['district', 'county-office', 'charter']),
    county: z.string().nullable(),
    city: z.string().nullable(),
  })
  .readonly()
export type District = z.infer<typeof districtSchema>

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

import { z } from 'zod'

/**
 * Why two line items are one action. `annual-update`: the next document's annual update row for the same year, number and title.
 * `same-number-and-title`: from one year to the next. `same-title`: renumbered, the title alone says so. Never the number alone:
 * districts give a number to another action the year after (San Juan 3.19). `person`: staff said so.
 */
export const linkKinds = ['annual-update', 'same-number-and-title', 'same-title', 'person'] as const
export type LinkKind = (typeof linkKinds)[number]

/** Two line items that are the same action, and the evidence. */
export const lineageLinkSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    how: z.enum(linkKinds),
    evidence: z
      .object({
        fromNumber: z.string(),
        toNumber: z.string(),
        fromTitle: z.string(),
        toTitle: z.string(),
        /** 0..100: how alike the letters of the two titles are; 100 = the same. */
        titleLikeness: z.number().int().min(0).max(100),
      })
      .readonly(),
  })
  .readonly()
export type LineageLink = z.infer<typeof lineageLinkSchema>

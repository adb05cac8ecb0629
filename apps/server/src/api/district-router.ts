import { categorySchema, fiscalYearSchema, focusSchema, pers, rjLevelSchema } from '@cuentas/shared'
import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { documentAddressSchema } from '#api/document-router.ts'
import { comparisonSchema } from '#services/views/comparison-view.ts'
import { districtHistorySchema, lineItemsShown } from '#services/views/district-history.ts'
import type { DistrictPage } from '#services/views/district-page.ts'
import { districtsAPage, districtsFoundSchema, districtSummarySchema } from '#services/views/district-summary.ts'
import { askedSumSchema, sumViewSchema } from '#services/views/sum-view.ts'
import { yearOfActionsSchema } from '#services/views/year-of-actions.ts'

/** Districts: find one, its history, the actions of one of its years. */
export const districtRouter = router({
  list: publicProcedure
    .input(z.object({ search: z.string().max(200).default(''), focus: focusSchema.optional() }).default({ search: '' }))
    .output(z.array(districtSummarySchema).readonly())
    .query(({ ctx, input }) => ctx.services.districts.list(input.search, input.focus)),
  found: publicProcedure
    .input(z.object({ search: z.string().max(200).default(''), focus: focusSchema.optional(), page: z.number().int().min(1).max(999).default(1) }))
    .output(districtsFoundSchema)
    .query(({ ctx, input: { search, focus, page } }) =>
      ctx.services.districts.page(search, focus, { limit: districtsAPage, skip: (page - 1) * districtsAPage }),
    ),
  history: publicProcedure
    .input(
      z.object({
        key: z.string().max(200),
        per: z.enum(pers).default('dollars'),
        focus: focusSchema.optional(),
        lineItems: z.enum(lineItemsShown).default('all'),
      }),
    )
    .output(districtHistorySchema)
    .query(({ ctx, input }) => ctx.services.districts.history(input.key, input.per, input.focus, input.lineItems)),
  /** The whole page of a district, asked for at once so that the server reads the district once. Its parts are procedures of their own, for others. */
  page: publicProcedure
    .input(z.object({ key: z.string().max(200), per: z.enum(pers).default('dollars'), focus: focusSchema.optional() }))
    .query(async ({ ctx: { services }, input: { key, per, focus } }): Promise<DistrictPage> => {
      const [history, money, changes] = await Promise.all([
        services.districts.history(key, per, focus, 'in-ranges'),
        services.money.district(key, per),
        services.corrections.changed(key),
      ])
      return { history, money, changes }
    }),
  compare: publicProcedure
    .input(z.object({ key: z.string().max(200), before: documentAddressSchema.optional(), after: documentAddressSchema.optional() }))
    .output(comparisonSchema)
    .query(({ ctx, input: { key, ...pair } }) => ctx.services.districts.compare(key, pair)),
  sum: publicProcedure
    .input(askedSumSchema)
    .output(sumViewSchema)
    .query(({ ctx, input }) => ctx.services.districts.sum(input)),
  year: publicProcedure
    .input(
      z.object({
        key: z.string().max(200),
        year: fiscalYearSchema,
        category: categorySchema.or(z.literal('not-stated')).optional(),
        rjLevel: rjLevelSchema.optional(),
        inFocus: z.boolean().optional(),
        focus: focusSchema.optional(),
        per: z.enum(pers).optional(),
        search: z.string().max(200).optional(),
        page: z.number().int().min(1).max(999).optional(),
      }),
    )
    .output(yearOfActionsSchema)
    .query(({ ctx, input: { key, year, focus, per, page, ...filter } }) => ctx.services.districts.year(key, year, filter, focus, per, page)),
})

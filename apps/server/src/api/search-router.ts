import { categorySchema, fiscalYearSchema, rjLevelSchema } from '@cuentas/shared'
import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { actionsAPage } from '#services/search/search.ts'
import { foundActionsSchema } from '#services/views/found-actions.ts'

/** Deepest page of a search, and actions a page: every parameter has a bound, so that no address asks for more than a page's work. */
export const pagesOfSearch = 400

/** Search: actions of all districts and years by their words. Each action of a year counts once, whatever documents print it. */
export const searchRouter = router({
  actions: publicProcedure
    .input(
      z.object({
        q: z.string().max(200).default(''),
        district: z.string().max(200).optional(),
        year: fiscalYearSchema.optional(),
        category: categorySchema.or(z.literal('not-stated')).optional(),
        rjLevel: rjLevelSchema.or(z.literal('any')).optional(),
        contributing: z.enum(['yes', 'no']).optional(),
        page: z.coerce.number().int().min(1).max(pagesOfSearch).default(1),
      }),
    )
    .output(foundActionsSchema)
    .query(({ ctx, input: { q, page, ...filter } }) =>
      ctx.services.search.actions({ words: q, ...filter }, { limit: actionsAPage, skip: (page - 1) * actionsAPage }),
    ),
})

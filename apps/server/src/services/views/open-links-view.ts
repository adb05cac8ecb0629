import { openLinkSchema } from '@cuentas/shared'
import { z } from 'zod'

/** Links that wait for a person, each with its candidates and their evidence, beside how many links there are. */
export const openLinksViewSchema = z.object({ open: z.array(openLinkSchema).readonly(), links: z.number().int().nonnegative() }).readonly()
export type OpenLinksView = z.infer<typeof openLinksViewSchema>

import { focusSchema } from '@cuentas/shared'
import { z } from 'zod'
import { documentSummarySchema } from '#services/views/document-summary.ts'
import { changedFigureSchema, logEntrySchema } from '#services/views/log-entry.ts'

/** Something new about a district, by its kind; `at` is when (ISO 8601). A new kind is a line here, and words for it in the feed. */
export const newsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), at: z.string(), document: documentSummarySchema }).readonly(),
  z.object({ kind: z.literal('changed-figure'), at: z.string(), figure: changedFigureSchema }).readonly(),
  z.object({ kind: z.literal('correction'), at: z.string(), entry: logEntrySchema }).readonly(),
])
export type News = z.infer<typeof newsSchema>

/** What is new about a district, or about one of its programs, the newest first. */
export const followViewSchema = z
  .object({
    district: z.object({ key: z.string(), name: z.string() }).readonly(),
    /** The program; null when the whole district is followed. */
    focus: focusSchema.nullable(),
    /** When anything last changed. */
    updated: z.string(),
    news: z.array(newsSchema).readonly(),
  })
  .readonly()
export type FollowView = z.infer<typeof followViewSchema>

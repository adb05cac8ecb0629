import { z } from 'zod'

/** A public page that is asked for: its whole address, and the id that an error of it bears. */
export const askedPageSchema = z.object({ number: z.number(), url: z.string(), requestId: z.string() }).readonly()
export type AskedPage = z.infer<typeof askedPageSchema>

/** A page as it was made: its status, its headers, and its bytes packed with gzip. */
export const madePageSchema = z
  .object({
    number: z.number(),
    status: z.number(),
    headers: z.array(z.tuple([z.string(), z.string()])).readonly(),
    packed: z.instanceof(Uint8Array),
  })
  .readonly()
export type MadePage = z.infer<typeof madePageSchema>

/** What a thread says when a page could not be made at all. */
export const failedPageSchema = z.object({ number: z.number(), failed: z.string() }).readonly()

/** What a thread is started with: where everything is kept. */
export const threadDataSchema = z.object({ home: z.string(), databaseUrl: z.string().optional() }).readonly()
export type ThreadData = z.infer<typeof threadDataSchema>

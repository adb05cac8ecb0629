import { z } from 'zod'

/** Words on paper: in another language than the sheet's, strong, or with the numbers of their footnotes. */
const runSchema = z
  .object({
    text: z.string(),
    foreign: z.enum(['en', 'es']).optional(),
    strong: z.boolean().optional(),
    notes: z.array(z.number().int()).readonly().optional(),
  })
  .readonly()
export type Run = z.infer<typeof runSchema>
const runsSchema = z.array(runSchema).readonly()
export type Runs = z.infer<typeof runsSchema>

/** A part of a section: a paragraph, a list, a table with a row of heads, or the list of sources with their links. */
const partSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), runs: runsSchema }).readonly(),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(runsSchema).readonly() }).readonly(),
  z
    .object({ kind: z.literal('table'), title: z.string(), head: z.array(z.string()).readonly(), rows: z.array(z.array(runsSchema).readonly()).readonly() })
    .readonly(),
  z
    .object({
      kind: z.literal('sources'),
      items: z
        .array(
          z
            .object({ number: z.number().int(), links: z.array(z.object({ text: z.string(), address: z.string() }).readonly()).readonly(), more: z.string() })
            .readonly(),
        )
        .readonly(),
    })
    .readonly(),
])
export type PaperPart = z.infer<typeof partSchema>

const sectionSchema = z.object({ id: z.string(), heading: z.string(), parts: z.array(partSchema).readonly() }).readonly()

/** One sheet of paper as data: what is drawn as a PDF, on the server as it stands, in the browser with a person's own questions. */
export const paperSheetSchema = z
  .object({
    language: z.enum(['en-US', 'es-US']),
    title: z.string(),
    under: z.string(),
    /** What the QR code holds, and what it is for. */
    address: z.string(),
    addressWords: z.string(),
    sections: z.array(sectionSchema).readonly(),
  })
  .readonly()
export type PaperSheet = z.infer<typeof paperSheetSchema>

/** The ids of the sections that a person's own words take the place of. */
export const questionsSection = 'questions'
export const scriptSection = 'script'

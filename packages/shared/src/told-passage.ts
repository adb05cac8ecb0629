import { z } from 'zod'

/**
 * A place where a plan's running text (summary, goal analysis, engagement, metrics) names restorative work that no action's text at that place says.
 * `action` is the line item that its sentence names by number when that action's own text does not name restorative work; null when it names none.
 */
export const toldPassageSchema = z
  .object({
    page: z.number().int().positive(),
    /** The name itself, as printed: "restorative practices". */
    words: z.string(),
    /** The sentence around it, as printed, at most 400 characters. */
    sentence: z.string(),
    action: z.string().nullable(),
  })
  .readonly()
export type ToldPassage = z.infer<typeof toldPassageSchema>

import { z } from 'zod'

const cell = z.string().trim().default('')

/** One line's wishes, before they meet the line items. Only `line_item` must be there; an empty cell leaves the thing as it is. */
export const wishesSchema = z
  .object({
    line_item: cell,
    category: cell,
    level: cell,
    add: cell,
    remove: cell,
    split: cell,
    phase: cell,
    fund: cell,
    source_kind: cell,
    source: cell,
    source_date: cell,
    link: cell,
    unlink: cell,
    reason: cell,
    seen_category: cell,
    seen_level: cell,
    seen_amount: cell,
  })
  .readonly()
export type CorrectionWishes = z.infer<typeof wishesSchema>

/** No wish at all, to be filled. */
export const noWishes: CorrectionWishes = wishesSchema.parse({})

/** Columns of a CSV of corrections; what each means for people is in the command's help. */
export const correctionColumns = Object.keys(noWishes)

import { z } from 'zod'

/** The 16 program categories (data/taxonomy). One category an action; "not stated" where nothing says. */
export const categories = ['RJ', 'DISC', 'SEC', 'BEH', 'SEL', 'MH', 'ATT', 'FAM', 'EL', 'GRP', 'INS', 'STF', 'PD', 'CCR', 'SPED', 'OPS'] as const
export type Category = (typeof categories)[number]
export const categorySchema = z.enum(categories)

/** How much of an action is restorative justice: not named, named in a list, about half or more, every dollar described. */
export const rjLevels = ['none', 'mention', 'primary', 'dedicated'] as const
export type RjLevel = (typeof rjLevels)[number]
export const rjLevelSchema = z.enum(rjLevels)

/** Words that decided a tag, with their place in the text: start and end are UTF-16 offsets into that field (`studentGroups` is whom the plan says the action serves). */
export const decidingWordsSchema = z
  .object({
    field: z.enum(['title', 'description', 'studentGroups']),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
    words: z.string(),
    rule: z.string(),
  })
  .readonly()
export type DecidingWords = z.infer<typeof decidingWordsSchema>

/** What deserves a second look in an action, whatever its category. Words: data/taxonomy/categories.json. */
export const tagFlags = ['security-in-restorative-language', 'police-inside-another-category', 'named-but-unfunded', 'told-elsewhere'] as const
export const tagFlagSchema = z.enum(tagFlags)
export type TagFlag = (typeof tagFlags)[number]

/** What an action's text says it pays for, and why we say so. */
export const tagSchema = z
  .object({
    category: categorySchema.nullable(),
    also: z.array(categorySchema).readonly(),
    rjLevel: rjLevelSchema,
    /** Finer tags found, strongest first, such as "SEC.police" or "RJ.training". Police and security money is SEC.police, SEC.guards and SEC.surveillance. */
    subTags: z.array(z.string()).readonly().optional(),
    flags: z.array(tagFlagSchema).readonly().optional(),
    /** Rule set and version, such as "rules-1". */
    origin: z.string(),
    because: z.array(decidingWordsSchema).readonly(),
    /** 0..1: how often a tag with these reasons is right, measured on labelled actions. */
    confidence: z.number().min(0).max(1),
  })
  .readonly()
export type Tag = z.infer<typeof tagSchema>

/** The public shape of `cuentas tag FILE.csv --json`: one entry a row, in the file's order. */
export const tagOutputSchema = z.array(
  z.object({ id: z.string(), category: categorySchema.nullable(), rjLevel: rjLevelSchema, because: z.array(decidingWordsSchema), confidence: z.number() }),
)
export type TagOutput = z.infer<typeof tagOutputSchema>

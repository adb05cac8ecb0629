import { z } from 'zod'
import { categorySchema, rjLevelSchema, tagFlagSchema } from '#tag.ts'

/** The same words for an English and a Spanish reader. */
export const inBothLanguagesSchema = z.object({ en: z.string().min(1), es: z.string().min(1) }).readonly()
export type InBothLanguages = z.infer<typeof inBothLanguagesSchema>

/** An action as it might be printed, and the category it belongs to. Every example runs as a test. */
const exampleSchema = z
  .object({ language: z.enum(['en', 'es']), title: z.string(), description: z.string(), belongsTo: categorySchema.nullable(), why: z.string().optional() })
  .readonly()

/** A finer tag inside a category, such as SEC.police. */
export const subTagSchema = z.object({ code: z.string().regex(/^[A-Z]+\.[a-z]+$/), name: inBothLanguagesSchema }).readonly()

const categoryEntrySchema = z
  .object({
    code: categorySchema,
    name: inBothLanguagesSchema,
    definition: inBothLanguagesSchema,
    subTags: z.array(subTagSchema).readonly(),
    include: z.array(exampleSchema).readonly(),
    exclude: z.array(exampleSchema).readonly(),
  })
  .readonly()

/** data/taxonomy/categories.json: the 16 categories, the four levels and the flags, as a person reads them. */
export const categoriesFileSchema = z
  .object({
    version: z.string(),
    author: z.string(),
    source: z.array(z.string()).readonly(),
    notStated: inBothLanguagesSchema,
    categories: z.array(categoryEntrySchema).readonly(),
    levels: z.array(z.object({ code: rjLevelSchema, name: inBothLanguagesSchema, rule: inBothLanguagesSchema }).readonly()).readonly(),
    flags: z.array(z.object({ code: tagFlagSchema, name: inBothLanguagesSchema, rule: inBothLanguagesSchema }).readonly()).readonly(),
  })
  .readonly()
export type CategoriesFile = z.infer<typeof categoriesFileSchema>

/**
 * Phrases that name a sub-tag. Words are matched whole, without accents; `*` at a word's end stands for any ending; a word in capitals
 * is an acronym and must be printed in capitals. Strengths are 0..6: how surely the phrase names the purchase in a title, and in the text.
 */
export const phraseRowSchema = z
  .object({
    id: z.string(),
    tag: z.string().regex(/^[A-Z]+\.[a-z]+$/),
    title: z.number().min(0).max(6),
    text: z.number().min(0).max(6),
    /** True when it is a program of its own, one of those that restorative practices are listed with. */
    program: z.boolean().default(false),
    /** True when it says how the work is done (training, staff, a platform) rather than what for: it yields to a program named beside it in the title. */
    how: z.boolean().default(false),
    en: z.array(z.string()).readonly(),
    es: z.array(z.string()).readonly(),
  })
  .readonly()
export type PhraseRow = z.infer<typeof phraseRowSchema>

/** data/taxonomy/lexicon.json: every phrase the rules look for. */
export const lexiconFileSchema = z
  .object({ version: z.string(), author: z.string(), source: z.array(z.string()).readonly(), rows: z.array(phraseRowSchema).readonly() })
  .readonly()
export type LexiconFile = z.infer<typeof lexiconFileSchema>

/** data/taxonomy/classifier.json: weights of the small classifier that decides where the rules are unsure, and how often each band of confidence was right. */
export const classifierFileSchema = z
  .object({
    version: z.string(),
    source: z.string(),
    /** Labelled actions and districts behind it. */
    actions: z.number().int(),
    districts: z.number().int(),
    /** Weight of the rules' own scores in the sum. */
    ruleWeight: z.number(),
    bias: z.array(z.number()).readonly(),
    /** Feature -> weight for each category, in the order of `categories`. A feature is a word of the title ("t:math") or of the text ("d:math"), or a lexicon row found in either ("T:pbis", "D:pbis"). */
    weights: z.record(z.string(), z.array(z.number()).readonly()),
    /** At this share of the rules' own points, or above, the rules decide; below, the classifier. */
    sureFrom: z.number(),
    /** Measured on districts that were left out: a choice of this origin with a raw share of `from` or more was right this often. Rising with `from`. */
    calibration: z
      .array(z.object({ origin: z.enum(['rules', 'model', 'restorative']), from: z.number(), precision: z.number(), labels: z.number().int() }))
      .readonly(),
    /** Below this calibrated confidence no category is stated. */
    abstainBelow: z.number(),
  })
  .readonly()
export type ClassifierFile = z.infer<typeof classifierFileSchema>

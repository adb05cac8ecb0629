import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { fiscalYearSchema, isCents, readAmount, type Cents } from '@cuentas/shared'

/** Where the made-up district stands, from this folder. */
export const samplesFolder = new URL('../../../../data/samples/', import.meta.url)

/** Money as a person writes it in the source: "1,402,000.00", US dollars. */
const moneySchema = z.string().transform((text, context): Cents => {
  const amount = readAmount(text)
  if (isCents(amount)) return amount
  context.addIssue({ code: 'custom', message: `"${text}" is not an amount such as 1,402,000.00` })
  return z.NEVER
})

/** Words in both languages. */
const wordsSchema = z.object({ en: z.string(), es: z.string() })

const actionYearSchema = z.object({
  number: z.string(),
  personnel: moneySchema,
  lcff: moneySchema,
  otherState: moneySchema,
  local: moneySchema,
  federal: moneySchema,
  /** Near the year's end, all funds and LCFF alone; absent in the last year. */
  estimatedTotal: moneySchema.optional(),
  estimatedLcff: moneySchema.optional(),
  plannedPercentage: z.string().optional(),
  estimatedPercentage: z.string().optional(),
  /** The deliberate slip: a total that the page prints although its funds add up to something else. */
  printedTotal: moneySchema.optional(),
  /** A sentence that this year's plan adds to the description. */
  note: wordsSchema.optional(),
})

const actionSchema = z.object({
  key: z.string(),
  title: wordsSchema,
  description: wordsSchema,
  studentGroups: z.enum(['trio', 'el', 'all']),
  contributing: z.boolean(),
  scope: z.enum(['LEA-wide', 'Schoolwide', 'Limited', '']),
  unduplicated: z.array(z.string()),
  location: wordsSchema,
  timeSpan: wordsSchema,
  years: z.record(z.string(), actionYearSchema),
})

const budgetYearSchema = z.object({
  projectedBaseGrant: moneySchema.optional(),
  projectedSupplementalConcentration: moneySchema.optional(),
  estimatedBaseGrant: moneySchema.optional(),
  estimatedSupplementalConcentration: moneySchema.optional(),
  priorCarryoverPercentage: z.string().optional(),
  lcffRevenue: moneySchema.optional(),
  otherStateRevenue: moneySchema.optional(),
  localRevenue: moneySchema.optional(),
  federalRevenue: moneySchema.optional(),
  generalFund: moneySchema.optional(),
})

/** data/samples/example-valley.json: three plans of a district that does not exist, as its author wrote them. */
export const sampleSourceSchema = z.object({
  about: z.string(),
  lea: z.object({
    name: wordsSchema,
    cds: z.string(),
    contact: z.object({ name: z.string(), position: wordsSchema, email: z.string(), phone: z.string() }),
  }),
  goals: z.array(z.object({ number: z.string(), kind: wordsSchema, text: wordsSchema, metric: wordsSchema, values: z.array(z.string()).length(5) })),
  years: z.record(z.string(), budgetYearSchema),
  documents: z.array(z.object({ file: z.string(), planYear: fiscalYearSchema, language: z.enum(['en', 'es']), tagged: z.boolean() })),
  actions: z.array(actionSchema),
})
export type SampleSource = z.infer<typeof sampleSourceSchema>
export type SampleDocument = SampleSource['documents'][number]
export type Language = SampleDocument['language']

/** Reads the source from data/samples. */
export function readSampleSource(): SampleSource {
  return sampleSourceSchema.parse(JSON.parse(readFileSync(new URL('example-valley.json', samplesFolder), 'utf8')))
}

import { z } from 'zod'
import { fiscalYearSchema } from '#fiscal-year.ts'
import { cdsSchema } from '#lea.ts'

/** Who stands behind a figure that is not the state's: a plan, a plan's estimate, the press, an advocate. Never mixed in one line. */
export const reportedKinds = ['planned', 'estimated', 'press', 'advocate'] as const
export type ReportedKind = (typeof reportedKinds)[number]

/** What the figure is about: money granted, planned, used; or an outcome for students. */
export const reportedStages = ['granted', 'planned', 'used', 'outcome'] as const
export const reportedQualifiers = ['exact', 'about', 'more-than', 'just-over', 'none'] as const
export const reportedSubjects = [
  'supplemental-concentration',
  'restorative-justice',
  'lcap',
  'police',
  'suspension-bobby-duke',
  'suspension-district',
  'suspension-state',
  'defiance-middle',
] as const

/** A figure that somebody reported about a district, with who said it and where. `value` is null where no amount was given. */
export const reportedFigureSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    cds: cdsSchema,
    fiscalYear: fiscalYearSchema,
    subject: z.enum(reportedSubjects),
    stage: z.enum(reportedStages),
    kind: z.enum(reportedKinds),
    /** Dollars, or percent. */
    value: z.number().nullable(),
    unit: z.enum(['dollars', 'percent', '']),
    qualifier: z.enum(reportedQualifiers),
    /** The figure as the text prints it: "30.8". */
    printed: z.string(),
    saidBy: z.string().min(1),
    publishedIn: z.string().min(1),
    published: z.string(),
    address: z.url(),
    /** Its own words, where they are known; empty otherwise. */
    quote: z.string(),
    note: z.object({ en: z.string().min(1), es: z.string().min(1) }).readonly(),
    /** Its row in the reference table (1 is the header). */
    row: z.number().int().positive(),
  })
  .readonly()
export type ReportedFigure = z.infer<typeof reportedFigureSchema>

/** Something that happened in a district, with who says so. */
export const milestoneSchema = z
  .object({
    fiscalYear: fiscalYearSchema,
    /** A day, a year or a fiscal year, as precisely as it is known. */
    date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
    kind: z.enum(reportedKinds),
    saidBy: z.string().min(1),
    address: z.url(),
    en: z.string().min(1),
    es: z.string().min(1),
  })
  .readonly()
export type Milestone = z.infer<typeof milestoneSchema>

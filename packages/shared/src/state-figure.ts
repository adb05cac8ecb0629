import { z } from 'zod'
import { fiscalYearSchema } from '#fiscal-year.ts'
import { cdsSchema } from '#lea.ts'
import { publishedSchema } from '#mark.ts'

/** What a state file says of a district, a school or the state in one year. Dollars are dollars and cents as a number; shares are 0 to 1. */
export const stateMeasures = {
  'base-grant': 'dollars',
  'supplemental-grant': 'dollars',
  'concentration-grant': 'dollars',
  'supplemental-concentration': 'dollars',
  'add-ons': 'dollars',
  'total-lcff': 'dollars',
  'funded-ada': 'pupils',
  upp: 'share',
  enrollment: 'pupils',
  'unduplicated-pupils': 'pupils',
  'cumulative-enrollment': 'pupils',
  suspensions: 'count',
  'students-suspended': 'pupils',
  'students-suspended-defiance': 'pupils',
  'suspensions-defiance': 'count',
  expulsions: 'count',
  'students-expelled': 'pupils',
  'dashboard-suspended': 'pupils',
  'dashboard-enrolled': 'pupils',
  'dashboard-rate': 'percent',
  'dashboard-level': 'level',
  'price-index': 'index',
} as const
export const stateMeasureNames = [
  'base-grant',
  'supplemental-grant',
  'concentration-grant',
  'supplemental-concentration',
  'add-ons',
  'total-lcff',
  'funded-ada',
  'upp',
  'enrollment',
  'unduplicated-pupils',
  'cumulative-enrollment',
  'suspensions',
  'students-suspended',
  'students-suspended-defiance',
  'suspensions-defiance',
  'expulsions',
  'students-expelled',
  'dashboard-suspended',
  'dashboard-enrolled',
  'dashboard-rate',
  'dashboard-level',
  'price-index',
] as const satisfies readonly (keyof typeof stateMeasures)[]
export type StateMeasure = (typeof stateMeasureNames)[number]

/** The whole state as the subject of a figure. */
export const wholeState = cdsSchema.parse('00000000000000')

/** School levels; `all` for a district, the state, or a sum over every level. */
export const schoolLevels = ['all', 'elementary', 'middle', 'high', 'other'] as const
export type SchoolLevel = (typeof schoolLevels)[number]

/** When the state certified a grant: its figure changes from one to the next, so it is part of every figure. */
export const certifications = ['p-1', 'p-2', 'annual', 'annual-r1', 'annual-r2', 'annual-r3'] as const
export type Certification = (typeof certifications)[number]

/** Before 2018-19 the published grants are targets, as if the formula were fully paid. They are not what a district received. */
export const grantBases = ['target', 'entitlement'] as const
export type GrantBasis = (typeof grantBases)[number]

/** One figure with the line it was read from: enough to find the cell in the file itself. */
export const stateFigureSchema = z
  .object({
    /** Its address: made from the file and the line, or for the project's reference tables from their keys; never changed. */
    id: z.string().min(1),
    subject: cdsSchema,
    subjectName: z.string(),
    level: z.enum(schoolLevels),
    fiscalYear: fiscalYearSchema,
    measure: z.enum(stateMeasureNames),
    value: publishedSchema,
    certification: z.enum(certifications).nullable(),
    basis: z.enum(grantBases).nullable(),
    /** How many schools' rows were added up; null for a figure that the file itself prints. */
    summedSchools: z.number().int().positive().nullable(),
    /** The source's id, the file's row (1 is its header) and column, and the cell as printed. */
    source: z.string(),
    row: z.number().int().positive(),
    column: z.string(),
    printed: z.string(),
  })
  .readonly()
export type StateFigure = z.infer<typeof stateFigureSchema>

/** What a source is: a table of the state, a price index, the press, an advocate. */
export const sourceKinds = ['state', 'price', 'press', 'advocate'] as const

/** Where figures come from: the publisher's own address, and the copy that was read. */
export const figureSourceSchema = z
  .object({
    id: z.string().min(1),
    kind: z.enum(sourceKinds),
    title: z.string().min(1),
    author: z.string().min(1),
    address: z.string(),
    /** The copy that was used, where the original itself was not; empty when it was. */
    copy: z.string(),
    /** When it was published or ingested, as printed; empty when not known. */
    published: z.string(),
    /** What its figures mean and what not to read into them. */
    meaning: z.string(),
    /** The file in this project or the name of the ingested file. */
    file: z.string(),
    /** 1, or the number after "-v" of a file that the state posted again. */
    version: z.number().int().positive(),
  })
  .readonly()
export type FigureSource = z.infer<typeof figureSourceSchema>

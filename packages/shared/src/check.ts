import { z } from 'zod'
import { provenanceSchema } from '#provenance.ts'

/** How a check of the document's own arithmetic came out. */
export const checkResults = ['holds', 'fails', 'cannot be made'] as const
export type CheckResult = (typeof checkResults)[number]

/** The identities that are tried, in the order in which a document's checks are listed. Words: check-catalogue.ts; sums: packages/budget/src/checks. */
export const checkCodes = [
  'fund-columns-add-up',
  'personnel-adds-up',
  'rows-add-up',
  'totals-add-up',
  'scope-totals-add-up',
  'planned-contributing-matches-table',
  'goal-total-matches-planned',
  'budget-summary-total',
  'expenditure-summary-total',
  'projected-percentage',
  'total-percentage',
  'planned-contributing-total',
  'planned-improved-services',
  'planned-percentage',
  'estimated-contributing-total',
  'estimated-improved-services',
  'required-percentage-current',
  'estimated-actual-percentage',
  'carryover-dollars',
  'carryover-percentage',
  'carryover-goes-on',
  'overview-revenue',
  'overview-spending',
  'overview-high-needs',
  'overview-difference',
  'overview-grants',
  'overview-plan-total',
  'overview-planned',
  'overview-last-planned',
  'overview-last-estimated',
  'annual-update-matches-last-plan',
  'contributing-update-matches-last-plan',
  'carryover-came-in',
] as const
export type CheckCode = (typeof checkCodes)[number]

/** Why a check cannot be made. Words: check-catalogue.ts. */
export const cannotReasons = ['figure-not-printed', 'cell-unreadable', 'action-not-in-table', 'no-rows', 'base-grant-zero', 'label-not-met'] as const
export type CannotReason = (typeof cannotReasons)[number]

/** One identity of the document's own arithmetic, tried once. A check never changes a figure: it is shown beside it. */
export const checkSchema = z
  .object({
    /** Which identity, e.g. "fund-columns-add-up". */
    code: z.enum(checkCodes),
    result: z.enum(checkResults),
    /** What it was tried on: "planned 3.9", "planned totals: LCFF". */
    subject: z.string(),
    page: z.number().int().positive().nullable(),
    /** Printed and recomputed: cents for money; for a percentage hundred-thousandths of one (34.025 % = 34025). */
    unit: z.enum(['cents', 'millipercent']),
    printed: z.number().nullable(),
    computed: z.number().nullable(),
    /** printed - computed. */
    difference: z.number().nullable(),
    /** How much of a difference the rounding on the page explains, in the check's unit: 0 where every cent is printed. */
    allowance: z.number().nonnegative().optional(),
    /** Why it cannot be made; empty otherwise. */
    because: z.union([z.enum(cannotReasons), z.literal('')]),
    /** Cells that take part, so that a page can be opened at each. The printed figure's cell comes first. */
    cells: z.array(provenanceSchema),
  })
  .readonly()
export type Check = z.infer<typeof checkSchema>

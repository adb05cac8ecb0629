import type { BriefAction, BriefCheck, BriefPlace, Category, FiscalYear, Meeting, SeriesPoint } from '@cuentas/shared'

/** One list of actions: a year as its plan counts it, or one version of a plan. */
export type ActionList = readonly BriefAction[]

/** What a brief is made from. */
export interface BriefInput {
  readonly meeting: Meeting
  readonly planYear: FiscalYear
  /** Points of all funds, both phases, oldest year first; the range is that of the program in focus. */
  readonly points: readonly SeriesPoint[]
  /** Actions of every year by year, each linked to those of the year before. */
  readonly years: ReadonlyMap<FiscalYear, ActionList>
  /** The plan's draft and what was adopted, where both are known; the adopted actions' `before` names the draft's. */
  readonly versions: { readonly draft: ActionList; readonly adopted: ActionList } | null
  /** Checks that fail, of the documents that speak for the plan's year. */
  readonly failing: readonly BriefCheck[]
  /** The program in focus; for the question of what grew while it fell. */
  readonly category: Category
  /** The page on which a document prints its S&C grants of the plan's year. */
  readonly grantsPlace: BriefPlace | undefined
  /** The page on which a document prints a line item's figure of a phase. */
  readonly placeOf: (lineItem: string, phase: SeriesPoint['phase']) => BriefPlace | undefined
}

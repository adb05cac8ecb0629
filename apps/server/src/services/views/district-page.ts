import type { DistrictHistory } from '#services/views/district-history.ts'
import type { DistrictMoney } from '#services/views/district-money.ts'
import type { ChangedFigure } from '#services/views/log-entry.ts'

/** Everything that a district's page shows: its history, what it received and what came of it, and the sums that decisions changed. */
export interface DistrictPage {
  readonly history: DistrictHistory
  readonly money: DistrictMoney
  readonly changes: readonly ChangedFigure[]
}

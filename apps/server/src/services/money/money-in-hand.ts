import type { PrintedYear } from '@cuentas/budget'
import type { Cents, FiscalYear, SeriesPoint } from '@cuentas/shared'
import type { District } from '#db/stored-document.ts'
import type { DistrictInHand } from '#services/districts/district-in-hand.ts'
import type { KeptDistrict } from '#services/districts/kept-district.ts'
import { placedIn } from '#services/districts/placed-line-item.ts'
import { plansInOrder } from '#services/ingest/plans-in-order.ts'
import { confirmedByYear, printedYears } from '#services/money/printed-years.ts'

/** What of a district's plans its money page rests on. */
export interface MoneyInHand {
  readonly district: District
  readonly points: readonly SeriesPoint[]
  readonly printed: readonly PrintedYear[]
  /** Planned LCFF dollars of contributing actions whose category a person confirmed, by year. */
  readonly confirmed: ReadonlyMap<FiscalYear, Cents>
}

/** As it was kept when the district last changed: no line item is read. */
export function keptMoney({ stored, documents, points, confirmed }: KeptDistrict): MoneyInHand {
  return { district: stored.district, points, printed: printedYears(plansInOrder(documents, []), points), confirmed }
}

/** From a district that was loaded whole, as it was at an earlier moment. */
export function loadedMoney({ stored, plans }: DistrictInHand): MoneyInHand {
  const { district, points } = stored
  return { district, points, printed: printedYears(plans, points), confirmed: confirmedByYear(points, placedIn(plans)) }
}

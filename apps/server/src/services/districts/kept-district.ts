import type { Corrected } from '@cuentas/budget'
import { bases, listedYears, onceFor, rangeInFocus, withoutLineItems, type Cents, type FiscalYear, type SeriesPoint } from '@cuentas/shared'
import { z } from 'zod'
import type { Session } from '#db/database.ts'
import { findDistrictPage, type PageToKeep } from '#db/district-page-repository.ts'
import { findListedDistrict, type ListedDistrict } from '#db/district-repository.ts'
import { documentsOfDistrict } from '#db/document-repository.ts'
import type { StoredDocument } from '#db/stored-document.ts'
import { atOnce } from '#services/at-once.ts'
import { DomainError } from '#services/domain-error.ts'
import type { ActionOfYear } from '#services/views/line-item-brief.ts'
import { megaActions } from '#services/districts/mega-actions.ts'
import { placedAs, type PlacedFinder } from '#services/districts/placed-line-item.ts'
import { lineItemWithFigures, yearsOf } from '#services/districts/actions-of-year.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'

/** What the pages of a district show, as it was kept when the district last changed: nothing of it is computed from line items. */
export interface KeptDistrict {
  readonly stored: ListedDistrict
  /** Newest plan first. */
  readonly documents: readonly StoredDocument[]
  /** Years that any line item speaks of, oldest first. */
  readonly years: readonly FiscalYear[]
  /** The history of restorative justice; the only line items in it are those behind its ranges. */
  readonly points: readonly SeriesPoint[]
  /** The actions behind those ranges that pages name, by id, with the figures of their own documents. */
  readonly named: ReadonlyMap<string, ActionOfYear>
  /** Planned LCFF dollars of contributing actions whose category a person confirmed. */
  readonly confirmed: ReadonlyMap<FiscalYear, Cents>
}

const namedSchema = z.custom<readonly ActionOfYear[]>(Array.isArray)

/** The actions behind the ranges of these points. */
export function namedActions(points: readonly SeriesPoint[], placed: PlacedFinder): ReadonlyMap<string, ActionOfYear> {
  const asked = points.flatMap(({ value }) => ('gap' in value ? [] : [value]))
  const focus = asked.find((value) => value.focus)?.focus?.of
  const ids = new Set(asked.flatMap((value) => rangeInFocus(value).atMost.lineItems))
  return new Map(
    [...ids].flatMap((id) => {
      const item = placed(id)
      return item ? [[id, lineItemWithFigures(item, focus)] as const] : []
    }),
  )
}

/**
 * Of the actions behind the ranges those that pages name: the actions of the years that a page lists, and any that alone makes most of a range. The others
 * stand on the pages of their sums.
 */
export function actionsShown(points: readonly SeriesPoint[], named: ReadonlyMap<string, ActionOfYear>): ReadonlyMap<string, ActionOfYear> {
  const listed = bases.flatMap((basis) => {
    const years = listedYears(points, basis)
    return points.flatMap((point) =>
      point.basis === basis && years.has(point.fiscalYear) && !('gap' in point.value) ? rangeInFocus(point.value).atMost.lineItems : [],
    )
  })
  const shown = new Set([...listed, ...megaActions(points, named).map(({ lineItem }) => lineItem)])
  return new Map([...named].filter(([id]) => shown.has(id)))
}

/** What is kept of a district's pages, from everything that was read and decided. */
export function pageToKeep(points: readonly SeriesPoint[], plans: readonly StoredPlan[], decided: Corrected, confirmed: PageToKeep['confirmed']): PageToKeep {
  return {
    years: yearsOf({ plans }),
    points: barePoints(points),
    named: [...actionsShown(points, namedActions(points, placedAs(decided, plans))).values()],
    confirmed,
  }
}

/** A history without the line items that no page lists. */
export function barePoints(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  return points.map(barePoint)
}

/** Once for a point: a decision changes those of one year. */
const barePoint = onceFor((point: SeriesPoint) => withoutLineItems(point, 'in-ranges'))

/** Reads what was kept of a district. Throws `district-not-found`. */
export type KeptReader = (em: Session, key: string) => Promise<KeptDistrict>

/** A reader of kept districts. The parts of one page ask for the same district at the same time: it is read once for all of them. */
export function keptReader(): KeptReader {
  return atOnce(async (em: Session, key: string) => {
    const stored = await findListedDistrict(em, key)
    if (!stored) throw new DomainError('district-not-found')
    const page = await findDistrictPage(em, key)
    const named = namedSchema.parse(page?.named ?? [])
    return {
      stored,
      documents: await documentsOfDistrict(em, key),
      years: page?.years ?? [],
      points: page?.points ?? [],
      named: new Map(named.map((item) => [item.id, item])),
      confirmed: new Map(page?.confirmed),
    }
  })
}

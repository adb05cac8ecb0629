import { randomUUID } from 'node:crypto'
import { confirmedPart, type MeterParts, type ReviewState } from '@cuentas/shared'
import { logMark } from '#db/correction-repository.ts'
import type { Database } from '#db/database.ts'
import { namesOfDistricts } from '#db/district-repository.ts'
import { queueItemsNamed, queueMeter, queuePage, queueSums, queueYears, type QueueFilter, type QueueItem, type QueuePlace } from '#db/queue-repository.ts'
import { deleteView, saveView, viewsOf, type SavedView } from '#db/saved-view-repository.ts'
import { openReports } from '#db/voice-repository.ts'
import { waitingChanges } from '#db/waiting-repository.ts'
import { DomainError } from '#services/domain-error.ts'

/** Saved views that a person may have in a district. */
const mostViews = 40

/** A page of the queue, what its filter finds altogether, and how far the district is confirmed. Money in cents. */
export interface QueuePage {
  readonly district: { readonly key: string; readonly name: string }
  readonly items: readonly QueueItem[]
  /** Where the next page begins; null on the last one. */
  readonly next: QueuePlace | null
  readonly found: { readonly items: number; readonly amount: number; readonly atRisk: number }
  readonly meter: Meter
  readonly years: readonly number[]
  readonly pulse: string
}

/** How far people have confirmed a district's S&C dollars: cents of contributing actions. */
export interface Meter extends MeterParts {
  readonly items: Readonly<Record<ReviewState, number>>
  /** Hundredths of a percent, rounded down so that 100 % means all; null when there are no such dollars. */
  readonly share: number | null
}

/** A page of a district's queue. Throws `district-not-found`. */
export async function queueOf(
  database: Database,
  key: string,
  filter: QueueFilter,
  page: { readonly after?: QueuePlace | undefined; readonly limit: number },
): Promise<QueuePage> {
  const em = database.session()
  const name = (await namesOfDistricts(em, [key])).get(key)
  if (name === undefined) throw new DomainError('district-not-found')
  const items = await queuePage(em, key, filter, { ...page, limit: page.limit + 1 })
  const shown = items.slice(0, page.limit)
  const last = items.length > page.limit ? shown.at(-1) : undefined
  return {
    district: { key, name },
    items: shown,
    next: last ? { atRisk: last.atRisk, lineItem: last.lineItem } : null,
    found: await queueSums(em, key, filter),
    meter: await meterOf(database, key, filter.year),
    years: await queueYears(em, key),
    pulse: await pulseOf(database, key),
  }
}

/** Rows of the queue by the line items that they are about, wherever they stand in it; those that are not there are left out. */
export function rowsNamed(database: Database, key: string, lineItems: readonly string[]): Promise<readonly QueueItem[]> {
  return queueItemsNamed(database.session(), key, lineItems)
}

/** How far a district is confirmed, of all years or one. */
export async function meterOf(database: Database, key: string, year?: number): Promise<Meter> {
  const rows = await queueMeter(database.session(), key, year)
  const of = (state: ReviewState) => rows.find((row) => row.state === state)
  const parts: MeterParts = { confirmed: of('confirmed')?.contributing ?? 0, partly: of('partly')?.contributing ?? 0, open: of('open')?.contributing ?? 0 }
  return {
    ...parts,
    share: confirmedPart(parts),
    items: { confirmed: of('confirmed')?.items ?? 0, partly: of('partly')?.items ?? 0, open: of('open')?.items ?? 0 },
  }
}

/** Changes whenever somebody decided, undid, asked a second person, or reported something in a district: what an open queue asks every few seconds. */
export async function pulseOf(database: Database, key: string): Promise<string> {
  const em = database.session()
  return [await logMark(em, key), (await waitingChanges(em, key, true)).length, (await openReports(em, key)).length].join('.')
}

/** A person's saved views of a district, and what else waits there. */
export function savedViews(database: Database, key: string, person: string): Promise<readonly SavedView[]> {
  return viewsOf(database.session(), key, person)
}

/** Saves a filter under a name; the same name is saved anew. Throws `too-many-line-items` beyond forty views. */
export async function saveViewAs(
  database: Database,
  view: Omit<SavedView, 'id'> & { readonly district: string; readonly person: string; readonly at: string },
): Promise<void> {
  const em = database.session()
  const known = await viewsOf(em, view.district, view.person)
  const same = known.find(({ name }) => name === view.name)
  if (!same && known.length >= mostViews) throw new DomainError('too-many-line-items')
  if (same) await deleteView(em, view.district, view.person, same.id)
  await saveView(em, { ...view, id: randomUUID() })
}

/** Takes a saved view of a person away. */
export function forgetView(database: Database, key: string, person: string, id: string): Promise<void> {
  return deleteView(database.session(), key, person, id)
}

/** The line item that follows a place in the queue; null at its end. */
export async function nextInQueue(database: Database, key: string, filter: QueueFilter, after: QueuePlace): Promise<string | null> {
  const [next] = await queuePage(database.session(), key, filter, { after: { atRisk: after.atRisk, lineItem: after.lineItem }, limit: 1 })
  return next?.lineItem ?? null
}

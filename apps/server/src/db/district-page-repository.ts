import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { centsSchema, fiscalYearSchema, type SeriesPoint } from '@cuentas/shared'
import { z } from 'zod'
import { changedFigureEntity, districtPageEntity } from '#db/district-page-entities.ts'
import { fromJson } from '#db/from-json.ts'
import { listJson } from '#db/list-json.ts'
import { updateBound } from '#db/update-bound.ts'
import { insertInChunks } from '#db/insert-in-chunks.ts'

// Written by this program with the history, and again when another version did: a page does not look at each of its thousands of cells.
const pointsSchema = z.custom<readonly SeriesPoint[]>(Array.isArray)
const yearsSchema = z.array(fiscalYearSchema).readonly()
const confirmedSchema = z.array(z.tuple([fiscalYearSchema, centsSchema]).readonly()).readonly()

const rowsSchema = z.array(z.object({ years: z.string(), points: z.string(), named: z.string(), confirmed: z.string() }))

/** What a district's pages show besides its history. `named` is read by who knows what an action is. */
export interface DistrictPage {
  readonly years: z.infer<typeof yearsSchema>
  readonly points: readonly SeriesPoint[]
  readonly named: unknown
  readonly confirmed: z.infer<typeof confirmedSchema>
}

/** The same before it is written. */
export type PageToKeep = Omit<DistrictPage, 'named'> & { readonly named: readonly object[] }

/** Writes what a district's pages show. The caller holds the transaction. */
export async function saveDistrictPage(em: SqlEntityManager, districtKey: string, { years, points, named, confirmed }: PageToKeep): Promise<void> {
  const row = { years: JSON.stringify(years), points: listJson(points), named: listJson(named), confirmed: JSON.stringify(confirmed) }
  const isThere = await updateBound(em, 'district_page', { column: 'district_key', value: districtKey }, row)
  if (!isThere) await em.insertMany(districtPageEntity, [{ districtKey, ...row }])
}

/** Writes the dollars that people confirmed. The caller holds the transaction. */
export async function saveConfirmed(em: SqlEntityManager, districtKey: string, confirmed: DistrictPage['confirmed']): Promise<void> {
  await em.nativeUpdate(districtPageEntity, { districtKey }, { confirmed: JSON.stringify(confirmed) })
}

/** The dollars that people confirmed, as they were written last; undefined before anything was read of the district. */
export async function findConfirmed(em: SqlEntityManager, districtKey: string): Promise<DistrictPage['confirmed'] | undefined> {
  const rows = await em.execute('select confirmed from district_page where district_key = ?', [districtKey])
  const [row] = z.array(z.object({ confirmed: z.string() })).parse(rows)
  return row && confirmedSchema.parse(fromJson(row.confirmed))
}

/** What a district's pages show; undefined before anything was read of it. */
export async function findDistrictPage(em: SqlEntityManager, districtKey: string): Promise<DistrictPage | undefined> {
  // Asked for as it is: the query builder and the entity would take longer than the reading.
  const [row] = rowsSchema.parse(await em.execute('select years, points, named, confirmed from district_page where district_key = ?', [districtKey]))
  if (!row) return undefined
  return {
    years: yearsSchema.parse(fromJson(row.years)),
    points: pointsSchema.parse(fromJson(row.points)),
    named: fromJson(row.named),
    confirmed: confirmedSchema.parse(fromJson(row.confirmed)),
  }
}

/** A sum that a decision changed, as it is kept; `at` in ISO 8601, amounts in cents. */
export interface KeptChange {
  readonly at: string
  readonly fiscalYear: number
  readonly phase: string
  readonly basis: string
  readonly bound: string
  readonly was: number
  readonly now: number
  readonly reasons: readonly string[]
}

/** Adds the sums that decisions changed. The caller holds the transaction. */
export async function addChangedFigures(em: SqlEntityManager, districtKey: string, changes: readonly KeptChange[]): Promise<void> {
  const known = new Map<string, number>()
  for (const { at } of changes) if (!known.has(at)) known.set(at, await em.count(changedFigureEntity, { districtKey, at }))
  const rows = changes.map(({ reasons, ...change }) => {
    const position = known.get(change.at) ?? 0
    known.set(change.at, position + 1)
    return { ...change, districtKey, position, reasons: JSON.stringify(reasons) }
  })
  await insertInChunks(em, changedFigureEntity, rows)
}

/** Takes every kept change of a district away, before all are computed anew. */
export async function removeChangedFigures(em: SqlEntityManager, districtKey: string): Promise<void> {
  await em.nativeDelete(changedFigureEntity, { districtKey })
}

/** Changes that are read at most; one decision changes a hundred sums where it changes many. */
const mostRows = 1000

/** Sums of a district that its newest decisions changed, the newest first, in the order of the history within one. */
export async function changedFiguresOf(em: SqlEntityManager, districtKey: string, decisions: number): Promise<readonly KeptChange[]> {
  const rows = await em.find(changedFigureEntity, { districtKey }, { orderBy: { at: 'desc', position: 'asc' }, limit: mostRows, disableIdentityMap: true })
  const newest = [...new Set(rows.map(({ at }) => at))].slice(0, decisions)
  return rows
    .filter(({ at }) => newest.includes(at))
    .map(({ fiscalYear, phase, basis, bound, was, now, at, reasons }) => ({
      fiscalYear,
      phase,
      basis,
      bound,
      was,
      now,
      at,
      reasons: z.array(z.string()).parse(fromJson(reasons)),
    }))
}

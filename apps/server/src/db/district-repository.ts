import type { InferEntity } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { focusSchema, rangeSchema, seriesPointSchema, withoutLineItems, type Focus, type Range, type SeriesPoint } from '@cuentas/shared'
import { z } from 'zod'
import { listJson } from '#db/list-json.ts'
import { updateBound } from '#db/update-bound.ts'
import { isSqlite } from '#db/is-sqlite.ts'
import { districtEntity } from '#db/entities.ts'
import { fromJson } from '#db/from-json.ts'
import { districtSchema, type District } from '#db/stored-document.ts'

const pointsSchema = z.array(seriesPointSchema).readonly()
const keysSchema = z.array(z.object({ key: z.string() }))
const latestFocusesSchema = z.partialRecord(focusSchema, rangeSchema).readonly()

/** A district and the newest planned point on all funds that has a figure; null when no year has one. */
export interface ListedDistrict {
  readonly district: District
  readonly latest: SeriesPoint | null
  /** The range of each focus at that point, without line items; null before it was computed. */
  readonly latestFocuses: Readonly<Partial<Record<Focus, Range>>> | null
}

/** A district and the history that was computed from its line items. */
export interface StoredDistrict extends ListedDistrict {
  readonly points: readonly SeriesPoint[]
  /** Version of the program that computed the points. */
  readonly computedBy: string
}

type DistrictRow = InferEntity<typeof districtEntity>

function listedDistrict({ latest, latestFocuses, ...district }: Omit<DistrictRow, 'points' | 'computedBy'>): ListedDistrict {
  return {
    district: districtSchema.parse({ ...district }),
    latest: latest === null || latest === undefined ? null : seriesPointSchema.parse(fromJson(latest)),
    latestFocuses: latestFocuses === null || latestFocuses === undefined ? null : latestFocusesSchema.parse(fromJson(latestFocuses)),
  }
}

function storedDistrict({ points, computedBy, ...listed }: DistrictRow): StoredDistrict {
  return { ...listedDistrict(listed), points: pointsSchema.parse(fromJson(points)), computedBy }
}

const listedFields = ['key', 'name', 'cds', 'kind', 'county', 'city', 'latest', 'latestFocuses'] as const

/** Every district, by name, as it is looked for: without a figure. */
export async function allDistrictNames(em: SqlEntityManager): Promise<readonly District[]> {
  const fields = ['key', 'name', 'cds', 'kind', 'county', 'city'] as const
  const rows = await em.find(districtEntity, {}, { fields, orderBy: { name: 'asc', key: 'asc' }, disableIdentityMap: true })
  return rows.map(({ key, name, cds, kind, county, city }) => districtSchema.parse({ key, name, cds, kind, county, city }))
}

/** Keys of the districts of which any document is kept, by name. */
export async function districtsWithDocuments(em: SqlEntityManager): Promise<readonly string[]> {
  const rows = await em.execute('select key from district where exists (select 1 from document where document.district_key = district.key) order by name, key')
  return keysSchema.parse(rows).map(({ key }) => key)
}

/** Every district, or those with these keys, by name. Histories are not read. */
export async function allDistricts(em: SqlEntityManager, keys?: readonly string[]): Promise<readonly ListedDistrict[]> {
  const where = keys ? { key: { $in: [...keys] } } : {}
  const rows = await em.find(districtEntity, where, { fields: listedFields, orderBy: { name: 'asc', key: 'asc' }, disableIdentityMap: true })
  return rows.map(listedDistrict)
}

/** Which of these keys are districts that are kept. */
export async function keptDistricts(em: SqlEntityManager, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await em.execute(`select key from district where key in (${keys.map(() => '?').join(', ')})`, keys)
  return new Set(keysSchema.parse(rows).map(({ key }) => key))
}

/** Names of these districts by their keys. */
export async function namesOfDistricts(em: SqlEntityManager, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await em.find(districtEntity, { key: { $in: [...keys] } }, { fields: ['key', 'name'], disableIdentityMap: true })
  return new Map(rows.map(({ key, name }) => [key, name]))
}

/** One district by its key, without its history. */
export async function findListedDistrict(em: SqlEntityManager, key: string): Promise<ListedDistrict | undefined> {
  const row = await em.findOne(districtEntity, { key }, { fields: listedFields, disableIdentityMap: true })
  return row ? listedDistrict(row) : undefined
}

/** One district by its key. */
export async function findDistrict(em: SqlEntityManager, key: string): Promise<StoredDistrict | undefined> {
  const row = await em.findOne(districtEntity, { key }, { disableIdentityMap: true })
  return row ? storedDistrict(row) : undefined
}

/** What a decision needs to know of a district: who it is, and which version of the program computed its history. The history itself is not read. */
export async function findDistrictHead(em: SqlEntityManager, key: string): Promise<Pick<StoredDistrict, 'district' | 'computedBy'> | undefined> {
  const fields = ['key', 'name', 'cds', 'kind', 'county', 'city', 'computedBy'] as const
  const row = await em.findOne(districtEntity, { key }, { fields, disableIdentityMap: true })
  if (!row) return undefined
  const { computedBy, ...district } = row
  return { district: districtSchema.parse({ ...district }), computedBy }
}

/** Holds a district that is there until the transaction ends, without writing its row. On SQLite there is one writer: an update of nothing waits for it. */
export async function holdKnownDistrict(em: SqlEntityManager, key: string): Promise<void> {
  await em.execute(
    isSqlite(em) ? 'update district set name = name where key is null' : 'select key from district where key = ? for update',
    isSqlite(em) ? [] : [key],
  )
}

/**
 * Makes sure that the district is there and holds it until the transaction ends: two documents of one district that are stored at the same
 * time by two processes wait for each other here, so that the second computes the history with the first one's line items.
 */
export async function holdDistrict(em: SqlEntityManager, district: District): Promise<void> {
  await em.upsertMany(districtEntity, [{ ...district, points: '[]', latest: null, latestFocuses: null, computedBy: '' }], {
    onConflictFields: ['key'],
    onConflictAction: 'merge',
    onConflictMergeFields: ['name', 'cds', 'kind', 'county', 'city'],
  })
}

/** A district's history as it is written. `latestFocuses` undefined: as it stands. */
export type HistoryToKeep = Pick<StoredDistrict, 'points' | 'computedBy'> & { readonly latestFocuses?: StoredDistrict['latestFocuses'] | undefined }

/** Writes a district's history, and what the list of districts shows of it (`latestPlanned`). */
export async function saveHistory(em: SqlEntityManager, key: string, { points, latestFocuses, computedBy }: HistoryToKeep): Promise<void> {
  const latest = latestPlanned(points)
  await updateBound(
    em,
    'district',
    { column: 'key', value: key },
    {
      points: listJson(points),
      latest: latest ? JSON.stringify(latest) : null,
      ...(latestFocuses !== undefined && { latest_focuses: latestFocuses && JSON.stringify(latestFocuses) }),
      computed_by: computedBy,
    },
  )
}

/** Writes what the list of districts shows of the newest plan in every focus. */
export async function saveLatestFocuses(em: SqlEntityManager, key: string, latestFocuses: NonNullable<StoredDistrict['latestFocuses']>): Promise<void> {
  await em.nativeUpdate(districtEntity, { key }, { latestFocuses: JSON.stringify(latestFocuses) })
}

/** The newest planned point on all funds that has a figure, without the line items behind its sums: a list of a thousand districts shows none. */
export function latestPlanned(points: readonly SeriesPoint[]): SeriesPoint | undefined {
  const latest = points
    .filter(({ phase, basis, value }) => phase === 'planned' && basis === 'all-funds' && !('gap' in value))
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)
    .at(0)
  return latest && withoutLineItems(latest, 'none')
}

/** Writes the name by which a district calls itself. */
export async function saveDistrictName(em: SqlEntityManager, key: string, name: string): Promise<void> {
  await em.nativeUpdate(districtEntity, { key }, { name })
}

/** Keys of districts whose history another version computed. */
export async function districtsComputedByOthers(em: SqlEntityManager, version: string): Promise<readonly string[]> {
  return (await em.find(districtEntity, { computedBy: { $ne: version } }, { fields: ['key'], disableIdentityMap: true })).map(({ key }) => key)
}

/** Takes a district without documents away. */
export async function removeDistrict(em: SqlEntityManager, key: string): Promise<void> {
  await em.nativeDelete(districtEntity, { key })
}

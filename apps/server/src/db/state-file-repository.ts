import type { InferEntity, RequiredEntityData } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { z } from 'zod'
import { isSqlite } from '#db/is-sqlite.ts'
import { fromJson } from '#db/from-json.ts'
import { insertInChunks } from '#db/insert-in-chunks.ts'
import { stateFileEntity, stateRowEntity } from '#db/state-file-entities.ts'

export type StoredStateFile = InferEntity<typeof stateFileEntity>
export type StoredStateRow = InferEntity<typeof stateRowEntity>

/** One file by its SHA-256, or by the start of it. */
export async function findStateFile(em: SqlEntityManager, sha256: string): Promise<StoredStateFile | undefined> {
  const row = await em.findOne(stateFileEntity, { sha256: { $like: `${sha256}%` } }, { disableIdentityMap: true })
  return row ? { ...row } : undefined
}

/** Every file, the earliest first. */
export async function allStateFiles(em: SqlEntityManager): Promise<readonly StoredStateFile[]> {
  const rows = await em.find(stateFileEntity, {}, { orderBy: { addedAt: 'asc', sha256: 'asc' }, disableIdentityMap: true })
  return rows.map((row) => ({ ...row }))
}

/** Files of the same family and kind. */
export async function stateFilesLike(em: SqlEntityManager, { family, kind }: Pick<StoredStateFile, 'family' | 'kind'>): Promise<readonly StoredStateFile[]> {
  const rows = await em.find(stateFileEntity, { family, kind }, { disableIdentityMap: true })
  return rows.map((row) => ({ ...row }))
}

/** Writes a file; its rows follow in the same transaction. */
export async function insertStateFile(em: SqlEntityManager, file: RequiredEntityData<StoredStateFile>): Promise<void> {
  await em.insert(stateFileEntity, file)
}

/** Writes rows of a file. */
export async function insertStateRows(em: SqlEntityManager, rows: readonly RequiredEntityData<StoredStateRow>[]): Promise<void> {
  await insertInChunks(em, stateRowEntity, rows)
}

/** Says how many rows a file has, and which file took its place. */
export async function updateStateFile(
  em: SqlEntityManager,
  sha256: string,
  change: { readonly rows?: number; readonly supersededBy?: string | null },
): Promise<void> {
  await em.nativeUpdate(stateFileEntity, { sha256 }, change)
}

/** What figures are made from of a row. */
export type StateRowAround = Omit<StoredStateRow, 'studentGroup' | 'isWhole'>

const aroundSchema = z
  .array(z.tuple([z.string(), z.number(), z.string(), z.string(), z.string(), z.number(), z.string().nullable(), z.string(), z.string()]).readonly())
  .readonly()
const oneTextSchema = z.tuple([z.object({ found: z.string() })])

/**
 * Rows of all students of a district, its schools and the state, from files that are in force, in the order in which the files came. The database writes
 * them into one text: a page asks for a hundred rows, and one by one they took a sixth of its time.
 */
export async function stateRowsAround(em: SqlEntityManager, countyAndDistrict: string, files: readonly string[]): Promise<readonly StateRowAround[]> {
  if (files.length === 0) return []
  const columns = 'file, number, subject, name, level, fiscal_year, certification, basis, figures'
  const text = isSqlite(em) ? `json_group_array(json_array(${columns}))` : `coalesce(json_agg(json_build_array(${columns})), '[]')::text`
  // Put in order here: asked for in order, SQLite would walk through every row of every file instead of going by the subject.
  const [{ found }] = oneTextSchema.parse(
    await em.execute(`select ${text} as found from state_row where is_whole = 1 and ((subject >= ? and subject <= ?) or subject = ?)`, [
      `${countyAndDistrict}0000000`,
      `${countyAndDistrict}9999999`,
      '0'.repeat(14),
    ]),
  )
  return aroundSchema
    .parse(fromJson(found))
    .map(([file, number, subject, name, level, fiscalYear, certification, basis, figures]) => ({
      file,
      number,
      subject,
      name,
      level,
      fiscalYear,
      certification,
      basis,
      figures,
    }))
    .filter(({ file }) => files.includes(file))
    .toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.number - b.number)
}

/** Rows of whole districts (school 0000000) of all students. */
export async function districtSizeRows(em: SqlEntityManager, files: readonly string[]): Promise<readonly StoredStateRow[]> {
  const rows = await em.find(
    stateRowEntity,
    { file: { $in: [...files] }, isWhole: 1, subject: { $like: '%0000000' } },
    { orderBy: { file: 'asc', number: 'asc' }, disableIdentityMap: true },
  )
  return rows.map((row) => ({ ...row }))
}

/** Rows of files from a fiscal year on, whatever they are about, in the order of the files. */
export async function stateRowsFrom(em: SqlEntityManager, files: readonly string[], fiscalYear: number): Promise<readonly StoredStateRow[]> {
  if (files.length === 0) return []
  const rows = await em.find(
    stateRowEntity,
    { file: { $in: [...files] }, fiscalYear: { $gte: fiscalYear } },
    { orderBy: { file: 'asc', number: 'asc' }, disableIdentityMap: true },
  )
  return rows.map((row) => ({ ...row }))
}

/** One row of a file. */
export async function findStateRow(em: SqlEntityManager, file: string, number: number): Promise<StoredStateRow | undefined> {
  const row = await em.findOne(stateRowEntity, { file, number }, { disableIdentityMap: true })
  return row ? { ...row } : undefined
}

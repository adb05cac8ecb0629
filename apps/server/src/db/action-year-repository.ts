import { isDeepStrictEqual } from 'node:util'
import type { InferEntity, RequiredEntityData } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { actionYearEntity } from '#db/action-year-entity.ts'
import { fromJson } from '#db/from-json.ts'
import { insertInChunks } from '#db/insert-in-chunks.ts'
import { isSqlite } from '#db/is-sqlite.ts'
import { plainWords } from '#db/plain-words.ts'

/** An action of a year before it has a number. `text` is its title and description as printed. */
export interface ActionYear {
  readonly lineItem: string
  readonly fiscalYear: number
  readonly category: string | null
  readonly rjLevel: string
  readonly contributing: boolean | null
  readonly planned: number | null
  readonly estimatedActual: number | null
  readonly text: string
  readonly action: unknown
}

/** Which rows are written anew: a district's, of all its years or of some. */
interface Where {
  readonly districtKey: string
  readonly fiscalYear?: { readonly $in: number[] }
}

/**
 * Writes a district's actions and their words. Where the same actions stand there in the same order, only the rows that differ are written: a decision about
 * one of a thousand actions is waited for by the person who made it. The caller holds the transaction.
 */
export async function writeActionYears(em: SqlEntityManager, districtKey: string, actions: readonly ActionYear[], years?: readonly number[]): Promise<void> {
  const rows = actions.map(({ text, contributing, action, ...plain }) => ({
    ...plain,
    districtKey,
    contributing: contributing === null ? null : contributing ? 'yes' : 'no',
    words: plainWords(text),
    action: JSON.stringify(action),
  }))
  const where: Where = { districtKey, ...(years && { fiscalYear: { $in: [...years] } }) }
  const kept = await em.find(actionYearEntity, where, { orderBy: { number: 'asc' }, disableIdentityMap: true })
  const pairs = kept.flatMap((before, at) => {
    const row = rows[at]
    return row?.lineItem === before.lineItem && row.words === before.words ? [{ before, row }] : []
  })
  if (kept.length !== rows.length || pairs.length !== rows.length) return replaceActionYears(em, where, rows)
  for (const { before, row } of pairs)
    if (!isDeepStrictEqual({ ...row, number: before.number }, { ...before })) await em.nativeUpdate(actionYearEntity, { number: before.number }, row)
}

async function replaceActionYears(
  em: SqlEntityManager,
  where: Where,
  rows: readonly RequiredEntityData<InferEntity<typeof actionYearEntity>>[],
): Promise<void> {
  const own = `select number from action_year where district_key = ?${where.fiscalYear ? ` and fiscal_year in (${where.fiscalYear.$in.map(Number).join(', ')})` : ''}`
  await em.execute(`delete from action_words where ${isSqlite(em) ? 'rowid' : 'number'} in (${own})`, [where.districtKey])
  await em.nativeDelete(actionYearEntity, where)
  await insertInChunks(em, actionYearEntity, rows)
  await em.execute(
    isSqlite(em)
      ? `insert into action_words (rowid, words) select number, words from action_year where number in (${own})`
      : `insert into action_words (number, words) select number, to_tsvector('english', words) || to_tsvector('spanish', words) from action_year where number in (${own})`,
    [where.districtKey],
  )
}

/** Every action of a district's year as it was kept, in the order of the plan. */
export async function actionsOfYearKept(em: SqlEntityManager, districtKey: string, fiscalYear: number): Promise<readonly unknown[]> {
  const rows = await em.find(
    actionYearEntity,
    { districtKey, fiscalYear },
    { fields: ['number', 'action'], orderBy: { number: 'asc' }, disableIdentityMap: true },
  )
  return rows.map(({ action }) => fromJson(action))
}

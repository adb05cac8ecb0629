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

/**
 * Writes a district's actions and their words. Where the same actions stand there in the same order, only the rows that differ are written. The caller holds
 * the transaction.
 */
export async function writeActionYears(em: SqlEntityManager, districtKey: string, actions: readonly ActionYear[]): Promise<void> {
  const rows = actions.map((action) => rowOf(districtKey, action))
  const kept = await em.find(actionYearEntity, { districtKey }, { orderBy: { number: 'asc' }, disableIdentityMap: true })
  const pairs = kept.flatMap((before, at) => {
    const row = rows[at]
    return row?.lineItem === before.lineItem && row.words === before.words ? [{ before, row }] : []
  })
  if (kept.length !== rows.length || pairs.length !== rows.length) return replaceActionYears(em, districtKey, rows)
  for (const { before, row } of pairs)
    if (!isDeepStrictEqual({ ...row, number: before.number }, { ...before })) await em.nativeUpdate(actionYearEntity, { number: before.number }, row)
}

/** Writes some of a district's actions anew after a decision, which changes no word and no year of them. The caller holds the transaction. */
export async function rewriteActionYears(em: SqlEntityManager, districtKey: string, actions: readonly ActionYear[]): Promise<void> {
  for (const action of actions) {
    const { words: _, ...row } = rowOf(districtKey, action)
    await em.nativeUpdate(actionYearEntity, { lineItem: row.lineItem }, row)
  }
}

function rowOf(districtKey: string, { text, contributing, action, ...plain }: ActionYear) {
  return {
    ...plain,
    districtKey,
    contributing: contributing === null ? null : contributing ? 'yes' : 'no',
    words: plainWords(text),
    action: JSON.stringify(action),
  }
}

async function replaceActionYears(
  em: SqlEntityManager,
  districtKey: string,
  rows: readonly RequiredEntityData<InferEntity<typeof actionYearEntity>>[],
): Promise<void> {
  const own = `select number from action_year where district_key = ?`
  await em.execute(`delete from action_words where ${isSqlite(em) ? 'rowid' : 'number'} in (${own})`, [districtKey])
  await em.nativeDelete(actionYearEntity, { districtKey })
  await insertInChunks(em, actionYearEntity, rows)
  await em.execute(
    isSqlite(em)
      ? `insert into action_words (rowid, words) select number, words from action_year where number in (${own})`
      : `insert into action_words (number, words) select number, to_tsvector('english', words) || to_tsvector('spanish', words) from action_year where number in (${own})`,
    [districtKey],
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

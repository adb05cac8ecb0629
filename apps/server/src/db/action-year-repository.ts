import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { actionYearEntity } from '#db/action-year-entity.ts'
import { fromJson } from '#db/from-json.ts'
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

/** Rows a statement, as in `insertInChunks`. */
const rowsAStatement = 400

/** Replaces a district's actions and their words. The caller holds the transaction. */
export async function replaceActionYears(em: SqlEntityManager, districtKey: string, actions: readonly ActionYear[]): Promise<void> {
  const own = 'select number from action_year where district_key = ?'
  await em.execute(`delete from action_words where ${isSqlite(em) ? 'rowid' : 'number'} in (${own})`, [districtKey])
  await em.nativeDelete(actionYearEntity, { districtKey })
  const rows = actions.map(({ text, contributing, action, ...plain }) => ({
    ...plain,
    districtKey,
    contributing: contributing === null ? null : contributing ? 'yes' : 'no',
    words: plainWords(text),
    action: JSON.stringify(action),
  }))
  for (let start = 0; start < rows.length; start += rowsAStatement) await em.insertMany(actionYearEntity, rows.slice(start, start + rowsAStatement))
  await em.execute(
    isSqlite(em)
      ? 'insert into action_words (rowid, words) select number, words from action_year where district_key = ?'
      : `insert into action_words (number, words) select number, to_tsvector('english', words) || to_tsvector('spanish', words) from action_year where district_key = ?`,
    [districtKey],
  )
}

/** True where words are found by FTS5, false where by tsvector. */
export function isSqlite(em: SqlEntityManager): boolean {
  return em.getPlatform().constructor.name.toLowerCase().includes('sqlite')
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

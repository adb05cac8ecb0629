import type { EntityName, RequiredEntityData } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'

/** Rows a statement: below the limit of bound values of both databases (SQLite 32,766) at 20 columns a row, and short enough not to hold up the event loop. */
const rowsAStatement = 400

/** Inserts rows a few hundred at a time. */
export async function insertInChunks<Row extends object>(
  em: SqlEntityManager,
  entity: EntityName<Row>,
  rows: readonly RequiredEntityData<Row>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAStatement) await em.insertMany(entity, rows.slice(start, start + rowsAStatement))
}

import type { EntityName, RequiredEntityData } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'

/** Rows a statement: below the limit of bound values of both databases (SQLite 32,766) at 20 columns a row, and short enough not to hold up the event loop. */
const rowsAStatement = 400

/** A list a few hundred at a time. */
export function inChunks<Item>(items: readonly Item[]): readonly Item[][] {
  return Array.from({ length: Math.ceil(items.length / rowsAStatement) }, (_, at) => items.slice(at * rowsAStatement, (at + 1) * rowsAStatement))
}

/** Inserts rows a few hundred at a time. */
export async function insertInChunks<Row extends object>(
  em: SqlEntityManager,
  entity: EntityName<Row>,
  rows: readonly RequiredEntityData<Row>[],
): Promise<void> {
  for (const chunk of inChunks(rows)) await em.insertMany(entity, chunk)
}

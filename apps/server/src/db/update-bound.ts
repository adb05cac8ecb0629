import type { SqlEntityManager } from '@mikro-orm/postgresql'

/** Any table, by the names of its columns in the database. */
type Tables = Readonly<Record<string, Readonly<Record<string, string | null>>>>

/**
 * Updates a row with bound values, within the transaction of `em`. The entity manager writes values into the statement, which the database must then read
 * through: a history of a million letters takes ten milliseconds that way. Returns false where no row has the key.
 */
export async function updateBound(
  em: SqlEntityManager,
  table: string,
  key: { readonly column: string; readonly value: string },
  values: Readonly<Record<string, string | null>>,
): Promise<boolean> {
  const { numUpdatedRows } = await em.getKysely<Tables>().updateTable(table).set(values).where(key.column, '=', key.value).executeTakeFirst()
  return numUpdatedRows > 0n
}

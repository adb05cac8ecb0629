/**
 * SQL that counts what is written to a table whose rows public pages show. In SQLite one row counts: whoever writes is alone. In PostgreSQL each
 * transaction adds a row of its own, so that writers never wait for each other; how many of them are seen tells one state from another.
 */
export function countPublicChanges(table: string, sqlite: boolean): readonly string[] {
  if (sqlite)
    return ['insert', 'update', 'delete'].map(
      (change) => `create trigger ${table}_counted_${change} after ${change} on ${table} begin update public_change set number = number + 1; end`,
    )
  return [`create trigger ${table}_counted after insert or update or delete or truncate on ${table} for each statement execute function count_public_change()`]
}

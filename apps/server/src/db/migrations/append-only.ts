/** SQL that makes the database refuse to change or delete rows of a table, whoever asks. `refuse_change()` stands in the corrections' migration. */
export function appendOnly(table: string, sqlite: boolean): readonly string[] {
  if (sqlite)
    return ['update', 'delete'].map(
      (change) => `create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, '${table} is append-only'); end`,
    )
  return [
    `create trigger ${table}_no_change before update or delete on ${table} for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
  ]
}

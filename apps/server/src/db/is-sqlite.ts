import type { SqlEntityManager } from '@mikro-orm/postgresql'

/** True where the database is SQLite, false where it is PostgreSQL. */
export function isSqlite(em: SqlEntityManager): boolean {
  return em.getPlatform().constructor.name.toLowerCase().includes('sqlite')
}

import { z } from 'zod'
import type { Database } from '#db/database.ts'

const sqliteMark = z.array(z.object({ data_version: z.number() }))
const sqliteChanges = z.array(z.object({ changes: z.number() }))
const postgresMark = z.array(z.object({ mark: z.string() }))

/**
 * A text that is another one after anything at all was written. SQLite counts what other connections commit and what this one changed; of PostgreSQL it
 * is the snapshot itself: the same text means that the same transactions are seen.
 */
export async function dataMark(database: Database): Promise<string> {
  const em = database.session()
  if (database.kind === 'postgresql') {
    const [row] = postgresMark.parse(await em.execute('select pg_current_snapshot()::text as mark'))
    return row?.mark ?? ''
  }
  const [others] = sqliteMark.parse(await em.execute('pragma data_version'))
  const [own] = sqliteChanges.parse(await em.execute('select total_changes() as changes'))
  return `${others?.data_version} ${own?.changes}`
}

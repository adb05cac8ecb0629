import { z } from 'zod'
import { openDatabase, type Database } from '#db/database.ts'
import { openDocumentStore } from '#files/document-store.ts'
import { verifyAudit, type AuditVerdict } from '#services/audit/verify-audit.ts'
import type { BackupManifest } from '#services/backup/backup-manifest.ts'

/** What was found in a database file, its documents beside it. */
export interface Inspected {
  /** What SQLite says of its own pages and keys: empty where all is well. */
  readonly damage: readonly string[]
  readonly record: AuditVerdict
  readonly counts: BackupManifest['counts']
  /** Documents that were read here and whose file is missing. */
  readonly missing: readonly string[]
}

const integritySchema = z.array(z.object({ integrity_check: z.string() }))
const countSchema = z.array(z.object({ count: z.coerce.number() }))
const documentsSchema = z.array(z.object({ file: z.string() }))

/** Looks a home folder's database over: SQLite's own check of every page, foreign keys, the chain of the record, and that each document's file is there. */
export async function inspectDatabase(folder: string, file: string): Promise<Inspected> {
  const database = await openDatabase({ kind: 'sqlite', file })
  try {
    const ask = (sql: string) => database.session().execute(sql)
    const integrity = integritySchema.parse(await ask('pragma integrity_check')).map((row) => row.integrity_check)
    const keys = z.array(z.unknown()).parse(await ask('pragma foreign_key_check'))
    return {
      damage: [...integrity.filter((said) => said !== 'ok'), ...(keys.length > 0 ? [`foreign_key_check: ${keys.length}`] : [])],
      record: await verifyAudit(database),
      counts: await countsOf(database),
      missing: await missingDocuments(database, folder),
    }
  } finally {
    // Nothing that was written stays beside the file.
    await database.session().execute('pragma wal_checkpoint(truncate)')
    await database.close()
  }
}

/** Rows of what people would miss first. */
export async function countsOf(database: Database): Promise<BackupManifest['counts']> {
  const count = async (table: string) => countSchema.parse(await database.session().execute(`select count(*) as count from ${table}`))[0]?.count ?? 0
  return {
    documents: await count('document'),
    lineItems: await count('line_item'),
    corrections: await count('correction'),
    record: await count('audit_entry'),
  }
}

async function missingDocuments(database: Database, folder: string): Promise<readonly string[]> {
  const store = openDocumentStore(folder)
  const rows = documentsSchema.parse(await database.session().execute(`select sha256 as file from document where origin = 'document'`))
  const missing: string[] = []
  for (const { file } of rows) if (!(await store.hasDocument(file))) missing.push(file)
  return missing
}

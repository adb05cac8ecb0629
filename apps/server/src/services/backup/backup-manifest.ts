import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Name of the file that says what a backup holds. */
export const manifestFile = 'backup.json'
/** Name of the database in a home folder and in a backup. */
export const databaseFile = 'cuentas.db'
/** What a home folder holds besides: documents, and what is set or secret. Pictures of pages are drawn again. */
export const keptFolders = ['documents'] as const
export const keptFiles = ['secret', 'sign-in-services.json', 'mail.json'] as const

/** What a backup holds, and what the database said when it was taken. */
export const backupManifestSchema = z
  .object({
    /** When it was taken, UTC. */
    takenAt: z.iso.datetime(),
    /** SHA-256 of the database's file. */
    database: z.string().regex(/^[0-9a-f]{64}$/),
    counts: z.object({ documents: z.number().int(), lineItems: z.number().int(), corrections: z.number().int(), record: z.number().int() }).readonly(),
    /** The last entry of the record; null while it is empty. */
    head: z.string().nullable(),
  })
  .readonly()
export type BackupManifest = z.infer<typeof backupManifestSchema>

/** The manifest of a backup; undefined where the folder is none. */
export async function readManifest(folder: string): Promise<BackupManifest | undefined> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return backupManifestSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

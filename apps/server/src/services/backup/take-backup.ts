import { constants, cp, copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#db/database.ts'
import { sha256OfFile } from '#files/read-file.ts'
import { databaseFile, keptFiles, keptFolders, manifestFile, type BackupManifest } from '#services/backup/backup-manifest.ts'
import { inspectDatabase, type Inspected } from '#services/backup/inspect-database.ts'
import { DomainError } from '#services/domain-error.ts'

/** What a backup was taken of, and what was found when it was looked over. */
export interface TakenBackup {
  readonly manifest: BackupManifest
  readonly inspected: Inspected
}

/**
 * Takes a backup of a home folder while the server goes on: the database as it is at one moment (SQLite's own `vacuum into`, never a copy of a file that is
 * being written), then the documents, which never change once they are there, and what is set. It is looked over before it is called one. The folder must
 * not be there yet, or be empty. Throws `backup-not-sqlite`, `backup-folder-taken`, `backup-damaged`.
 */
export async function takeBackup(
  { database, now }: { readonly database: Database; readonly now: () => number },
  home: string,
  folder: string,
): Promise<TakenBackup> {
  if (database.kind !== 'sqlite') throw new DomainError('backup-not-sqlite')
  if ((await readdir(folder).catch(() => [])).length > 0) throw new DomainError('backup-folder-taken')
  const taking = `${folder}.taking`
  await rm(taking, { recursive: true, force: true })
  await mkdir(taking, { recursive: true, mode: 0o700 })
  const file = join(taking, databaseFile)
  await database.session().execute(`vacuum into '${file.replaceAll("'", "''")}'`)
  for (const name of keptFolders) await cp(join(home, name), join(taking, name), { recursive: true, mode: constants.COPYFILE_FICLONE }).catch(notThere)
  for (const name of keptFiles) await copyFile(join(home, name), join(taking, name), constants.COPYFILE_FICLONE).catch(notThere)
  const inspected = await inspectDatabase(taking, file)
  // Empty once it was looked over: everything is in the one file.
  for (const rest of ['-wal', '-shm']) await rm(file + rest, { force: true })
  if (inspected.damage.length > 0 || inspected.record.kind !== 'whole') throw new DomainError('backup-damaged')
  // Only now: opening a database writes its kind of journal into its first page.
  const manifest = { takenAt: new Date(now()).toISOString(), database: await sha256OfFile(file), counts: inspected.counts, head: inspected.record.head }
  await writeFile(join(taking, manifestFile), `${JSON.stringify(manifest, undefined, 2)}\n`)
  await rm(folder, { recursive: true, force: true })
  await rename(taking, folder)
  return { manifest, inspected }
}

function notThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}

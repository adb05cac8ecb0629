import { constants, cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256OfFile } from '#files/read-file.ts'
import { databaseFile, keptFiles, keptFolders, readManifest, type BackupManifest } from '#services/backup/backup-manifest.ts'
import { inspectDatabase, type Inspected } from '#services/backup/inspect-database.ts'
import { DomainError } from '#services/domain-error.ts'

/** A backup that was put back and looked over. */
export interface Restored {
  readonly manifest: BackupManifest
  readonly inspected: Inspected
}

/**
 * Puts a backup back into a home folder that has no database yet, and looks it over: SQLite's own check, the chain of the record with the head that the
 * backup wrote down, the counts, every document's file. Throws `backup-not-one`, `backup-home-taken`, `backup-damaged`.
 */
export async function restoreBackup(folder: string, home: string): Promise<Restored> {
  const manifest = await readManifest(folder)
  if (!manifest) throw new DomainError('backup-not-one')
  if (await isThere(join(home, databaseFile))) throw new DomainError('backup-home-taken')
  if ((await sha256OfFile(join(folder, databaseFile)).catch(() => '')) !== manifest.database) throw new DomainError('backup-damaged')
  await mkdir(home, { recursive: true })
  for (const name of [...keptFolders, ...keptFiles, databaseFile])
    if (await isThere(join(folder, name))) await cp(join(folder, name), join(home, name), { recursive: true, mode: constants.COPYFILE_FICLONE })
  const inspected = await inspectDatabase(home, join(home, databaseFile))
  const { damage, record, counts } = inspected
  const asWritten = record.kind === 'whole' && record.head === manifest.head && JSON.stringify(counts) === JSON.stringify(manifest.counts)
  if (damage.length > 0 || !asWritten) {
    await rm(join(home, databaseFile), { force: true })
    throw new DomainError('backup-damaged')
  }
  return { manifest, inspected }
}

/** The drill: puts a backup back into a folder of its own, looks it over, and takes it away again. */
export async function tryBackup(folder: string): Promise<Restored> {
  const home = await mkdtemp(join(tmpdir(), 'cuentas-drill-'))
  try {
    return await restoreBackup(folder, home)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

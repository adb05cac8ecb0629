import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '#files/project-folder.ts'

/** The folder of the snapshot that comes with the program. */
export const snapshotFolder = projectFolder('data/districts')

/** Names of the snapshot's files, in order; none when there is no folder. */
export async function snapshotFileNames(folder: string = snapshotFolder): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.json')).sort()
}

/** A file of the snapshot as parsed JSON, not yet checked. */
export async function readSnapshotFile(name: string, folder: string = snapshotFolder): Promise<unknown> {
  const value: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'))
  return value
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '#files/project-folder.ts'
import { sha256Of } from '#files/read-file.ts'

/** The folder of the snapshot that comes with the program. */
export const snapshotFolder = projectFolder('data/districts')

/** Names of the snapshot's files, in order; none when there is no folder. */
export async function snapshotFileNames(folder: string = snapshotFolder): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.json')).sort()
}

/** A file of the snapshot: its JSON, not yet checked, and a mark that changes with every change of the file. */
export async function readSnapshotFile(name: string, folder: string = snapshotFolder): Promise<{ readonly json: unknown; readonly mark: string }> {
  const bytes = await readFile(join(folder, name))
  const json: unknown = JSON.parse(bytes.toString('utf8'))
  return { json, mark: `snapshot ${sha256Of(bytes).slice(0, 12)}` }
}

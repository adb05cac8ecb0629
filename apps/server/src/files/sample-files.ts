import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { sha256Schema, type Sha256 } from '@cuentas/shared'
import { projectFolder } from '#files/project-folder.ts'

/** A sample document that comes with the program, by its bytes. */
export interface SampleFile {
  readonly sha256: Sha256
  readonly path: string
}

/** The list of the places of samples that the explaining pages show, as JSON that is not checked yet. */
export async function readLearnPicturesFile(): Promise<unknown> {
  return JSON.parse(await readFile(projectFolder('data/learn/pictures.json'), 'utf8'))
}

/** A file under data/samples. Throws when there is none: the list is ours. */
export async function sampleFile(name: string): Promise<SampleFile> {
  const path = projectFolder(`data/samples/${name}`)
  return {
    path,
    sha256: sha256Schema.parse(
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ),
  }
}

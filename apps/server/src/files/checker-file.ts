import { readFile } from 'node:fs/promises'
import { projectFolder } from '#files/project-folder.ts'

/** The single-file checker that goes into every bundle: plain JavaScript, for whatever Node a reader has. */
export async function readChecker(): Promise<string> {
  return readFile(projectFolder('apps/server/bin/check.mjs'), 'utf8')
}

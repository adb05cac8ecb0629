import { readFile } from 'node:fs/promises'
import { projectFolder } from '#files/project-folder.ts'

/** The state's directory of districts as CSV text. */
export function readDirectoryFile(): Promise<string> {
  return readFile(projectFolder('data/reference/districts.csv'), 'utf8')
}

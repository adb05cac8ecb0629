import { fileURLToPath } from 'node:url'

/** The path of a file or folder of the project itself, by its path from the project's top: data, the built web. Independent of the working directory. */
export function projectFolder(path: string): string {
  return fileURLToPath(new URL(`../../../../${path}`, import.meta.url))
}

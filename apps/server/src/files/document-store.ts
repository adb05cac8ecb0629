import { randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { fileEnding, fileEndings, type FileEnding } from '#files/file-ending.ts'
import { headOf } from '#files/read-file.ts'

/** Documents and pictures of their pages, on disk, by the documents' SHA-256. */
export interface DocumentStore {
  /** Path of a document's file, with the ending of what it is; undefined when it is not there. */
  readonly documentPath: (sha256: string) => Promise<string | undefined>
  readonly hasDocument: (sha256: string) => Promise<boolean>
  /** Writes a document whole or not at all. */
  readonly saveDocument: (sha256: string, bytes: Uint8Array) => Promise<void>
  /** Copies a document that is too large to be held. */
  readonly saveFile: (sha256: string, from: string) => Promise<void>
  /** Makes a document's file reachable under another name too: the plans of a packet share the packet's file. */
  readonly alsoAs: (sha256: string, other: string) => Promise<void>
  /** A picture that was drawn before; undefined when there is none. */
  readonly picture: (name: string) => Promise<Uint8Array | undefined>
  readonly savePicture: (name: string, bytes: Uint8Array) => Promise<void>
  /** Takes away what an ended process left: half-written files, and documents that no row knows. Files younger than an hour may be in use and stay. */
  readonly sweep: (isKnown: (sha256: string) => Promise<boolean>) => Promise<readonly string[]>
}

/** Age in milliseconds from which a file that nobody knows is taken for left over. */
const leftOverAfter = 3_600_000

/** Opens the store in a folder; the folder is made when something is first written. */
export function openDocumentStore(folder: string): DocumentStore {
  const pathAs = (sha256: string, ending: string) => join(folder, 'documents', sha256.slice(0, 2), `${sha256}.${ending}`)
  const documentPath = async (sha256: string) => {
    for (const ending of fileEndings) if (await isFile(pathAs(sha256, ending))) return pathAs(sha256, ending)
    return undefined
  }
  /** A file that stands under another ending, as all did before, is moved to its own. */
  const ownPath = async (sha256: string, ending: FileEnding) => {
    const [before, own] = [await documentPath(sha256), pathAs(sha256, ending)]
    if (before !== undefined && before !== own) await rename(before, own)
    return own
  }
  const picturePath = (name: string) => join(folder, 'pictures', name.slice(0, 2), name)
  return {
    documentPath,
    hasDocument: async (sha256) => (await documentPath(sha256)) !== undefined,
    saveDocument: async (sha256, bytes) => writeWhole(await ownPath(sha256, fileEnding(bytes)), bytes),
    saveFile: async (sha256, from) => copyWhole(await ownPath(sha256, fileEnding(await headOf(from, 1024))), from),
    alsoAs: async (sha256, other) => {
      const path = await documentPath(sha256)
      if (path !== undefined) await linkFile(path, pathAs(other, extname(path).slice(1)))
    },
    picture: async (name) => ((await isFile(picturePath(name))) ? readFile(picturePath(name)) : undefined),
    savePicture: (name, bytes) => writeWhole(picturePath(name), bytes),
    sweep: (isKnown) => sweep(join(folder, 'documents'), isKnown),
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

/** A second name of one file, or a copy where the disk has no second names. */
async function linkFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  if (await isFile(to)) return
  await link(from, to).catch(() => copyFile(from, to))
}

/** Written under another name and renamed: whoever looks sees the whole file or none. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`
  await mkdir(dirname(path), { recursive: true })
  await writeFile(unfinished, bytes)
  await rename(unfinished, path)
}

async function copyWhole(path: string, from: string): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`
  await mkdir(dirname(path), { recursive: true })
  await copyFile(from, unfinished)
  await rename(unfinished, path)
}

async function sweep(folder: string, isKnown: (sha256: string) => Promise<boolean>): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const removed: string[] = []
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile() || Date.now() - found.mtimeMs < leftOverAfter) continue
    const sha256 = /([0-9a-f]{64})\.[a-z]{3,4}$/.exec(name)?.[1]
    if (sha256 !== undefined && (await isKnown(sha256))) continue
    await rm(path, { force: true })
    removed.push(name)
  }
  return removed
}

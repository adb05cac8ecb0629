import { randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Documents and pictures of their pages, on disk, by the documents' SHA-256. */
export interface DocumentStore {
  /** Path of a document's file, whether it is there or not. */
  readonly documentPath: (sha256: string) => string
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
  const documentPath = (sha256: string) => join(folder, 'documents', sha256.slice(0, 2), `${sha256}.pdf`)
  const picturePath = (name: string) => join(folder, 'pictures', name.slice(0, 2), name)
  return {
    documentPath,
    hasDocument: (sha256) => isFile(documentPath(sha256)),
    saveDocument: (sha256, bytes) => writeWhole(documentPath(sha256), bytes),
    saveFile: (sha256, from) => copyWhole(documentPath(sha256), from),
    alsoAs: (sha256, other) => linkFile(documentPath(sha256), documentPath(other)),
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
    const sha256 = /([0-9a-f]{64})\.pdf$/.exec(name)?.[1]
    if (sha256 !== undefined && (await isKnown(sha256))) continue
    await rm(path, { force: true })
    removed.push(name)
  }
  return removed
}

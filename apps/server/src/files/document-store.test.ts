import { mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDocumentStore } from '#files/document-store.ts'

const known = 'a'.repeat(64)
const unknown = 'b'.repeat(64)
const bytes = new Uint8Array([1, 2, 3])
const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000)
const newStore = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cuentas-store-'))
  return { folder, store: openDocumentStore(folder) }
}

describe('the document store', () => {
  it('keeps a document by its SHA-256 and leaves no half-written file behind', async () => {
    const { folder, store } = await newStore()
    expect(await store.hasDocument(known)).toBe(false)
    await store.saveDocument(known, bytes)
    await store.saveDocument(known, bytes)
    expect(await store.hasDocument(known)).toBe(true)
    expect(await readdir(join(folder, 'documents', 'aa'))).toEqual([`${known}.pdf`])
  })

  it('gives a picture back as it was kept, and nothing for one that was not', async () => {
    const { store } = await newStore()
    await store.savePicture('page-1.webp', bytes)
    expect(new Uint8Array((await store.picture('page-1.webp')) ?? [])).toEqual(bytes)
    expect(await store.picture('page-2.webp')).toBeUndefined()
  })

  it('sweeps away old files that nobody knows, and no others', async () => {
    const { folder, store } = await newStore()
    await store.saveDocument(known, bytes)
    await store.saveDocument(unknown, bytes)
    await writeFile(`${store.documentPath(known)}.x.part`, bytes)
    for (const path of [store.documentPath(known), store.documentPath(unknown), `${store.documentPath(known)}.x.part`])
      await utimes(path, twoHoursAgo, twoHoursAgo)
    await store.saveDocument('c'.repeat(64), bytes)
    const removed = await store.sweep((sha256) => Promise.resolve(sha256 === known))
    expect([...removed].sort()).toEqual([`aa/${known}.pdf.x.part`, `bb/${unknown}.pdf`])
    expect(await readdir(join(folder, 'documents', 'cc'))).toHaveLength(1)
  })
})

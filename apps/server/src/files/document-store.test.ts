import { mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDocumentStore } from '#files/document-store.ts'

const known = 'a'.repeat(64)
const unknown = 'b'.repeat(64)
const bytes = new TextEncoder().encode('%PDF-1.7 and more')
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

  it('names each file by what it is, whatever it was called, and finds what was kept under another ending', async () => {
    const { folder, store } = await newStore()
    const zip = (part: string) => new TextEncoder().encode(`PK\u0003\u0004 ${part}`)
    const files = [
      ['csv', new TextEncoder().encode('Account,Amount\n')],
      ['json', new TextEncoder().encode('{"name":"actions"}')],
      ['xlsx', zip('xl/workbook.xml')],
      ['docx', zip('word/document.xml')],
      ['png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d])],
    ] as const
    for (const [ending, content] of files) {
      const name = ending.padEnd(64, '0')
      await store.saveDocument(name, content)
      expect(await store.documentPath(name)).toBe(join(folder, 'documents', name.slice(0, 2), `${name}.${ending}`))
    }
    await mkdir(join(folder, 'documents', 'aa'), { recursive: true })
    await writeFile(join(folder, 'documents', 'aa', `${known}.pdf`), 'Account,Amount\n')
    expect(await store.hasDocument(known)).toBe(true)
    await store.saveDocument(known, new TextEncoder().encode('Account,Amount\n'))
    expect(await readdir(join(folder, 'documents', 'aa'))).toEqual([`${known}.csv`])
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
    const [first, second] = [(await store.documentPath(known)) ?? '', (await store.documentPath(unknown)) ?? '']
    await writeFile(`${first}.x.part`, bytes)
    for (const path of [first, second, `${first}.x.part`]) await utimes(path, twoHoursAgo, twoHoursAgo)
    await store.saveDocument('c'.repeat(64), bytes)
    const removed = await store.sweep((sha256) => Promise.resolve(sha256 === known))
    expect([...removed].sort()).toEqual([`aa/${known}.pdf.x.part`, `bb/${unknown}.pdf`])
    expect(await readdir(join(folder, 'documents', 'cc'))).toHaveLength(1)
  })
})

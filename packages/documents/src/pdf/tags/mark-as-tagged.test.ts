import { describe, expect, it } from 'vitest'
import { catalogEntries, markAsTagged } from '#pdf/tags/mark-as-tagged.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const text = (file: Uint8Array) => String.fromCharCode(...file)

describe('the mark of a tagged PDF', () => {
  it('is written over "not tagged" without moving a byte', () => {
    const file = bytes('1 0 obj\r<</Lang(en-US)/MarkInfo<</Marked false>>/Pages 2 0 R/StructTreeRoot 3 0 R/Type/Catalog>>\rendobj tail')
    const length = file.length
    expect(markAsTagged(file)).toBe(true)
    expect(file).toHaveLength(length)
    expect(text(file)).toContain('/MarkInfo<</Marked true>>')
    expect(text(file)).toContain('/Pages 2 0 R/StructTreeRoot 3 0 R')
    expect(text(file).endsWith('endobj tail')).toBe(true)
  })

  it('takes the place of entries that say nothing about pages, never of the pages', () => {
    const file = bytes('7 0 obj\n<</Metadata 13958 0 R/Outlines 440 0 R/Pages 9 0 R/StructTreeRoot 626 0 R/Type/Catalog/AcroForm 5 0 R>>\nendobj')
    expect(markAsTagged(file)).toBe(true)
    expect(text(file)).toContain('/Pages 9 0 R')
    expect(text(file)).toContain('/AcroForm 5 0 R')
    expect(text(file)).not.toContain('/Metadata')
  })

  it('is not written where there is no room, and in no other object', () => {
    expect(markAsTagged(bytes('7 0 obj\n<</Pages 9 0 R/StructTreeRoot 6 0 R/Type/Catalog>>\nendobj'))).toBe(false)
    expect(markAsTagged(bytes('6 0 obj\n<</K 1 0 R/Metadata 13958 0 R/Outlines 440 0 R/Type/StructTreeRoot>>\nendobj'))).toBe(false)
  })

  it('knows where the value of an entry ends', () => {
    expect([...(catalogEntries('/Lang(a\\)b/c)/Names<</A[1 2]>>/PageMode /UseNone /Pages 2 0 R') ?? [])]).toEqual([
      ['Lang', '(a\\)b/c)'],
      ['Names', '<</A[1 2]>>'],
      ['PageMode', ' /UseNone '],
      ['Pages', ' 2 0 R'],
    ])
    expect(catalogEntries('/Names<</A')).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { black, blue, drawnPdf, fill, line, words } from '#pdf/drawn-pdf.fixture.ts'
import { openTestEngine } from '#pdf/engine.fixture.ts'
import { identify, largestFile } from '#identify.ts'
import { readDocument } from '#read-document.ts'
import type { Reader } from '#reader.ts'

const pdf = await openTestEngine()
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const refusalOf = (file: Uint8Array) => {
  const answer = readDocument(file, { pdf })
  return 'refused' in answer ? answer.refused : 'taken'
}
const plan = drawnPdf([{ content: words(20, 40, 'A plan') }])

describe('which reader takes a file', () => {
  it('is the one that claims it', () => {
    const reader = identify(plan)
    expect('format' in reader && reader.format).toBe('pdf')
  })

  it('is never two', () => {
    const greedy: Reader = { format: 'anything', claims: () => true, read: () => ({ refused: 'empty', facts: {} }) }
    expect(identify(plan, [greedy, { ...greedy, format: 'everything' }])).toEqual({ refused: 'two-formats', facts: { formats: 'anything, everything' } })
  })

  it('is none for a file without bytes, a text, or a file beyond all measure', () => {
    expect(refusalOf(new Uint8Array())).toBe('empty')
    expect(refusalOf(bytes('A letter to the board.\nIt has no table in it.'))).toBe('unknown-format')
    expect(refusalOf(bytes('version https://git-lfs.github.com/spec/v1\noid sha256:17\nsize 259175841\n'))).toBe('pointer-only')
    expect(identify(new Uint8Array(largestFile + 1))).toEqual({ refused: 'too-large', facts: { size: '201 MB', limit: '200 MB' } })
  })
})

describe('a PDF that cannot be read is refused and leaves the engine whole', () => {
  it('when it asks for a password', () => {
    const locked = drawnPdf([{ content: words(20, 40, 'secret') }], {
      trailer: `/Encrypt 20 0 R/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]`,
      objects: [`<</Filter/Standard/V 1/R 2/O<${'AB'.repeat(32)}>/U<${'CD'.repeat(32)}>/P -4>>`],
    })
    expect(refusalOf(locked)).toBe('encrypted')
  })

  it('when its end is missing or its inside is noise', () => {
    expect(refusalOf(plan.slice(0, 40))).toBe('truncated')
    expect(refusalOf(bytes('%PDF-1.7\n' + '\xf3\x91 0 R << '.repeat(500)))).toBe('truncated')
  })

  it('when it has no page', () => {
    expect(refusalOf(drawnPdf([]))).toBe('no-pages')
  })

  it('when no page has text', () => {
    expect(refusalOf(drawnPdf([{ content: fill(20, 20, 100, 100, black) }]))).toBe('no-text')
  })

  it('and the next file is read as ever', () => {
    expect(refusalOf(plan)).toBe('taken')
    expect(pdf.broken).toBe(false)
  })

  it('not even when it draws rectangles that are miles tall, or thousands of rules', () => {
    const rules =
      Array.from({ length: 3000 }, (_, index) => line(20, 20 + index / 10, 500, 20 + index / 10)).join('') + line(20, 20, 20, 320) + line(500, 20, 500, 320)
    const tall = fill(10, -900_000_000, 5, 1_800_000_000, black) + fill(100, 20, 1e30, 1e30, blue)
    expect(refusalOf(drawnPdf([{ content: tall + rules + words(25, 380, 'A plan') }]))).toBe('taken')
    expect(pdf.broken).toBe(false)
  })

  it('whatever single byte of it is damaged', () => {
    for (let at = 0; at < plan.length; at += 7) {
      const damaged = plan.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a
      expect(['taken', 'truncated', 'no-pages', 'no-text', 'unknown-format', 'encrypted']).toContain(refusalOf(damaged))
    }
    expect(pdf.broken).toBe(false)
  })
})

describe('pages without text', () => {
  it('are named in a problem and stay in their place', () => {
    const read = readDocument(drawnPdf([{ content: words(20, 40, 'one') }, { content: '' }, { content: words(20, 40, 'three') }]), { pdf })
    if ('refused' in read) throw new Error(read.refused)
    expect(read.pages.map((page) => page.lines.length)).toEqual([1, 0, 1])
    expect(read.problems).toEqual([{ code: 'page-without-text', at: { page: 2 }, facts: { page: 2 } }])
  })
})

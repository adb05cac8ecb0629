import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mendText, originalPlace } from '#tags/mended-text.ts'

const vocabulary = new Set([
  'restorative',
  'need',
  'groups',
  'the',
  'district',
  'our',
  'support',
  'post',
  'trauma',
  'sensitive',
  'arts',
  'program',
  'wide',
  'approach',
  'practices',
])
const mended = (text: string) => mendText(text, vocabulary).text

describe('mendText', () => {
  it.each([
    ['R e storative Practices', 'Restorative Practices'],
    ['N e ed: more', 'Need: more'],
    ['to the following g r o ups', 'to the following groups'],
    ['T he District will', 'The District will'],
    ['O u r district', 'Our district'],
    ['a w i d e approach', 'a wide approach'],
    ['performing a r ts program', 'performing arts program'],
  ])('joins the letter-spaced %j', (printed, whole) => expect(mended(printed)).toBe(whole))

  it.each(['Title I and II', 'y a la escuela', 'a b c d', 'Tier 1 e inclusive', 'grades K to 8', 'I need a plan'])('leaves %j alone', (text) =>
    expect(mended(text)).toBe(text),
  )

  it('joins a word broken by a hyphen when the vocabulary has it whole', () => {
    expect(mended('restora- tive practices')).toBe('restorative practices')
    expect(mended('restora-tive practices')).toBe('restorative practices')
    expect(mended('trauma- sensitive')).toBe('trauma-sensitive')
    expect(mended('pre- and post-test')).toBe('pre- and post-test')
  })

  it('folds accents, quotes and line breaks, one character for one', () => {
    expect(mended('prácticas\n  “restaurativas”')).toBe('practicas "restaurativas"')
    expect(mended('pra\u0301cticas')).toBe('practicas')
    expect(mended('o\ufb03cer')).toBe('officer')
  })

  it('knows the place of every stretch in the original, whatever the text', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('R e storative', 'restora- tive', 'á', 'e\u0301', '\n', '\u00ad', '😀', ' '))
    fc.assert(
      fc.property(fc.array(piece), fc.nat(), fc.nat(), (pieces, from, length) => {
        const original = pieces.join('')
        const whole = mendText(original, vocabulary)
        expect(whole.starts.length).toBe(whole.text.length)
        if (whole.text.length === 0) return
        const start = from % whole.text.length
        const end = Math.min(whole.text.length, start + 1 + (length % 20))
        const place = originalPlace(whole, start, end)
        expect(place.start).toBeGreaterThanOrEqual(0)
        expect(place.end).toBeGreaterThan(place.start)
        expect(place.end).toBeLessThanOrEqual(original.length)
        const plain = (text: string) => mendText(text, new Set()).text.replace(/[ -]/g, '')
        expect(plain(original.slice(place.start, place.end))).toBe(whole.text.slice(start, end).replace(/[ -]/g, ''))
      }),
    )
  })
})

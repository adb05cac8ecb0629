import { describe, expect, test } from 'vitest'
import { correctionChangeSchema, figureSplitSchema } from '#correction.ts'
import { languages, placeholdersOf } from '#language.ts'
import { misfitCatalogue, misfitCodes, misfitSentence } from '#misfit.ts'

const source = { kind: 'budget-line', words: 'Line 12 of the adopted budget', date: '2026-02-10' }
const split = (whole: number, ...parts: readonly object[]) => figureSplitSchema.safeParse({ phase: 'planned', fund: 'total', whole, parts, source }).success

describe('a split', () => {
  test('sums to its figure to the cent', () => {
    expect(split(300, { category: 'RJ', rjLevel: 'dedicated', cents: 100 }, { category: null, rjLevel: 'none', cents: 200 })).toBe(true)
    expect(split(301, { category: 'RJ', rjLevel: 'dedicated', cents: 100 }, { category: null, rjLevel: 'none', cents: 200 })).toBe(false)
  })

  test('has no part of nothing or less, and no part for restorative justice without a level', () => {
    expect(split(100, { category: 'SEL', rjLevel: 'none', cents: 100 }, { category: 'RJ', rjLevel: 'mention', cents: 0 })).toBe(false)
    expect(split(100, { category: 'SEL', rjLevel: 'none', cents: 150 }, { category: 'OPS', rjLevel: 'none', cents: -50 })).toBe(false)
    expect(split(100, { category: 'RJ', rjLevel: 'none', cents: 100 })).toBe(false)
  })

  test.each([
    { ...source, date: 'last week' },
    { ...source, words: ' ' },
    { kind: 'a guess', words: 'x', date: '2026-02-10' },
  ])('needs a source: %j is none', (wrong) => {
    const parts = [{ category: 'SEL', rjLevel: 'none', cents: 100 }]
    expect(figureSplitSchema.safeParse({ phase: 'planned', fund: 'total', whole: 100, parts, source: wrong }).success).toBe(false)
  })
})

test('a tag that is put on or taken off is a category, a finer tag or a flag', () => {
  const isTag = (tag: string) => correctionChangeSchema.safeParse({ action: 'tag', tag, present: false }).success
  expect(['SEC', 'SEC.police', 'named-but-unfunded'].map(isTag)).toEqual([true, true, true])
  expect(['police', 'SEC police', ''].map(isTag)).toEqual([false, false, false])
})

describe.each(misfitCodes)('the misfit %s', (code) => {
  test('is said in every language with the same facts', () => {
    const facts = languages.map((language) => placeholdersOf(misfitCatalogue[code][language]).toSorted())
    expect(facts[0]).toEqual(facts[1])
    for (const language of languages) expect(misfitSentence({ code, expected: 'this', found: 'that' }, language)).not.toContain('…')
  })
})

import { describe, expect, it } from 'vitest'
import { agreement, foundOf, levelPairs, macroF1, namedFound, type Pair } from '#tags/tag-accuracy.ts'

const pairs: readonly Pair<'none' | 'mention' | 'primary'>[] = [
  { label: 'mention', said: 'mention' },
  { label: 'mention', said: 'primary' },
  { label: 'primary', said: 'primary' },
  { label: 'none', said: 'mention' },
  { label: 'mention', said: 'none' },
  { label: 'none', said: 'none' },
]

describe('measuring tags', () => {
  it('counts restorative justice named, whatever the level', () =>
    expect(namedFound(pairs)).toMatchObject({ right: 3, wrong: 1, missed: 1, precision: 0.75, recall: 0.75, f1: 0.75 }))
  it('counts one value', () => expect(foundOf(pairs, 'primary')).toMatchObject({ right: 1, wrong: 1, missed: 0, precision: 0.5, recall: 1 }))
  it('compares levels only where the label names it', () => expect(agreement(levelPairs(pairs))).toEqual({ equal: 2, of: 4, share: 0.5 }))
  it('gives rare values the weight of common ones', () => expect(macroF1(levelPairs(pairs))).toBeCloseTo((0.5 + 2 / 3) / 2))
  it('finds nothing missing where nothing was to be found', () => expect(foundOf([], 'primary')).toMatchObject({ precision: 1, recall: 1, f1: 1 }))
})

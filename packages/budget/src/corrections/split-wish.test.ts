import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cents, figureSplitSchema } from '@cuentas/shared'
import { emptyLog, idOf, laidOver, twoYears } from '#corrections/correction-log.fixture.ts'
import { readSplit, resolveSplit } from '#corrections/split-wish.ts'

const [last, now] = twoYears()
const items = laidOver({ plans: [last, now] }, emptyLog).items
const bundle = items.get(idOf(now, '1.3', 2025))
if (!bundle) throw new Error('no bundle')
const source = { kind: 'district-answer', words: 'E-mail of the budget office', date: '2026-02-10' } as const
const made = (text: string, funds: 'total' | 'lcff' | 'both' = 'total') => resolveSplit(bundle, readSplit(text) ?? [], { phase: 'planned', funds, source })

describe('a split as a person writes it', () => {
  test('programs with their dollars, and the rest as the bundle it was', () => {
    expect(made('RJ=4,000.50; sel = $1000; rest')).toEqual([
      {
        action: 'split',
        split: {
          phase: 'planned',
          fund: 'total',
          whole: 3_000_000,
          source,
          parts: [
            { category: 'RJ', rjLevel: 'dedicated', cents: 400_050 },
            { category: 'SEL', rjLevel: 'none', cents: 100_000 },
            { category: 'BEH', rjLevel: 'mention', cents: 2_499_950 },
          ],
        },
      },
    ])
  })

  test('levels may be said, for the rest too', () => {
    const [one] = made('RJ:primary=100; rest:none')
    expect(typeof one === 'object' && one.action === 'split' && one.split.parts.map(({ rjLevel }) => rjLevel)).toEqual(['primary', 'none'])
  })

  test('the same dollars of both bases are split the same way', () => {
    const both = made('RJ=10000; rest', 'both')
    expect(typeof both === 'object' && both.map((change) => change.action === 'split' && change.split.fund)).toEqual(['total', 'lcff'])
  })

  test('a rest of nothing is no part', () => {
    const [one] = made('RJ=30000; rest')
    expect(typeof one === 'object' && one.action === 'split' && one.split.parts).toHaveLength(1)
  })

  test.each(['RJ=30000.01', 'RJ=29999.99', 'RJ=40000; rest'])('%s does not sum to $30,000.00', (text) => expect(made(text)).toBe('parts-do-not-sum'))

  test.each(['RJ', 'RJ=', 'RJ=-5', 'RJ=TBD', 'XX=5', 'RJ:some=5', 'rest; rest', '', 'rest=5', '=5', 'RJ=0'])('%j is not a split', (text) => {
    expect(readSplit(text)).toBeUndefined()
  })

  test('a figure that is not printed is not split', () => {
    expect(resolveSplit(bundle, readSplit('RJ=5; rest') ?? [], { phase: 'estimated-actual', funds: 'total', source })).toBe('figure-not-printed')
  })

  test('whatever the shares, what comes out is well formed and sums to the cent', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(shares, fc.boolean(), (amounts, rest) => {
        const text = [...amounts.map((amount) => `SEL=${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`), ...(rest ? ['rest'] : [])].join(
          ';',
        )
        const changes = made(text)
        if (changes === 'parts-do-not-sum') return
        if (typeof changes === 'string') throw new Error(changes)
        for (const change of changes) {
          if (change.action !== 'split') throw new Error('not a split')
          expect(figureSplitSchema.parse(change.split)).toEqual(change.split)
          expect(change.split.parts.reduce((sum, part) => sum + part.cents, 0)).toBe(cents(3_000_000))
        }
      }),
    )
  })
})

import { cents } from '@cuentas/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brief } from '#brief/brief.ts'
import { action, briefInput } from '#brief/brief-input.fixture.ts'
import { permilleOf } from '#brief/promise.ts'

/** Coachella Valley 2016-17 as the press rounded it: more than $300,000 planned, about $50,000 spent. */
const coachella = action(2016, '2.8', { plan: 300_000_00, spent: 50_000_00 })

describe('the promise card', () => {
  it('tells 16.7 % and $250,000 unspent of $300,000 planned and $50,000 estimated', () => {
    const { promise } = brief(briefInput([coachella, action(2017, '2.8', { before: ['2016-2.8'] })]))
    expect(promise).toMatchObject({ fiscalYear: 2016, bound: 'at-least', unspent: 250_000_00, permilleSpent: 167 })
    expect(promise?.planned?.places.map(({ planYear, page }) => [planYear, page])).toEqual([[2016, 83]])
    expect(promise?.estimatedActual?.places.map(({ planYear }) => planYear)).toEqual([2017])
  })

  it('has no percent and no difference where the estimated actual is not reported', () => {
    const { promise } = brief(briefInput([action(2025, '1.1')]))
    expect(promise).toMatchObject({ fiscalYear: 2025, estimatedActual: null, unspent: null, permilleSpent: null })
  })

  it('has no percent where nothing was planned, and a negative rest where more was spent', () => {
    expect(brief(briefInput([action(2025, '1.1', { plan: 0, spent: 5_00 })])).promise).toMatchObject({ permilleSpent: null, unspent: -5_00 })
    expect(brief(briefInput([action(2025, '1.1', { plan: 100, spent: 250 })])).promise).toMatchObject({ permilleSpent: 2500, unspent: -150 })
  })

  it('draws no difference and no percent from a figure that is not printed as a number is, and asks nothing about it', () => {
    const anaheim = action(2024, '3.2', { plan: 8_000_000_00, spent: 152_131_977_77 })
    const misprint = '15,213,1977.77'
    const { placeOf, ...input } = briefInput([anaheim])
    const made = brief({
      ...input,
      placeOf: (id, phase) => {
        const place = placeOf(id, phase)
        return place && phase === 'estimated-actual' ? { ...place, misprint } : place
      },
    })
    expect(made.promise).toMatchObject({ unspent: null, permilleSpent: null, misprint: { misprint }, estimatedActual: { cents: 152_131_977_77 } })
    const spent = action(2024, '3.2', { plan: 8_000_000_00, spent: 1_00 })
    const asked = (text: string | undefined) =>
      brief({
        ...briefInput([spent]),
        placeOf: (id, phase) => {
          const place = briefInput([spent]).placeOf(id, phase)
          return place && text !== undefined ? { ...place, misprint: text } : place
        },
      }).questions
    expect(asked(undefined).some(({ kind }) => kind === 'underspent')).toBe(true)
    expect(asked(misprint).some(({ kind }) => kind === 'underspent')).toBe(false)
  })
  it('is not made where the program is nowhere', () => {
    expect(brief(briefInput([action(2025, '1.1', { level: 'none', category: 'INS' })]))).toMatchObject({ promise: null, trend: [], steadiness: null })
  })

  it('speaks of what is only named as "at most"', () => {
    expect(brief(briefInput([action(2025, '1.1', { level: 'mention' })])).promise?.bound).toBe('at-most')
    expect(brief(briefInput([action(2025, '1.1', { level: 'mention' }), action(2025, '1.2')])).promise?.bound).toBe('at-least')
  })

  it('rounds tenths of a percent half up', () => {
    expect([permilleOf(50_000, 300_000), permilleOf(1, 2000), permilleOf(1, 2001), permilleOf(1, 0)]).toEqual([167, 1, 0, undefined])
    fc.assert(
      fc.property(fc.nat(10 ** 12), fc.integer({ min: 1, max: 10 ** 12 }), (part, whole) => {
        const off = 2n * (BigInt(permilleOf(part, whole) ?? -1) * BigInt(whole) - 1000n * BigInt(part))
        expect(off > -BigInt(whole) && off <= BigInt(whole)).toBe(true)
      }),
    )
  })
})

describe('steady and sizable', () => {
  it('is the share of S&C, the years in a row and the largest fall', () => {
    const plans = [
      action(2021, '1', { plan: 9_00 }),
      action(2022, '1', { plan: 5_00 }),
      action(2023, '1', { plan: 4_00 }),
      action(2024, '1', { plan: 250_000_00 }),
    ]
    const { steadiness } = brief(briefInput(plans))
    expect(steadiness).toMatchObject({
      yearsInARow: 4,
      sizable: { grants: { cents: 5_000_000_00, places: [{ page: 9 }] }, permille: 50 },
      largestFall: { cents: 4_00 },
    })
    expect([steadiness?.largestFall?.from.fiscalYear, steadiness?.largestFall?.to.fiscalYear]).toEqual([2021, 2022])
  })

  it('counts no year before one in which nothing was planned, and makes no fall over a gap', () => {
    const plans = [
      action(2021, '1', { plan: 9_00 }),
      action(2022, '1', { plan: null }),
      action(2023, '1', { plan: 4_00 }),
      action(2024, '1', { plan: 0 }),
      action(2025, '1'),
    ]
    expect(brief(briefInput(plans)).steadiness).toMatchObject({ yearsInARow: 1, largestFall: { from: { fiscalYear: 2023 }, cents: 4_00 } })
  })

  it('has no share where the plan prints no grants', () => {
    expect(brief(briefInput([action(2025, '1')], { grants: null })).steadiness?.sizable).toBeNull()
  })
})

describe('what changed', () => {
  it('is nothing when actions only have other numbers and titles', () => {
    const before = [action(2024, '1.1', { title: 'A' }), action(2024, '1.2', { plan: 7_00 })]
    const after = [action(2025, '3.9', { title: 'B', before: ['2024-1.1'] }), action(2025, '1.1', { plan: 7_00, before: ['2024-1.2'] })]
    const { changes, questions } = brief(briefInput([...before, ...after]))
    expect(changes).toEqual({ since: 'last-year', rows: [] })
    expect(questions).toEqual([])
  })

  it('names what came, what went, what grew and what no longer counts as contributing, the most dollars first', () => {
    const before = [action(2024, '1.1'), action(2024, '1.2', { plan: 50_00 }), action(2024, '1.3', { plan: 10_00 })]
    const after = [
      action(2025, '1.1', { plan: 90_000_00, before: ['2024-1.1'] }),
      action(2025, '1.3', { plan: 10_00, contributing: false, before: ['2024-1.3'] }),
      action(2025, '2.1', { plan: 60_00 }),
    ]
    const { changes } = brief(briefInput([...before, ...after]))
    expect(changes.rows.map(({ kind, cents: moved }) => [kind, moved])).toEqual([
      ['less', -10_000_00],
      ['added', 60_00],
      ['removed', -50_00],
      ['contributing-changed', null],
    ])
  })

  it('compares an action that two were merged into with both', () => {
    const before = [action(2024, '1.1', { plan: 4_00 }), action(2024, '1.2', { plan: 6_00 })]
    expect(brief(briefInput([...before, action(2025, '1.1', { plan: 10_00, before: ['2024-1.1', '2024-1.2'] })])).changes.rows).toEqual([])
  })

  it('is told since the draft where the draft is known', () => {
    const draft = [action(2025, '1.1', { id: 'draft-1.1', plan: 5_00 })]
    const adopted = [action(2025, '1.1', { plan: 3_00, before: ['draft-1.1'] })]
    const { changes } = brief(briefInput([action(2025, '1.1', { plan: 3_00 })], { versions: { draft, adopted } }))
    expect(changes).toMatchObject({ since: 'draft', rows: [{ kind: 'less', cents: cents(-2_00) }] })
  })

  it('is not told where there is nothing to compare with', () => {
    expect(brief(briefInput([action(2025, '1.1')])).changes).toEqual({ since: 'nothing-to-compare', rows: [] })
  })
})

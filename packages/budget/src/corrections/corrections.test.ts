import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, correctionLogSchema, correctionsInForce, focuses, isCents, rangeInFocus, type CorrectionLog } from '@cuentas/shared'
import { applyCorrections, type Corrected } from '#corrections/apply-corrections.ts'
import { changesBetween, dollarsMoved } from '#corrections/compare-corrected.ts'
import { emptyLog, extracted, laidOver, undone, written } from '#corrections/correction-log.fixture.ts'
import { draftCorrections } from '#corrections/draft-corrections.ts'
import { previewDrafts } from '#corrections/preview-corrections.ts'
import { anyPlans, anyWish, shownState, shownText, toRequest, writtenBatches } from '#corrections/random-log.fixture.ts'
import { undoReport } from '#corrections/undo-batch.ts'
import { plansToLinks } from '#lineage/links.ts'
import { plansToSeries } from '#series/plans-to-series.ts'

const batch = fc.array(anyWish, { minLength: 1, maxLength: 8 })
const batches = fc.array(batch, { minLength: 1, maxLength: 6 })

describe('for any plans and any decisions', () => {
  test('what was extracted never changes, and every row of the log is well formed', () => {
    fc.assert(
      fc.property(anyPlans, batches, (plans, wishes) => {
        const before = extracted(plans)
        const log = writtenBatches({ plans }, wishes)
        const { items } = laidOver({ plans }, log)
        expect(extracted(plans)).toBe(before)
        for (const item of plans.flatMap(({ lineItems }) => lineItems)) expect(items.get(item.id)?.lineItem).toBe(item)
        expect(correctionLogSchema.parse(log)).toEqual(log)
      }),
      { numRuns: 60 },
    )
  })

  test('in every focus 0 <= at least <= mostly <= at most <= the whole; programs add up to the whole; a split sums to its figure to the cent', () => {
    fc.assert(
      fc.property(anyPlans, batches, fc.constantFrom(...focuses), (plans, wishes, focus) => {
        const corrected = laidOver({ plans }, writtenBatches({ plans }, wishes))
        for (const { value } of plansToSeries(plans, corrected, focus)) {
          if ('gap' in value) continue
          const { atLeast, mostly, atMost } = rangeInFocus(value)
          expect(atLeast.cents).toBeGreaterThanOrEqual(0)
          expect(mostly.cents).toBeGreaterThanOrEqual(atLeast.cents)
          expect(atMost.cents).toBeGreaterThanOrEqual(mostly.cents)
          expect(value.plan.cents).toBeGreaterThanOrEqual(atMost.cents)
          expect(value.byCategory.reduce((sum, { sum: one }) => sum + one.cents, 0)).toBe(value.plan.cents)
        }
        for (const [id, splits] of corrected.splits) {
          for (const { phase, fund, whole, parts } of splits) {
            expect(parts.reduce((sum, { cents }) => sum + cents, 0)).toBe(whole)
            const figures = corrected.items.get(id)?.lineItem.figures.filter((figure) => figure.phase === phase && figure.fund === fund)
            expect(figures?.map(({ amount }) => amount)).toContain(whole)
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  test('what was laid over the same plans before leaves no trace', () => {
    fc.assert(
      fc.property(anyPlans, batches, batches, (plans, earlier, wishes) => {
        const same = { plans, links: plansToLinks(plans) }
        laidOver(same, writtenBatches(same, earlier))
        const log = writtenBatches(same, wishes)
        const fresh = () => ({ plans: [...plans], links: [...same.links] })
        expect(shownText(laidOver(same, log))).toBe(shownText(laidOver(fresh(), log)))
        expect(shownText(laidOver(same, emptyLog))).toBe(shownText(laidOver(fresh(), emptyLog)))
      }),
      { numRuns: 60 },
    )
  })

  test('an unsplit bundle adds nothing to at least and all of itself to at most', () => {
    fc.assert(
      fc.property(anyPlans, batches, (plans, wishes) => {
        const corrected = laidOver({ plans }, writtenBatches({ plans }, wishes))
        for (const { phase, basis, value } of plansToSeries(plans, corrected)) {
          if ('gap' in value) continue
          const fund = basis === 'all-funds' ? 'total' : 'lcff'
          for (const id of value.plan.lineItems) {
            const item = corrected.items.get(id)
            if (item?.tag?.rjLevel !== 'mention' || item.splits.some((split) => split.phase === phase && split.fund === fund)) continue
            expect(value.restorativeJustice.atLeast.lineItems).not.toContain(id)
            expect(value.restorativeJustice.mostly.lineItems).not.toContain(id)
            expect(value.restorativeJustice.atMost.lineItems).toContain(id)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the sums do not know splits of other plans’ dollars: the whole plan stays what it was', () => {
    fc.assert(
      fc.property(anyPlans, batches, (plans, wishes) => {
        const totals = (points: ReturnType<typeof plansToSeries>) => points.map(({ value }) => ('gap' in value ? value.gap : value.plan.cents))
        const log = writtenBatches({ plans }, wishes)
        const withoutLinks = { ...log, corrections: log.corrections.filter(({ change }) => change.action !== 'link' && change.action !== 'unlink') }
        expect(totals(plansToSeries(plans, laidOver({ plans }, withoutLinks)))).toEqual(totals(plansToSeries(plans)))
      }),
      { numRuns: 60 },
    )
  })

  test('a batch and its undoing leave everything as it was', () => {
    fc.assert(
      fc.property(anyPlans, batches, batch, (plans, earlier, wishes) => {
        const log = writtenBatches({ plans }, earlier)
        const more = written(
          { plans },
          log,
          'last',
          wishes.map((wish) => toRequest(plans, wish)),
        )
        expect(shownState({ plans }, undone(more, 'last'))).toBe(shownState({ plans }, log))
      }),
      { numRuns: 60 },
    )
  })

  test('of 50 batches one in the middle is undone: the others hold as if it had never been, and nothing else changes', () => {
    fc.assert(
      fc.property(anyPlans, fc.array(batch, { minLength: 50, maxLength: 50 }), fc.integer({ min: 2, max: 49 }), (plans, wishes, middle) => {
        const log = writtenBatches({ plans }, wishes)
        const one = String(middle)
        const after = undone(log, one)
        const never: CorrectionLog = { ...log, corrections: log.corrections.filter((correction) => correction.batch !== one) }
        expect(correctionsInForce(after)).toEqual(never.corrections)
        expect(shownState({ plans }, after)).toBe(shownState({ plans }, never))
        const [was, is] = [laidOver({ plans }, log), laidOver({ plans }, after)]
        const ofBatch = new Set(log.corrections.filter((correction) => correction.batch === one).map(({ id }) => id))
        const untouched = [...was.items].filter(([, { decisions }]) => [...decisions.values()].every(({ correction }) => !ofBatch.has(correction.id)))
        const linksSame = JSON.stringify(was.links) === JSON.stringify(is.links)
        if (linksSame) for (const [id, item] of untouched) expect(is.items.get(id)?.tag).toEqual(item.tag)
      }),
      { numRuns: 12 },
    )
  })

  test('batches can be undone in any order with the same end', () => {
    fc.assert(
      fc.property(anyPlans, batches, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (plans, wishes, order) => {
        const log = writtenBatches({ plans }, wishes)
        const shuffled = log.batches.map(({ id }, at) => ({ id, rank: order[at] ?? 0 })).toSorted((a, b) => a.rank - b.rank)
        const all = shuffled.reduce((now, { id }) => undone(now, id), log)
        expect(shownState({ plans }, all)).toBe(shownState({ plans }, emptyLog))
      }),
      { numRuns: 40 },
    )
  })

  test('laid over what was in force before, batches and undoings come to the same as laid over the plans', () => {
    fc.assert(
      fc.property(anyPlans, batches, fc.array(fc.nat(), { maxLength: 6 }), (plans, wishes, undoings) => {
        const log = writtenBatches({ plans }, wishes)
        const ids = log.batches.map(({ id }) => id)
        const without = (gone: readonly (string | undefined)[]) => log.corrections.filter(({ batch: id }) => !gone.includes(id))
        const steps = [
          ...ids.map((_, at) => without(ids.slice(at + 1))),
          ...undoings.map((_, at) => without(undoings.slice(0, at + 1).map((number) => ids[number % ids.length]))),
        ]
        let state: Corrected | undefined
        for (const inForce of steps) {
          const before = state
          state = applyCorrections({ plans }, inForce, before)
          const anew = applyCorrections({ plans }, inForce)
          expect(shownText(state)).toBe(shownText(anew))
          if (before) expect(changesBetween(before, state)).toEqual(changesBetween({ ...before, links: [...before.links] }, anew))
        }
      }),
      { numRuns: 40 },
    )
  })

  test('what the preview shows is what happens', () => {
    fc.assert(
      fc.property(anyPlans, batches, batch, (plans, earlier, wishes) => {
        const log = writtenBatches({ plans }, earlier)
        const before = laidOver({ plans }, log)
        const requests = wishes.map((wish) => toRequest(plans, wish))
        const preview = previewDrafts({ plans }, correctionsInForce(log), draftCorrections(before, requests).drafts)
        const after = laidOver({ plans }, written({ plans }, log, 'next', requests))
        expect(preview.changes).toEqual(changesBetween(before, after))
        expect(preview.moved).toEqual(dollarsMoved(plansToSeries(plans, before), plansToSeries(plans, after)))
      }),
      { numRuns: 40 },
    )
  })

  test('what the report of an undoing shows is what happens', () => {
    fc.assert(
      fc.property(anyPlans, batches, (plans, wishes) => {
        const log = writtenBatches({ plans }, wishes)
        const report = undoReport({ plans }, log, '1')
        expect(report.changes).toEqual(changesBetween(laidOver({ plans }, log), laidOver({ plans }, undone(log, '1'))))
        for (const { laterBatch } of report.conflicts) expect(laterBatch).not.toBe('1')
      }),
      { numRuns: 40 },
    )
  })

  test('the same documents read again change nothing', () => {
    fc.assert(
      fc.property(anyPlans, batches, (plans, wishes) => {
        const log = writtenBatches({ plans }, wishes)
        const again = plans.map((plan) => ({ ...plan, lineItems: plan.lineItems.map((item) => ({ ...item })), tags: new Map(plan.tags) }))
        expect(shownState({ plans: again }, log)).toBe(shownState({ plans }, log))
      }),
      { numRuns: 30 },
    )
  })

  test('a tag that was taken off does not come back, whatever the rules find later', () => {
    const found = fc.record({
      category: fc.constantFrom(...categories),
      also: fc.subarray([...categories]),
      subTags: fc.subarray(['SEC.police', 'RJ.staff', 'BEH.pbis']),
    })
    fc.assert(
      fc.property(anyPlans, fc.nat(), fc.constantFrom(...categories), found, (plans, number, off, later) => {
        const items = plans.flatMap(({ lineItems }) => lineItems)
        const id = String(items[number % items.length]?.id)
        const log = written({ plans }, emptyLog, '1', [{ lineItem: id, change: { action: 'tag', tag: off, present: false }, reason: 'Not so' }])
        const again = plans.map((plan) => ({
          ...plan,
          tags: new Map([...plan.tags].map(([item, tag]) => [item, { ...tag, ...later, rjLevel: 'primary' as const, origin: 'rules-99' }])),
        }))
        // Where the tag was not there to begin with, taking it off still keeps it away.
        const shown = applyCorrections({ plans: again }, log.corrections).items.get(id)?.tag
        if (log.corrections.length > 0) {
          expect([shown?.category, ...(shown?.also ?? [])]).not.toContain(off)
          expect(shown?.subTags?.filter((tag) => tag.startsWith(`${off}.`))).toEqual([])
          if (off === 'RJ') expect(shown?.rjLevel).toBe('none')
        }
      }),
      { numRuns: 100 },
    )
  })

  test('a figure without a number is never split', () => {
    fc.assert(
      fc.property(anyPlans, batches, (plans, wishes) => {
        for (const [id, splits] of laidOver({ plans }, writtenBatches({ plans }, wishes)).splits) {
          const item = plans.flatMap(({ lineItems }) => lineItems).find((one) => one.id === id)
          for (const { whole } of splits) expect(item?.figures.some(({ amount }) => isCents(amount) && amount === whole)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { cents, correctionLogSchema, lineItemId, type CorrectionLog } from '@cuentas/shared'
import { emptyLog, extracted, idOf, laidOver, request, split, twoYears, undone, written } from '#corrections/correction-log.fixture.ts'
import { draftCorrections } from '#corrections/draft-corrections.ts'
import { plansToSeries } from '#series/plans-to-series.ts'
import { figure, plan, sha, tag, type MadeUpItem } from '#tagged-plans.fixture.ts'

const [last, now] = twoYears()
const plans = { plans: [last, now] }
const log = (...requests: Parameters<typeof written>[3]) => written(plans, emptyLog, '1', requests)
const part = (category: 'RJ' | 'SEL' | 'OPS', rjLevel: 'none' | 'mention' | 'dedicated', amount: number) => ({ category, rjLevel, cents: cents(amount) })

describe('a decision is laid over and overwrites nothing', () => {
  const before = extracted(plans.plans)
  const id = idOf(now, '1.2', 2025)
  const decided = laidOver(plans, log(request(id, { action: 'category', category: 'BEH' }), request(id, { action: 'level', rjLevel: 'mention' })))

  test('the tag in force is the person’s; the rules’ tag and every figure stay', () => {
    const item = decided.items.get(id)
    expect(item?.tag).toMatchObject({ category: 'BEH', rjLevel: 'mention', also: ['RJ'], origin: 'person', confidence: 1 })
    expect(item?.ruledTag).toMatchObject({ category: 'SEC', rjLevel: 'none' })
    expect(item?.lineItem).toBe(now.lineItems.find((one) => one.id === id))
    expect(extracted(plans.plans)).toBe(before)
    expect(decided.misfits).toEqual([])
  })

  test('a line item that nobody decided about has the very tag of the rules', () => {
    const other = idOf(now, '1.4', 2025)
    expect(decided.items.get(other)?.tag).toBe(now.tags.get(other))
  })

  test('a row of the log says target, expectation, decision, reason, author, time and batch', () => {
    const made = log(request(id, { action: 'category', category: 'BEH' }))
    expect(correctionLogSchema.parse(made)).toEqual(made)
    expect(made.corrections[0]).toMatchObject({
      id: '1.1',
      batch: '1',
      target: {
        lineItem: id,
        document: now.document.sha256,
        table: 'planned',
        goal: '1',
        action: '1.2',
        title: 'School Resource Officers and Campus Security',
      },
      expect: { figure: { phase: 'planned', fund: 'total', amount: 2_000_000 }, was: 'SEC' },
      reason: 'The district said so',
      author: 'Somebody',
    })
  })

  test('a later decision about the same thing supersedes the earlier one, and knows it', () => {
    const both = written(plans, log(request(id, { action: 'category', category: 'BEH' })), '2', [request(id, { action: 'category', category: 'MH' })])
    expect(laidOver(plans, both).items.get(id)?.tag?.category).toBe('MH')
    expect(both.corrections[1]?.expect.was).toBe('BEH')
    expect(laidOver(plans, undone(both, '2')).items.get(id)?.tag?.category).toBe('BEH')
  })
})

describe('the same action of the same year in another document', () => {
  const planRow = idOf(last, '1.1')
  const update = idOf(now, '1.1', 2024)

  test('the annual update’s row follows the decision about last year’s plan; other years do not', () => {
    const decided = laidOver(plans, log(request(planRow, { action: 'level', rjLevel: 'dedicated' })))
    expect(decided.items.get(update)?.tag?.rjLevel).toBe('dedicated')
    expect(decided.items.get(update)?.decisions.get('level')?.inheritedFrom).toBe(planRow)
    expect(decided.items.get(idOf(now, '1.1', 2025))?.tag?.rjLevel).toBe('primary')
  })

  test('a decision about the very row goes before one that is inherited, whichever is later', () => {
    const own = log(request(update, { action: 'level', rjLevel: 'mention' }))
    const both = written(plans, own, '2', [request(planRow, { action: 'level', rjLevel: 'dedicated' })])
    expect(laidOver(plans, both).items.get(update)?.tag?.rjLevel).toBe('mention')
    expect(laidOver(plans, both).items.get(planRow)?.tag?.rjLevel).toBe('dedicated')
  })

  test('parted actions share nothing any more, and the link does not come back', () => {
    const apart = written(plans, log(request(planRow, { action: 'unlink', to: update })), '2', [request(planRow, { action: 'level', rjLevel: 'dedicated' })])
    const decided = laidOver(plans, apart)
    expect(decided.links.some(({ from, to }) => from === planRow && to === update)).toBe(false)
    expect(decided.items.get(update)?.tag?.rjLevel).not.toBe('dedicated')
  })

  test('linked by a person, a row that was renamed follows', () => {
    const renamed = plan(2025, [
      { action: '9.9', title: 'Something quite different', year: 2024, figures: [figure('estimated-actual', 'total', 5, 'annual-update')], tag: tag(null) },
    ])
    const other = { plans: [last, renamed] }
    const to = idOf(renamed, '9.9')
    const made = written(other, emptyLog, '1', [request(planRow, { action: 'link', to }), request(planRow, { action: 'level', rjLevel: 'dedicated' })])
    expect(laidOver(other, made).links).toContainEqual(expect.objectContaining({ how: 'person' }))
    expect(laidOver(other, made).items.get(to)?.tag).toMatchObject({ category: 'RJ', rjLevel: 'dedicated' })
    expect(laidOver(other, undone(made, '1')).items.get(to)?.tag).toMatchObject({ category: null, rjLevel: 'none' })
  })
})

describe('a corrected or renumbered document', () => {
  const rows = now.lineItems.filter(({ fiscalYear }) => fiscalYear === 2025)
  const decisions = rows.map(({ id }) => request(id, { action: 'category', category: 'OPS' } as const))
  const made = log(...decisions, ...rows.map(({ id }) => request(id, { action: 'level', rjLevel: 'primary' } as const)))
  const again = (change: (item: MadeUpItem, at: number) => MadeUpItem) =>
    plan(
      2025,
      rows.map((row, at) => change({ action: row.action, title: row.title, description: row.description, figures: row.figures, tag: tag('EL') }, at)),
      { sha256: sha('e') },
    )

  test('every decision goes along when the actions are renumbered', () => {
    const renumbered = again((item, at) => ({ ...item, action: `2.${9 - at}` }))
    const decided = laidOver({ plans: [last, now, renumbered] }, made)
    expect(renumbered.lineItems.map(({ id }) => decided.items.get(id)?.tag?.category)).toEqual(rows.map(() => 'OPS'))
    expect(renumbered.lineItems.map(({ id }) => decided.items.get(id)?.tag?.rjLevel)).toEqual(rows.map(() => 'primary'))
    expect(decided.misfits.filter(({ code }) => code !== 'made-against-another-value')).toEqual([])
  })

  test('what changed under a decision is flagged and the decision holds', () => {
    const corrected = again((item, at) =>
      at === 0 ? { ...item, title: 'Restorative Practices Coordinators', figures: [figure('planned', 'total', 77, 'planned')] } : item,
    )
    const decided = laidOver({ plans: [last, now, corrected] }, made)
    const id = String(corrected.lineItems[0]?.id)
    expect(decided.items.get(id)?.tag?.category).toBe('OPS')
    expect(decided.misfits.filter(({ lineItem }) => lineItem === id).map(({ code, applied, found }) => [code, applied, found])).toEqual(
      expect.arrayContaining([
        ['amount-changed', true, '77'],
        ['title-changed', true, 'Restorative Practices Coordinators'],
      ]),
    )
  })

  test('a line that the newest version leaves out keeps its decision in the earlier one, and says so', () => {
    const shorter = { ...again((item) => item) }
    const without = { ...shorter, lineItems: shorter.lineItems.slice(1) }
    const decided = laidOver({ plans: [last, now, without] }, made)
    expect(decided.misfits.filter(({ code }) => code === 'not-in-newest-plan').map(({ lineItem }) => lineItem)).toEqual([rows[0]?.id, rows[0]?.id])
    expect(decided.items.get(String(rows[0]?.id))?.tag?.category).toBe('OPS')
  })

  test('the same document read again with other row ids keeps every decision', () => {
    const reread = {
      ...now,
      lineItems: now.lineItems.map((item, at) => ({
        ...item,
        id: lineItemId(now.document.sha256, item.fiscalYear, 'other', `${item.goal}-${item.action}`, at + 2),
      })),
    }
    const decided = laidOver({ plans: [last, reread] }, made)
    const coming = reread.lineItems.filter(({ fiscalYear }) => fiscalYear === 2025)
    expect(coming.map(({ id }) => decided.items.get(id)?.tag?.category)).toEqual(rows.map(() => 'OPS'))
  })

  test('a decision about a row that is nowhere any more is kept and told', () => {
    const decided = laidOver({ plans: [last] }, made)
    expect(decided.misfits.every(({ code, applied }) => code === 'line-item-gone' && !applied)).toBe(true)
    expect(decided.misfits).toHaveLength(made.corrections.length)
  })
})

describe('what is taken off stays off', () => {
  const id = idOf(now, '1.2', 2025)
  const rereadWith = (found: ReturnType<typeof tag>) => ({ plans: [last, { ...now, tags: new Map([...now.tags, [id, found]]) }] })
  const strong = { ...tag('SEC'), also: ['RJ', 'BEH'], rjLevel: 'primary', subTags: ['SEC.police', 'RJ.staff'] } as const

  test.each([
    ['a category that was taken off', { action: 'tag', tag: 'SEC', present: false }],
    ['restorative justice', { action: 'tag', tag: 'RJ', present: false }],
    ['a level', { action: 'level', rjLevel: 'none' }],
    ['another category', { action: 'tag', tag: 'BEH', present: false }],
    ['a finer tag', { action: 'tag', tag: 'SEC.police', present: false }],
  ] as const)('%s, whatever later rules find', (_, change) => {
    const made: CorrectionLog = log(request(id, change))
    const shown = laidOver(rereadWith(strong), made).items.get(id)?.tag
    const off = change.action === 'tag' ? change.tag : 'RJ'
    expect([shown?.category, ...(shown?.also ?? []), ...(shown?.subTags ?? [])]).not.toContain(off)
    if (off === 'RJ') expect(shown?.rjLevel).toBe('none')
    if (off === 'SEC') expect(shown?.subTags).not.toContain('SEC.police')
  })

  test('until a person puts it on again', () => {
    const off = log(request(id, { action: 'tag', tag: 'SEC', present: false }))
    const on = written(plans, off, '2', [request(id, { action: 'category', category: 'SEC' })])
    expect(laidOver(plans, off).items.get(id)?.tag?.category).toBeNull()
    expect(laidOver(plans, on).items.get(id)?.tag?.category).toBe('SEC')
  })
})

describe('a split', () => {
  const id = idOf(now, '1.3', 2025)
  const pointOf = (made: CorrectionLog, basis: 'all-funds' | 'lcff-contributing' = 'all-funds') => {
    const point = plansToSeries(plans.plans, laidOver(plans, made)).find((one) => one.fiscalYear === 2025 && one.phase === 'planned' && one.basis === basis)
    if (!point || 'gap' in point.value) throw new Error('a figure was expected')
    return point.value
  }
  const whole = pointOf(emptyLog)
  const made = log(request(id, split(3_000_000, [part('RJ', 'dedicated', 400_000), part('SEL', 'none', 1_000_000), part('OPS', 'mention', 1_600_000)])))

  test('adds its dedicated part to at least, its unsplit rest to at most, and moves the rest out of the range', () => {
    const { restorativeJustice, byCategory, plan: all } = pointOf(made)
    expect(restorativeJustice.atLeast.cents).toBe(whole.restorativeJustice.atLeast.cents + 400_000)
    expect(restorativeJustice.mostly.cents).toBe(whole.restorativeJustice.mostly.cents + 400_000)
    expect(restorativeJustice.atMost.cents).toBe(whole.restorativeJustice.atMost.cents - 1_000_000)
    expect(all).toEqual(whole.plan)
    expect(byCategory.reduce((sum, one) => sum + one.sum.cents, 0)).toBe(all.cents)
    expect(byCategory.find(({ category }) => category === 'SEL')?.sum).toMatchObject({ cents: 1_000_000, actions: 1, lineItems: [id] })
  })

  test('belongs to one figure: the other money of the action is a bundle as before', () => {
    expect(pointOf(made, 'lcff-contributing')).toEqual(pointOf(emptyLog, 'lcff-contributing'))
  })

  test('of another amount than the printed one is refused; of no printed figure too', () => {
    const wrong = [part('RJ', 'dedicated', 5)]
    const refused = draftCorrections(laidOver(plans, emptyLog), [
      request(id, split(5, wrong)),
      request(id, split(5, wrong, { phase: 'estimated-actual', fund: 'total' })),
      request('nowhere', split(5, wrong)),
    ]).refused.map(({ because }) => because)
    expect(refused).toEqual(['whole-differs', 'figure-not-printed', 'line-item-not-found'])
  })

  test('is not counted where a corrected document prints another amount, and says so', () => {
    const items = now.lineItems.map((item) => (item.id === id ? { ...item, figures: [figure('planned', 'total', 3_100_000, 'planned')] } : item))
    const decided = laidOver({ plans: [last, { ...now, lineItems: items }] }, made)
    expect(decided.splits.size).toBe(0)
    expect(decided.misfits).toContainEqual(expect.objectContaining({ code: 'split-does-not-fit', applied: false, expected: '3000000', found: '3100000' }))
  })

  test('can be taken back by a decision', () => {
    const back = written(plans, made, '2', [request(id, { action: 'unsplit', phase: 'planned', fund: 'total' })])
    expect(pointOf(back)).toEqual(whole)
  })
})

import { describe, expect, test } from 'vitest'
import { restorativeTold, toldActions } from '#tags/told-elsewhere.ts'
import { tagAction } from '#tags/tag-action.ts'
import { plan } from '#tagged-plans.fixture.ts'
import { smallTaxonomy } from '#tags/taxonomy.fixture.ts'

const taxonomy = smallTaxonomy()
const page = (number: number, ...lines: readonly string[]) => ({
  number,
  width: 612,
  height: 792,
  lines: lines.map((text) => ({ text, box: { x0: 0, y0: 0, x1: 1, y1: 1 }, size: 10 })),
})
const { lineItems } = plan(2025, [
  { action: '1.3', title: 'Student Support', description: 'Counselors at every middle school.', figures: [] },
  { action: '2.4', title: 'Restorative Practices', description: 'Staff will be trained in restorative practices by a community partner.', figures: [] },
  { action: '1.3', year: 2024, title: 'Student Support', figures: [] },
  { action: '3.1', year: 2024, title: 'Campus Climate', figures: [] },
])
const told = (...pages: readonly ReturnType<typeof page>[]) => restorativeTold(pages, lineItems, 2025)
const idOf = (year: number, action: string) => lineItems.find((item) => item.fiscalYear === year && item.action === action)?.id

describe('restorative work that the plan tells of outside its actions', () => {
  test('is found with its words, its sentence and its page, over a line break too', () => {
    expect(told(page(1, 'Nothing here.'), page(7, 'Our schools hold restorative', 'circles after a conflict. Families asked for more.'))).toEqual([
      { page: 7, words: 'restorative circles', sentence: 'Our schools hold restorative circles after a conflict', action: null },
    ])
  })

  test('is not what stands in the table of an action, nor its title beside figures', () => {
    expect(told(page(9, '2.4 Restorative Practices Staff will be trained in restorative', 'practices by a community partner. $90,000 Yes'))).toEqual([])
    expect(told(page(40, '2 2.4 Restorative Practices Yes LEA-wide $90,000'))).toEqual([])
  })

  test('is not the row of an action whose columns run into each other, on a page that prints the action', () => {
    const row = '2.4 Restorative Practices Staff will be trained in $90,000 Yes restorative by a community partner practices'
    const pageOfTable = lineItems.find(({ action, fiscalYear }) => action === '2.4' && fiscalYear === 2025)?.titleAt.page ?? 0
    expect(told(page(pageOfTable, row))).toEqual([])
    expect(told(page(pageOfTable, 'Families at the forum asked for restorative circles in every middle school.'))).toHaveLength(1)
  })

  test('is put to the action that the sentence names, in a goal’s analysis to that of the year before', () => {
    expect(toldActions(told(page(3, 'Action 1.3 also pays for restorative conferences at two schools.')))).toEqual(new Set([idOf(2025, '1.3')]))
    const analysis = page(
      5,
      'Goal Analysis for 2024-25',
      'Through Action 3.1 the district began restorative circles.',
      'Actions',
      'Action 1.3 grew to restorative mediation.',
    )
    expect(toldActions(told(analysis))).toEqual(new Set([idOf(2024, '3.1'), idOf(2025, '1.3')]))
  })

  test('is put to no action when the sentence names several, or one whose own text says it', () => {
    expect(told(page(3, 'Actions 1.3 and 2.4 share restorative conferences with families.')).map(({ action }) => action)).toEqual([null])
    expect(told(page(3, 'Action 2.4 opened a restorative room with families.')).map(({ action }) => action)).toEqual([null])
  })

  test('is not what the state’s instructions say', () => {
    const pages = [page(1, 'Welcome.'), page(50, 'Local Control and Accountability Plan Instructions', 'Describe restorative practices, if any.')]
    expect(told(...pages)).toEqual([])
  })

  test('marks the action, unless its own text names restorative work', () => {
    const action = { title: 'Student Support', description: 'Counselors at every middle school.', toldElsewhere: true }
    expect(tagAction(action, taxonomy).flags).toEqual(['told-elsewhere'])
    expect(tagAction({ ...action, description: 'Counselors lead restorative circles.' }, taxonomy).flags).toEqual([])
    expect(tagAction({ ...action, toldElsewhere: false }, taxonomy).flags).toEqual([])
  })
})

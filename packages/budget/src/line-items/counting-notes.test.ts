import { describe, expect, test } from 'vitest'
import { countingNotes } from '#line-items/counting-notes.ts'

const notes = (text: string, title = 'A title') => countingNotes(title, text).map(({ kind, seeAction }) => [kind, seeAction])

describe('dollars that stand under another action', () => {
  test.each([
    ['No X (Expenditures for this action are included in Action 2.2 and Action 3.2.)', ['2.2', '3.2']],
    ['(Expenditures for this action are included in Actions 2.2, 3.2, and 3.3). More text.', ['2.2', '3.2', '3.3']],
    ['$0.00 Cost ($30,000.00) is accounted for in Goal 3 Action 3.10 and is not included here', ['3.10']],
    ['Cost already included in 4.5', ['4.5']],
    ['The funding for this action was accounted for in 3.13. 4.6: next', ['3.13']],
    ['Funding for this action is included in Goal 3, Action 1 so no expenditures are listed for this action.', ['3.1']],
    ['Certificated total compensation costs reflected in Goal 1 Action 3.', ['1.3']],
    ['(Note: Expenditures in this action are\nembedded in Goal 1, Action 4, and supported)', ['1.4']],
    ['Los gastos de esta acción están incluidos en la Acción 2.2.', ['2.2']],
    ['El costo ya está incluido en la Meta 3, Acción 1', ['3.1']],
    ['See Goal 2, Action 4 for costs', ['2.4']],
  ])('%j', (text, actions) => {
    expect(notes(text)).toEqual(actions.map((action) => ['counted-elsewhere', action]))
  })

  test('the words that say so are kept', () => {
    const [note] = countingNotes('', 'Text. Cost for i-Ready ($58,660.20) is accounted for in Goal 3 Action 3.10, licenses.')
    expect(note?.words).toBe('Cost for i-Ready ($58,660.20) is accounted for in Goal 3 Action 3.10')
  })

  test.each([
    'The metrics being used to monitor the impact of each action funded with LREBG funds included in the goal. o The metrics',
    'no funding has been included in Action 3.1.',
    'Staff serve all schools. Students are included in Action 2.2.',
    'See Action 2.4.',
    'The 2.5 FTE is paid with these funds. Included in 2024-25.',
  ])('%j says nothing of the kind', (text) => {
    expect(notes(text)).toEqual([])
  })
})

describe('repeated expenditures', () => {
  test.each([
    ['the expense is identified as a repeated expenditure', ''],
    ['This is a repeated expenditure from Goal 2, Action 1.', '2.1'],
    ['Duplicated expenditure, see Action 1.3', '1.3'],
    ['Gasto repetido de la Meta 1 Acción 2', '1.2'],
  ])('%j', (text, action) => {
    expect(notes(text)).toEqual([['repeated-expenditure', action]])
  })

  test('what is denied is not noted', () => {
    expect(notes('This is not a repeated expenditure.')).toEqual([])
  })
})

describe('discontinued actions', () => {
  test.each([
    ['This Action is DISCONTINUED starting 2025-26. Please see Action 2.17.', '2.17'],
    ['Discontinued for 25-26', ''],
    ['Due to cuts, this action will be discontinued in the 2025-2026 school year.', ''],
    ['Esta acción será descontinuada. Véase la Acción 2.17', '2.17'],
  ])('%j', (text, action) => {
    expect(notes(text)).toEqual([['discontinued', action]])
  })

  test('a title says it too, in the spelling that is printed', () => {
    expect(notes('', 'Advisory Lessons Discontinued for 25-26')).toEqual([['discontinued', '']])
    expect(notes('', 'Student Voice (Discountinued)')).toEqual([['discontinued', '']])
  })

  test.each([
    'The survey in Grade 5 has been discontinued.',
    'This part of this action will be discontinued in the next LCAP.',
    'Action 2.16 (Discontinued): Employed elementary coaches',
  ])('%j is about something else', (text) => {
    expect(notes(text)).toEqual([])
  })
})

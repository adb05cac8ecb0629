import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reasonText } from '#tags/reason-text.ts'
import { tagAction } from '#tags/tag-action.ts'
import { smallLexicon, smallTaxonomy } from '#tags/taxonomy.fixture.ts'

const taxonomy = smallTaxonomy()
const tag = (title: string, description = '', amount: number | null = null) => tagAction({ title, description, amount }, taxonomy)

describe('tagAction', () => {
  it('gives the words that decided, where they stand in the text as printed', () => {
    const title = 'PBIS & R e storative\nPractices'
    const { because } = tag(title)
    const mention = because.find(({ rule }) => rule.startsWith('restorative:'))
    expect(mention).toMatchObject({ field: 'title', start: 7, end: title.length, words: 'R e storative\nPractices' })
  })

  it('gives deciding words that equal the text at their place, whatever the text', () => {
    const words = fc.constantFrom(
      'PBIS',
      'restorative practices',
      'R e storative',
      'prácticas restaurativas',
      'counselors',
      ', ',
      '. ',
      '\n',
      '• ',
      'restora- tive justice',
      'social-\nemotional learning',
      'é',
      'a',
      'summer school ',
      '“',
      ' ',
    )
    const text = fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 12 }).map((pieces) => pieces.join(' '))
    fc.assert(
      fc.property(text, text, (title, description) => {
        for (const { field, start, end, words: printed } of tag(title, description).because) {
          expect((field === 'title' ? title : description).slice(start, end)).toBe(printed)
          expect(printed).not.toBe('')
        }
      }),
    )
  })

  it('takes an action that the plan says serves one group only as that group’s, and says so', () => {
    const serving = (studentGroups: string) => tagAction({ title: 'Tutoring', description: '', amount: null, studentGroups }, taxonomy)
    const { category, because } = serving('Foster Youth')
    expect(category).toBe('GRP')
    const [first] = because
    expect(first).toMatchObject({ field: 'studentGroups', start: 0, end: 12, words: 'Foster Youth' })
    expect(first && reasonText(first, taxonomy, 'en')).toContain('The plan says it serves only “Foster Youth”')
    expect(first && reasonText(first, taxonomy, 'es')).toContain('El plan dice que atiende solo a «Foster Youth»')
    for (const many of ['English Learners Foster Youth Low Income', 'All Foster Youth', 'All', '', 'English Learners'])
      expect(serving(many)).toEqual(serving(''))
  })

  it('says the same whatever the order of the lexicon', () => {
    const actions = [
      tag('Summer School and Counselors', 'PBIS, SEL and attendance.'),
      tag('Counselors', 'Campus supervisors; tutoring.'),
      tag('PBIS & Restorative Practices', 'SEL.'),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray([...smallLexicon.rows], { minLength: smallLexicon.rows.length }), (rows) => {
        const shuffled = smallTaxonomy({ ...smallLexicon, rows })
        expect([
          tagAction({ title: 'Summer School and Counselors', description: 'PBIS, SEL and attendance.', amount: null }, shuffled),
          tagAction({ title: 'Counselors', description: 'Campus supervisors; tutoring.', amount: null }, shuffled),
          tagAction({ title: 'PBIS & Restorative Practices', description: 'SEL.', amount: null }, shuffled),
        ]).toEqual(actions)
      }),
      { numRuns: 30 },
    )
  })

  it('states no category when nothing is named', () => expect(tag('Access', 'Continue.')).toMatchObject({ category: null, rjLevel: 'none', because: [] }))

  it('keeps restorative justice as a category for what is dedicated or first, never for a mention', () => {
    expect(tag('Restorative Practices', 'Train staff.').category).toBe('RJ')
    const named = tag('Counselors', 'Counselors use SEL, PBIS and restorative practices.')
    expect(named).toMatchObject({ category: 'MH', rjLevel: 'mention' })
    expect(named.also).toContain('RJ')
    expect(tag('PBIS & Restorative Practices', 'Train staff.')).toMatchObject({ category: 'BEH', rjLevel: 'primary' })
  })

  it('flags security in restorative language, which stays security', () => {
    const safety = tag('Safety Positions', 'Safety positions provide supervision, restorative practices, PBIS and SEL.', 50_000_00)
    expect(safety).toMatchObject({ category: 'SEC', rjLevel: 'mention', flags: ['security-in-restorative-language'] })
    expect(safety.subTags).toContain('SEC.guards')
  })

  it('flags police inside another category, and restorative justice without money', () => {
    expect(tag('Attendance', 'A school resource officer joins home visits.').flags).toEqual(['police-inside-another-category'])
    expect(tag('Restorative Practices', 'No cost.', 0).flags).toEqual(['named-but-unfunded'])
    expect(tag('Restorative Practices', 'No amount is printed.', null).flags).toEqual([])
  })

  it('gives a service for one group only to that group', () => {
    expect(tag('Tutoring for Foster Youth', 'Teachers tutor after school.').category).toBe('GRP')
    expect(tag('Newcomer Summer Camp', 'A camp.').category).toBe('EL')
    expect(tag('Summer School', 'Classes for English learners, foster youth and low-income students.').category).toBe('INS')
  })

  it('gives training on one program to that program', () => {
    expect(tag('PBIS Training', 'Train all sites.').category).toBe('BEH')
    expect(tag('Professional Development', 'Provide training in restorative practices for all staff.').category).toBe('RJ')
  })

  it('says in both languages why', () => {
    const [reason] = tag('Restorative Practices', 'Train staff.').because
    expect(reason && reasonText(reason, taxonomy, 'en')).toBe('The title names “Restorative Practices”, and no other program is described.')
    expect(reason && reasonText(reason, taxonomy, 'es')).toBe('El título menciona «Restorative Practices» y no se describe otro programa.')
  })
})

import { describe, expect, it } from 'vitest'
import { amountsInText, withoutAmount } from '#amounts-in-text.ts'
import { isCents } from '#money.ts'

const dollars = (text: string) => amountsInText(text).map(({ amount }) => (isCents(amount) ? amount / 100 : amount.because))

describe('amounts in the free text of a budget cell', () => {
  it.each([
    ['4 Certificated salaries & benefits\nSubstitute teachers\n1000-1999: Certificated Personnel Salaries Base $376,137', [376137]],
    ['5800:\nProfessional/Consulting Services And Operating Expenditures\nBase 16,000', [16000]],
    ['Supplemental 21843.63', [21843.63]],
    ['Certificated Personnel Salaries Title I & General\nFunds $2000', [2000]],
    ['.625 Librarian\nBooks/Supplies\n  $46,732', [46732]],
    ['2000-2999: Classified Personnel Salaries Title III $800\n2000-2999: Classified Personnel Salaries Supplemental $116,652', [800, 116652]],
    ['Services And Other Operating\nExpenditures Supplemental $ 12,355', [12355]],
    ['Base $\n7,018', [7018]],
    ['$722,834 - Funding sources:\n- $167, 138 - LCFF, Other State, Federal\n- $555,696 - Local', [722834, 167138, 555696]],
    ['$27,845,189 - Funding sources\n-$14,672,557 - LCFF, Other State, Federal', [27845189, 14672557]],
    ['no program- no one to oversee or\nimplement the program 0.00', [0]],
    ['2.04 teacher prep spent $ 11,000 to\npay for pe specialist', [11000]],
    ['(Secondary) Supplemental $80,000', [80000]],
    ['Supplies - LCFF S &\nC: $88,500\nBooks and Supplies: materials - LCFF Base: $483,000', [88500, 483000]],
    ['1000-1999: Certificated\nPersonnel Salaries Base 8600', [8600]],
  ])('are found in %j', (text, expected) => {
    expect(dollars(text)).toEqual(expected)
  })

  it.each([
    ['20 new Chromebooks 0000: Unrestricted'],
    ['Four classroom teachers per 54 students'],
    ['35% of Certificated Salary, 1.5 FTE for 2014-15'],
    ['1-1 devices to students (20,000 dollar gift'],
    ['serves 1,200 students; Goal 1.09'],
    ['4000-4999: Books And Supplies'],
    ['Negotiated $500 per Full time employee'],
  ])('are no counts, codes, years or shares: %j', (text) => {
    expect(dollars(text)).toEqual([])
  })

  it('stay unread where a point stands in a place of thousands, because it may mean either', () => {
    expect(dollars('Expenditures Base $8.600')).toEqual(['malformed'])
  })

  it.each([
    ['$ Noted Above in goal 1', 'included-elsewhere'],
    ['$ Included Throughout', 'included-elsewhere'],
    ['Instructional staff costs reflected in Goal 1 Action 3.', 'included-elsewhere'],
    ['This would not be an additional cost', 'no-cost'],
    ['', 'blank'],
    ['Four classroom teachers', 'words-only'],
  ])('a cell without one says why: %j', (text, because) => {
    expect(withoutAmount(text).because).toBe(because)
  })
})

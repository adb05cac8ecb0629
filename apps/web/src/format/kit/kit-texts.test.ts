import { cents, day, fiscalYear, sha256Schema, type Brief, type BriefFigure } from '@cuentas/shared'
import { describe, expect, it } from 'vitest'
import type { KitView } from '#api.ts'
import { kitTexts } from '#format/kit/kit-texts.ts'
import { letterOf, letterPlainText } from '#format/kit/letter.ts'
import { languages } from '#language.ts'
import { words } from '#locales/words.ts'

const [year, next] = [fiscalYear(2016), fiscalYear(2017)]
const [plan, later] = [sha256Schema.parse('1'.repeat(64)), sha256Schema.parse('2'.repeat(64))]
const figure = (phase: BriefFigure['phase'], amount: number, document: typeof plan, page: number): BriefFigure => ({
  fiscalYear: year,
  phase,
  cents: cents(amount),
  places: [{ document, planYear: document === plan ? year : next, page, lineItem: 'x' }],
})
/** Coachella Valley 2016-17 as the press rounded it: more than $300,000 planned, about $50,000 spent. */
const promise = {
  fiscalYear: year,
  bound: 'at-least' as const,
  planned: figure('planned', 300_000_00, plan, 83),
  estimatedActual: figure('estimated-actual', 50_000_00, later, 41),
  misprint: null,
  unspent: cents(250_000_00),
  permilleSpent: 167,
}
const check = { code: 'carryover-came-in', subject: 'carryover into the current year', unit: 'millipercent', printed: 560, computed: 1834 } as const
const brief: Brief = {
  meeting: 'hearing',
  planYear: next,
  promise,
  trend: [promise],
  steadiness: null,
  changes: { since: 'nothing-to-compare', rows: [] },
  questions: [
    {
      kind: 'carryover-does-not-carry',
      id: 'carryover',
      actions: [],
      figures: [],
      check: { ...check, place: { document: later, planYear: next, page: 9, lineItem: null } },
      years: 0,
      weight: cents(0),
    },
  ],
}
const document = (sha256: typeof plan, planYear: typeof year) => ({
  sha256,
  fileName: 'plan.pdf',
  printsName: '',
  pages: 100,
  kind: 'lcap' as const,
  planYear,
  template: null,
  language: 'en' as const,
  adoption: 'not stated' as const,
  origin: 'document' as const,
  publishedAt: null,
  checks: { holds: 0, fails: 0, cannotBeMade: 0 },
  lineItems: 1,
})
const today = day(2026, 11, 25)
const kit: KitView = {
  district: { key: 'x-valley', name: 'Valley', cds: null, kind: 'district', county: null, city: null, planYears: [year, next], pagesOpen: true, latest: null },
  focus: 'restorative-justice',
  meeting: 'hearing',
  planYears: [next, year],
  brief,
  documents: [document(plan, year), document(later, next)],
  dataVersion: '0123456789',
  madeOn: today,
  calendar: { today, statutory: [], given: [] },
}

describe.each(languages)('what a kit says in %s', (language) => {
  const t = words(language)
  const texts = kitTexts(kit, 2, 'https://site.example', t, language)

  it('gives 16.7% and $250,000 of $300,000 planned and $50,000 estimated, each with its page', () => {
    expect(texts.numbers.map(({ value }) => value)).toEqual(['$300,000', '$50,000', '$250,000', '16.7%'])
    const page = language === 'en' ? 'p.' : 'pág.'
    expect(texts.notes.map(({ text }) => text)).toEqual([`LCAP 2016-17, ${page} 83`, `LCAP 2017-18, ${page} 41`, `LCAP 2017-18, ${page} 9`])
    for (const number of texts.numbers) for (const one of number.figures) expect(texts.noteOf(one)).toBeDefined()
    expect(texts.script.map(({ text }) => text).join(' ')).toContain('16.7%')
  })

  it('says what is printed where a figure is not printed as a number is, and gives no rest and no share', () => {
    const place = { document: later, planYear: next, page: 41, lineItem: 'x', misprint: '5,0000.00' }
    const doubted = { ...promise, misprint: place, estimatedActual: { ...promise.estimatedActual, places: [place] }, unspent: null, permilleSpent: null }
    const { numbers, misprint, script } = kitTexts({ ...kit, brief: { ...brief, promise: doubted, trend: [doubted] } }, 2, 'https://site.example', t, language)
    expect(numbers.map(({ value }) => value)).toEqual(['$300,000', '$50,000'])
    for (const { text } of [...misprint, ...script.filter((one) => one.text.includes('5,0000.00'))]) expect(text).toContain('5,0000.00')
    expect(misprint[0]?.text).toContain('$50,000')
    expect([misprint.length, script.filter(({ text }) => text.includes('5,0000.00')).length]).toEqual([1, 1])
    expect(texts.misprint).toEqual([])
  })

  it('asks about a carryover in percent, with the page that prints it', () => {
    const [question] = texts.questions
    for (const words of ['0.560%', '1.834%', '9']) expect(question?.said.text).toContain(words)
    expect(question?.said.figures.map((one) => texts.noteOf(one)?.number)).toEqual([3])
  })

  it('has an address that opens the same kit, and says which data it was made from', () => {
    expect(texts.address).toBe(`https://site.example/${language}/d/x-valley/kit?data=0123456789&year=2017-18&meeting=hearing`)
  })

  it('has nothing to ask for in a letter when nothing is missing', () => {
    const letter = letterOf(kit, t, language)
    expect(letter.asks).toBe(false)
    expect(letterPlainText(letter)).not.toMatch(/\$\d/)
  })
})

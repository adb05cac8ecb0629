import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { rowsOfCsv } from './csv-rows.ts'
import { openSite, type Site } from './site.ts'
import { mainText, phone, visit } from './visit.ts'

const coachella = '33736760000000'

/** What a reader sees of one thing in both languages. */
const said = {
  en: {
    granted: 'about $30.8 million',
    advocate: 'said by an advocate',
    perPupil: 'Per unduplicated pupil',
    unit: 'per unduplicated pupil',
    noData: 'no data',
    target: 'a target',
  },
  es: {
    granted: 'unos $30.8 millones',
    advocate: 'lo dijo una organización o vocero',
    perPupil: 'Por estudiante contado una sola vez',
    unit: 'por estudiante contado una sola vez',
    noData: 'sin datos',
    target: 'una meta',
  },
} as const
const languages = ['en', 'es'] as const

type Row = Readonly<Record<string, string>>
const grant = (year: string, stage: string) => (row: Row) => row['fiscal_year'] === year && row['stage'] === stage
const saidOf = (about: string, stage: string) => (row: Row) => row['fiscal_year'] === '2016-17' && row['about'] === about && row['stage'] === stage
const school = (year: string) => (row: Row) =>
  row['fiscal_year'] === year && row['subject_name'] === 'Bobby Duke Middle' && row['outcome'] === 'students-suspended'

/** Figures of Coachella Valley: the row of the file, what stands in it, the words of the link on the page, and what its source line prints. */
const figures: readonly {
  readonly table: string
  readonly row: (row: Row) => boolean
  readonly holds: Row
  readonly link: string
  readonly printed: string
}[] = [
  {
    table: 'money',
    row: grant('2018-19', 'supplemental-grant'),
    holds: { amount: '26918511.00', grant_basis: 'entitlement' },
    link: '$26,918,511',
    printed: '26918511',
  },
  { table: 'money', row: grant('2018-19', 'concentration-grant'), holds: { amount: '27676333.00' }, link: '$27,676,333', printed: '27676333' },
  { table: 'money', row: grant('2018-19', 'received'), holds: { amount: '54594844.00', upp: '0.9342' }, link: '$54,594,844', printed: '26918511' },
  {
    table: 'money',
    row: grant('2021-22', 'received'),
    holds: { amount: '65245352.00', breaks_before: 'concentration-rate' },
    link: '$65,245,352',
    printed: '28056800',
  },
  { table: 'money', row: grant('2015-16', 'supplemental-grant'), holds: { grant_basis: 'target' }, link: '$27,465,752', printed: '27465752' },
  {
    table: 'reported',
    row: saidOf('supplemental-concentration', 'granted'),
    holds: { value: '30800000', said_by_kind: 'advocate' },
    link: '30.8',
    printed: '30.8',
  },
  { table: 'reported', row: saidOf('supplemental-concentration', 'planned'), holds: { value: '26500000' }, link: '26.5', printed: '26.5' },
  { table: 'reported', row: saidOf('supplemental-concentration', 'used'), holds: { value: '18900000' }, link: '18.9', printed: '18.9' },
  { table: 'reported', row: saidOf('restorative-justice', 'planned'), holds: { value: '300000', qualifier: 'more-than' }, link: '300,000', printed: '300,000' },
  { table: 'reported', row: saidOf('restorative-justice', 'used'), holds: { value: '50000', qualifier: 'just-over' }, link: '50,000', printed: '50,000' },
  { table: 'suspensions', row: school('2017-18'), holds: { rate: '0.150649', students_suspended: '116' }, link: '15.1%', printed: '116' },
  { table: 'suspensions', row: school('2023-24'), holds: { rate: '0.094118', mark: '' }, link: '9.4%', printed: '72' },
]

describe('money received, on a phone', () => {
  let site: Site
  let browser: Browser
  beforeAll(async () => {
    site = await openSite()
    browser = await openBrowser()
  }, 300_000)
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

  it.each(languages)('leads from Coachella Valley’s page to the source of 30.8 (%s)', { timeout: 120_000 }, async (language) => {
    const words = said[language]
    const { page, complaints, close } = await visit(browser, site.origin, `/${language}?q=coachella`, { viewport: phone })
    await page.getByRole('link', { name: 'Coachella Valley Unified' }).click()
    expect(await mainText(page)).toContain('$74.3')
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const row = page.locator('tr.reported', { hasText: words.granted })
    expect(await row.innerText()).toContain('Silvia Paz')
    expect(await row.innerText()).toContain(words.advocate)
    await row.getByRole('link', { name: words.granted }).click()
    const text = await mainText(page)
    expect(new URL(page.url()).pathname).toBe(`/${language}/figure/reported.sc-1617-granted`)
    for (const part of ['30.8', 'granted 30.8 million dollars through LCAP', 'Coachella Unincorporated', '2017-06-14', 'data/reference/reported.csv'])
      expect(text).toContain(part)
    expect(await page.locator('a[rel~="external"]').getAttribute('href')).toContain('coachellaunincorporated.org/2017/06/14')
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
    await close()
  })

  it.each(languages)(
    'finds a switched denominator in the address, the table, the chart, the CSV and the print (%s)',
    { timeout: 120_000 },
    async (language) => {
      const words = said[language]
      const { page, complaints, close } = await visit(browser, site.origin, `/${language}/d/${coachella}`, { viewport: phone })
      // The settings are one line above the first picture, and open without a script.
      expect(await page.locator('.per-switch').isVisible()).toBe(false)
      await page.locator('.settings summary').click()
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      await page.locator('.per-switch').getByRole('link', { name: words.perPupil }).click()
      expect(new URL(page.url()).searchParams.get('per')).toBe('per-unduplicated-pupil')
      // The choice leads back to the line that made it.
      expect(new URL(page.url()).hash).toBe('#settings')
      expect(await page.locator('.settings summary').innerText()).toContain(words.perPupil)
      expect(await page.locator('.per-switch [aria-current]').textContent()).toBe(words.perPupil)
      // 2023-24: $75,672,878 over 15,151 unduplicated pupils.
      expect(await page.locator('.money-table tr', { hasText: '2023-24' }).first().innerText()).toContain('$4,994.58')
      expect(await page.locator('.money-table caption').innerText()).toContain(words.unit)
      const chart = page.locator('.money-chart')
      const drawing = (await chart.getAttribute('data-drawing')) ?? ''
      expect(drawing).toContain(words.unit)
      expect(drawing).toMatch(/"label":"2023-24","note":"","isBreak":false,"bars":\[\{"name":"received","hundredths":499458,/)
      await chart.scrollIntoViewIfNeeded()
      await chart.locator('canvas').waitFor()
      const file = await page.locator('a[href*="table=money"]').first().getAttribute('href')
      const csv = await (await fetch(`${site.origin}${file}`)).text()
      const received = csv.split('\r\n').find((line) => line.includes(',2023-24,received,')) ?? ''
      for (const part of ['75672878.00', 'per-unduplicated-pupil', '4994.58', '15151', `pupils.${coachella}.2023-24.unduplicated-pupils`])
        expect(received).toContain(part)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.settings summary').innerText()).toContain(words.perPupil)
      expect(await page.locator('.per-switch').isVisible()).toBe(false)
      expect(await page.locator('.money-table caption').innerText()).toContain(words.unit)
      expect(complaints).toEqual([])
      await close()
    },
  )

  it.each(languages)('draws targets and breaks as such, and 2020-21 as no data (%s)', { timeout: 120_000 }, async (language) => {
    const words = said[language]
    const { page, close } = await visit(browser, site.origin, `/${language}/d/${coachella}`, { viewport: phone, javaScriptEnabled: false })
    const row = (year: string) => page.locator('.money-table tbody tr:not(.break)', { hasText: year }).first()
    for (const year of ['2013-14', '2014-15', '2015-16']) expect(await row(year).innerText()).toContain(words.target)
    for (const part of ['$54,594,844', '$26,918,511', '$27,676,333', '93.42%']) expect(await row('2018-19').innerText()).toContain(part)
    expect(await row('2021-22').innerText()).toContain('$65,245,352')
    expect(await page.locator('.money-table tr.break').count()).toBe(2)
    expect(await page.locator('.money-chart .bar-break').count()).toBe(2)
    // The picture of outcomes stands under its table and breaks where a year has no figure.
    expect(await page.locator('.rates-chart .bar-group', { hasText: '2020-21' }).innerText()).toContain(words.noData)
    expect(await page.locator('#outcomes ~ .scroll + .rates-chart').count()).toBe(1)
    expect(await page.locator('#grant-checks ~ details summary').innerText()).toContain('20')
    const school = page.locator('tr.outcome.school', { hasText: 'Bobby Duke Middle' })
    const cells = await school.locator('td').allInnerTexts()
    expect(cells[0]).toContain('15.1%')
    expect(cells[3]).toContain(words.noData)
    expect(cells.at(-1)).toContain('9.4%')
    await school.getByRole('link', { name: '15.1%' }).click()
    expect(await mainText(page)).toContain('116')
    await close()
  })

  it.each(languages)('opens the source line of every figure, which is the one that the CSV names (%s)', { timeout: 120_000 }, async (language) => {
    const { page, close } = await visit(browser, site.origin, `/${language}/d/${coachella}`, { javaScriptEnabled: false })
    const files = new Map<string, readonly Row[]>()
    for (const table of ['money', 'reported', 'suspensions'])
      files.set(table, rowsOfCsv(await (await fetch(`${site.origin}/${language}/d/${coachella}.csv?table=${table}`)).text()))
    const targets = files.get('money')?.filter((row) => row['grant_basis'] === 'target' && row['stage'] === 'received')
    expect(targets?.map((row) => row['fiscal_year'])).toEqual(['2013-14', '2014-15', '2015-16'])
    expect(files.get('suspensions')?.find(school('2020-21'))).toMatchObject({ rate: '', students_suspended: '', mark: 'missing' })
    const sources: { readonly href: string; readonly printed: string }[] = []
    for (const { table, row, holds, link, printed } of figures) {
      const found = files.get(table)?.find(row)
      expect(found, link).toMatchObject(holds)
      const [id = ''] = (found?.['source_figure'] ?? '').split(' ')
      const links = page.locator(`main a[href$="/figure/${id}"]`)
      expect((await links.allInnerTexts()).join(' '), link).toContain(link)
      sources.push({ href: `/${language}/figure/${id}`, printed })
    }
    for (const { href, printed } of sources) {
      await page.goto(`${site.origin}${href}`)
      expect(await mainText(page), href).toContain(printed)
      expect(await mainText(page), href).toContain('data/reference/')
    }
    await close()
  })

  it.each(languages)('has nothing that a screen reader stumbles over (%s)', { timeout: 120_000 }, async (language) => {
    for (const path of [`/d/${coachella}?per=per-pupil`, '/figure/reported.sc-1617-granted', `/figure/lcff.${coachella}.2018-19.annual.supplemental-grant`]) {
      const { page, close } = await visit(browser, site.origin, `/${language}${path}`)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
      await close()
    }
  })
})

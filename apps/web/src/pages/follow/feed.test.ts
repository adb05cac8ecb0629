import { atomXml, cents, fiscalYear, sha256Schema } from '@cuentas/shared'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { FollowView, News } from '#api.ts'
import { languages } from '#language.ts'
import { words } from '#locales/words.ts'
import { newsEntry } from '#pages/follow/news-entry.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** Elements of an XML document in their order, each with its text; throws when it is not well formed. */
function elementsOf(xml: string): readonly Element[] {
  const parser = new SaxesParser()
  const [all, open]: [Element[], Element[]] = [[], []]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])), text: '' }
    all.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return all
}

const sha256 = sha256Schema.parse('a'.repeat(64))
const news: readonly News[] = [
  {
    kind: 'changed-figure',
    at: '2026-11-25T10:00:00Z',
    figure: {
      fiscalYear: fiscalYear(2025),
      phase: 'planned',
      basis: 'all-funds',
      bound: 'at-least',
      was: cents(100_00),
      now: cents(90_00),
      at: '2026-11-25T10:00:00Z',
      reasons: ['A & B < C \u0007'],
    },
  },
  {
    kind: 'correction',
    at: '2026-11-25T10:00:00Z',
    entry: {
      id: 'valley 1/0',
      at: '2026-11-25T10:00:00Z',
      district: { key: 'x-valley', name: 'Valley' },
      role: 'editor',
      kind: 'category',
      batch: 'valley 1',
      batchName: 'Security',
      about: { kind: 'line-item', lineItem: 'a-2025-1-1.1', document: sha256, fiscalYear: fiscalYear(2025), goal: '1', action: '1.1', title: 'Circles "now"' },
      was: 'SEC',
      now: 'RJ',
      reason: 'It says so',
      status: 'in-force',
    },
  },
  {
    kind: 'correction',
    at: '2026-11-25T09:00:00Z',
    entry: {
      id: 'reply-7',
      at: '2026-11-25T09:00:00Z',
      district: { key: 'x-valley', name: 'Valley' },
      role: 'approver',
      kind: 'reply',
      batch: '',
      batchName: '',
      about: { kind: 'line-item', lineItem: 'a-2025-1-1.1', document: sha256, fiscalYear: fiscalYear(2025), goal: '1', action: '1.1', title: 'Circles' },
      was: '',
      now: 'Two coordinators were hired in May',
      reason: '',
      status: 'in-force',
    },
  },
  {
    kind: 'document',
    at: '2026-11-24T09:00:00Z',
    document: {
      sha256,
      fileName: 'plan.pdf',
      printsName: '',
      pages: 3,
      kind: 'lcap',
      planYear: fiscalYear(2025),
      template: null,
      language: 'en',
      adoption: 'not stated',
      origin: 'document',
      publishedAt: null,
      checks: { holds: 0, fails: 0, cannotBeMade: 0 },
      lineItems: 1_234,
    },
  },
]
const view: FollowView = { district: { key: 'x-valley', name: 'Valley' }, focus: null, updated: '2026-11-25T10:00:00Z', news }

function feedIn(language: (typeof languages)[number]) {
  const entries = news.map((one) => newsEntry(one, view, 'https://site.example', words(language), language))
  return atomXml({
    id: `tag:x/${language}`,
    language,
    title: 'Valley & others',
    updated: view.updated,
    self: 'https://site.example/f?a=1&b=2',
    page: 'https://site.example/p',
    entries,
  })
}

describe.each(languages)('the feed in %s', (language) => {
  const elements = elementsOf(feedIn(language))
  const texts = (name: string) => elements.filter((element) => element.name === name).map(({ text }) => text)

  it('is an Atom document: well formed, in its language, each entry with id, title, updated and a link', () => {
    expect(elements[0]).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language } })
    expect(texts('entry').length).toBe(news.length)
    for (const name of ['id', 'title', 'updated']) expect(texts(name).length).toBe(news.length + 1)
    expect(texts('updated')).toEqual([view.updated, ...news.map(({ at }) => at)])
    const links = elements.filter(({ name }) => name === 'link').map(({ attributes }) => attributes['href'] ?? '')
    for (const link of links) expect(URL.canParse(link), link).toBe(true)
    expect(links[0]).toBe('https://site.example/f?a=1&b=2')
    expect(texts('summary')[0]).toContain('A & B < C')
    const reply = words(language)('corrections:kind-reply')
    expect([texts('title')[3], texts('summary')[2]]).toEqual([`${reply}: 1.1 Circles (2025-26)`, 'Two coordinators were hired in May'])
  })

  it('has ids that are the same in both languages, none twice', () => {
    const other = elementsOf(feedIn(language === 'en' ? 'es' : 'en'))
    const ids = texts('id').slice(1)
    expect(
      other
        .filter(({ name }) => name === 'id')
        .map(({ text }) => text)
        .slice(1),
    ).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^tag:cuentas-claras,2026:[a-z]+\/\S+$/)
  })
})

import { fiscalYearLabel, isFictional, readFocus, type Focus } from '@cuentas/shared'
import type { Api, DistrictSummary, DocumentSummary } from '#api.ts'
import { numberOfPart } from '#addresses.ts'
import { topicOf } from '#components/topics.ts'
import { actionSentence } from '#format/action-sentence.ts'
import { compareSentence } from '#format/compare-sentence.ts'
import { documentName } from '#format/document-name.ts'
import { earlierSentence, historySentence, latestPlanned } from '#format/history-sentence.ts'
import { kitNumbers } from '#format/kit/numbers.ts'
import { plain } from '#format/kit/said.ts'
import { list } from '#format/list.ts'
import { yearSentence } from '#format/year-sentence.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'
import { notFound } from '#pages/not-found/asked-of-api.ts'

/** What of a card its page says itself; the rest is the same on every card. */
export interface PageCard {
  readonly over: string
  readonly title: string
  readonly answer: string
  /** Further sentences, the most telling first. */
  readonly more: readonly string[]
  /** The documents behind it; none where the card is about the site. */
  readonly documents: readonly DocumentSummary[]
}

/** Who asks for a card: the API, the words of its language, and what the address chooses. */
export interface CardTools {
  readonly api: Api
  readonly t: Translate
  readonly language: Language
  readonly asked: URLSearchParams
}

/** Districts side by side at most, as on the page. */
const most = 4

const withSample = (district: Pick<DistrictSummary, 'cds'>, words: string, t: Translate) =>
  isFictional(district.cds) ? [words, t('site:fictional')].filter((part) => part !== '').join(' · ') : words

/** The card of a page, by its place under the language. Ends with the page that says what is not there. */
export async function cardOfPage(place: readonly string[], tools: CardTools): Promise<PageCard> {
  const { t, asked } = tools
  const focus = readFocus(asked.get('focus'))
  const [noun, key = '', year, goal, action] = place
  if (noun === 'site' && place.length === 1) return plainCard('', t('home:title'), t('home:sentence'))
  if (noun === 'learn' && place.length <= 2) return learnCard(place[1], t)
  if (noun === 'compare' && place.length === 1) return compareCard(tools, focus)
  if (noun !== 'd') return notFound('page')
  if (place.length === 2) return districtCard(key, focus, tools)
  if (place.length === 3 && year === 'kit') return kitCard(key, focus, tools)
  if (place.length === 3 && year !== undefined) return yearCard(key, year, focus, tools)
  if (place.length !== 5 || year === undefined || goal === undefined || action === undefined) return notFound('page')
  return actionCard({ key, year, goal: numberOfPart(goal), action: numberOfPart(action), focus }, tools)
}

function plainCard(over: string, title: string, answer: string): PageCard {
  return { over, title, answer, more: [], documents: [] }
}

function learnCard(asked: string | undefined, t: Translate): PageCard {
  if (asked === undefined) return plainCard('', t('learn:title'), t('learn:lead'))
  const topic = topicOf(asked)
  return topic ? plainCard(t('learn:nav'), t(`learn:${topic}-title`), t(`learn:${topic}-lead`)) : notFound('page')
}

async function districtCard(key: string, focus: Focus, { api, t, language }: CardTools): Promise<PageCard> {
  const { district, points, documents } = await api.district.history({ key, focus, lineItems: 'in-ranges' })
  const { answer } = historySentence(district, points, t, language, focus)
  const latest = latestPlanned(points, 'all-funds')
  const before = latest && earlierSentence(points, district.planYears, latest.fiscalYear, focus, t, language)
  const over = withSample(district, district.county === null ? '' : t('home:county', { county: district.county }), t)
  return {
    over,
    title: district.name,
    answer,
    more: before === undefined ? [] : [before],
    documents: documents.filter(({ sha256 }) => sha256 === latest?.document),
  }
}

async function yearCard(key: string, year: string, focus: Focus, { api, t, language }: CardTools): Promise<PageCard> {
  const view = await api.district.year({ key, year, focus })
  const { answer, more } = yearSentence(view, t, language)
  return {
    over: withSample(view.district, '', t),
    title: t('year:title', { district: view.district.name, year: fiscalYearLabel(view.fiscalYear) }),
    answer,
    more: sentencesOf(more),
    documents: view.documents,
  }
}

async function actionCard(
  asked: { readonly key: string; readonly year: string; readonly goal: string; readonly action: string; readonly focus: Focus },
  { api, t, language }: CardTools,
): Promise<PageCard> {
  const view = await api.action.throughYears(asked)
  const { district, action } = view
  const { documents } = await api.district.year({ key: asked.key, year: asked.year, focus: asked.focus })
  return {
    over: withSample(
      district,
      `${district.name}, ${fiscalYearLabel(action.fiscalYear)} · ${t('terms:goal-action-number', { goal: action.goal, action: action.action })}`,
      t,
    ),
    title: action.title,
    answer: actionSentence(view, t, language),
    more: [],
    documents,
  }
}

async function kitCard(key: string, focus: Focus, { api, t, language }: CardTools): Promise<PageCard> {
  const { district } = await api.district.history({ key, focus, lineItems: 'in-ranges' })
  const over = withSample(district, district.name, t)
  if (district.planYears.length === 0) return plainCard(over, t('kit:title'), t('kit:no-plan'))
  const kit = await api.kit.get({ key, focus })
  const numbers = kitNumbers(kit, t, language).slice(0, 3)
  const said = numbers.map(({ value, text }) => `<b>${value}</b> ${plain(text)}.`).join(' ')
  return { over, title: t('kit:title'), answer: said === '' ? t('kit:lead') : said, more: [], documents: kit.documents.slice(0, 2) }
}

async function compareCard({ api, t, language, asked }: CardTools, focus: Focus): Promise<PageCard> {
  const keys = [...new Set(asked.getAll('d').filter((key) => key !== ''))].slice(0, most)
  if (keys.length === 0) return plainCard('', t('compare:title'), t('compare:lead'))
  const histories = await Promise.all(keys.map((key) => api.district.history({ key, focus, lineItems: 'in-ranges' })))
  const sides = histories.map(({ district, points, documents }) => ({ district, documents, point: latestPlanned(points, 'all-funds') }))
  const over = list(
    sides.map(({ district }) => district.name),
    language,
  )
  return {
    over: sides.some(({ district }) => isFictional(district.cds)) ? `${over} · ${t('site:fictional')}` : over,
    title: t('compare:title'),
    answer: compareSentence(sides, focus, t, language),
    more: [],
    documents: sides.flatMap(({ documents, point }) => documents.filter(({ sha256 }) => sha256 === point?.document)),
  }
}

/** Sentences of a paragraph. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=[^a-záéíóúñ])/).filter((sentence) => sentence !== '')
}

/** The line under a card: the first documents by name, how many more there are, and as of when. */
export function sourceLine(documents: readonly DocumentSummary[], day: string, t: Translate, language: Language): string {
  const names = [...new Set(documents.map((document) => documentName(document, t)))]
  if (names.length === 0) return t('card:source-site', { day })
  const first = list(names.slice(0, 3), language)
  return t('card:source', {
    day,
    documents: names.length > 3 ? t('card:documents-more', { documents: names.slice(0, 3).join(', '), count: names.length - 3 }) : first,
  })
}

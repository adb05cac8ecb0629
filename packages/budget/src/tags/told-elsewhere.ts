import type { LineItem, PageText, ToldPassage } from '@cuentas/shared'
import { actionKey } from '#line-items/action-number.ts'
import type { FieldText } from '#tags/action-text.ts'
import { findRestorativeMentions, type RestorativeMention } from '#tags/restorative-mentions.ts'
import { sentenceAround } from '#tags/sentences.ts'
import { readWords, type Word } from '#tags/words.ts'
import { appendixStart } from '#templates/headings.ts'

const longestSentence = 400
/** Neighbouring words that a mention shares with an action's text when it stands in the action itself; on a page of action tables, whose columns run into each other, one is enough. */
const shared = { elsewhere: 3, besideTables: 1 } as const
/** A line at a page's foot: "2025-26 Local Control and Accountability Plan for Example Unified  Page 25 of 188". */
const foot = /\b(?:page|p[áa]gina)\s+\d+\s+(?:of|de)\s+\d+\s*$/iu

/** The plan's running text in one piece, with the page and the part of the goal that each stretch stands in. */
interface RunningText {
  readonly text: string
  readonly stretches: readonly { readonly end: number; readonly page: number; readonly inAnalysis: boolean }[]
}

/**
 * Where the plan's pages tell of restorative work outside its actions. The state's instructions are not counted, nor is what stands in the table of
 * an action: a mention whose words, with three neighbours, are an action's own. A sentence that names exactly one action by number is put to it,
 * in a goal's analysis to the action of the year before, when nothing of that action's own text names restorative work.
 */
export function restorativeTold(pages: readonly PageText[], items: readonly LineItem[], planYear: number | null): readonly ToldPassage[] {
  const running = runningText(pages)
  if (running.text === '') return []
  const words = readWords(running.text)
  const own = ` ${items.map(({ title, description }) => plain(readWords(`${title} . ${description}`))).join(' | ')} `
  const titles = new Set(items.map(({ title }) => plain(readWords(title))))
  const onPage = itemsByPage(items)
  const told = findRestorativeMentions(asField(running.text, words)).flatMap((mention) => {
    const from = words.findIndex(({ start }) => start >= mention.start)
    const to = words.findLastIndex(({ end }) => end <= mention.end)
    const place = running.stretches.find(({ end }) => mention.start < end)
    const beside = onPage.get(place?.page ?? 0) ?? []
    const neighbours = beside.length > 0 ? shared.besideTables : shared.elsewhere
    if (standsIn(own, words, from, to, neighbours) || isTitle(titles, words, from, to)) return []
    const sentence = sentenceOf(running.text, mention)
    if (beside.some((item) => isMadeOf(sentence, item))) return []
    const named = planYear === null ? null : namedAction(sentence, items, planYear - (place?.inAnalysis === true ? 1 : 0))
    return [
      {
        page: place?.page ?? 1,
        words: running.text.slice(mention.start, mention.end),
        sentence: sentence.slice(0, longestSentence),
        action: named?.id ?? null,
      },
    ]
  })
  // A sentence that says it twice is told once.
  return [...new Map(told.map((one) => [`${one.page} ${one.sentence}`, one])).values()]
}

/** Line items by the pages whose tables print them: a title, or any figure. */
function itemsByPage(items: readonly LineItem[]): ReadonlyMap<number, readonly LineItem[]> {
  const byPage = new Map<number, LineItem[]>()
  for (const item of items) {
    const pages = new Set([item.titleAt.page, ...item.figures.flatMap(({ provenances }) => provenances.map(({ page }) => page))])
    for (const page of pages) byPage.set(page, [...(byPage.get(page) ?? []), item])
  }
  return byPage
}

/** From this share of its longer words on, a sentence beside a table is the action's row, whose columns run into each other. */
const ownShare = 0.7

/** True when most longer words of a sentence are those of an action's title and description, in whatever order the columns of its row put them. */
function isMadeOf(sentence: string, { title, description }: LineItem): boolean {
  const longer = (text: string) => new Set(readWords(text).flatMap(({ word }) => (word.length > 3 ? [word] : [])))
  const said = longer(sentence)
  const own = longer(`${title} . ${description}`)
  return said.size > 0 && [...said].filter((word) => own.has(word)).length >= ownShare * said.size
}

/** Line items whose restorative work the plan tells of elsewhere: what the flag is set from. */
export function toldActions(told: readonly ToldPassage[]): ReadonlySet<string> {
  return new Set(told.flatMap(({ action }) => (action === null ? [] : [action])))
}

const analysisOpens = /^(?:goal analysis|an[áa]lisis (?:de la meta|del objetivo|de metas?|de objetivos?))/iu
const analysisCloses =
  /^(?:actions|acciones|goals? and actions|metas y acciones|measuring and reporting results|engaging educational partners|increased or improved services)\b/iu

function runningText(pages: readonly PageText[]): RunningText {
  const lastPage = appendixStart(pages)
  const stretches: { end: number; page: number; inAnalysis: boolean }[] = []
  let text = ''
  let inAnalysis = false
  for (const { number, lines, grid } of pages) {
    if (number >= lastPage) break
    if (grid) continue
    for (const line of lines) {
      if (foot.test(line.text)) continue
      if (analysisOpens.test(line.text)) inAnalysis = true
      else if (analysisCloses.test(line.text)) inAnalysis = false
      text += `${line.text} `
      stretches.push({ end: text.length, page: number, inAnalysis })
    }
  }
  return { text, stretches }
}

function asField(text: string, words: readonly Word[]): FieldText {
  return { field: 'description', original: text, mended: { text, starts: [], ends: [] }, words, boilerplate: [], openingEnd: text.length, hits: [] }
}

function plain(words: readonly Word[]): string {
  return words.map(({ word }) => word).join(' ')
}

/** True when the mention with its neighbouring words, before, around or after it, is printed in an action's own text. */
function standsIn(own: string, words: readonly Word[], from: number, to: number, neighbours: number): boolean {
  return Array.from({ length: neighbours + 1 }, (_, before) => plain(words.slice(Math.max(0, from - before), to + 1 + neighbours - before))).some((piece) =>
    own.includes(` ${piece} `),
  )
}

/** True when the mention and the words around it are the whole title of an action, as tables print it beside figures. */
function isTitle(titles: ReadonlySet<string>, words: readonly Word[], from: number, to: number): boolean {
  return [...titles].some((title) => {
    const length = title.split(' ').length
    return Array.from({ length }, (_, before) => plain(words.slice(Math.max(0, from - before), from - before + length))).some(
      (piece, before) => piece === title && from - before + length > to,
    )
  })
}

function sentenceOf(text: string, mention: RestorativeMention): string {
  // "Action 3.12" holds a full stop without a space after it, so a number never ends a sentence.
  const { start, end } = sentenceAround(text.slice(0, mention.end + 2000), mention.start)
  const far = mention.start - longestSentence / 2
  const from = start >= far ? start : text.indexOf(' ', far)
  return text.slice(from, end).replace(/\s+/gu, ' ').trim()
}

/** The one action that a sentence names by number, when its own text does not name restorative work. */
function namedAction(sentence: string, items: readonly LineItem[], year: number): LineItem | undefined {
  const lists = [
    ...sentence.matchAll(
      /\b(?:actions?|acci[óo]n(?:es)?)\s*#?\s*(\d{1,2}\.\d{1,2}[a-z]?(?:(?:,\s*|\s*&\s*|,?\s+(?:and|y)\s+)\d{1,2}\.\d{1,2}[a-z]?)*)\b(?!\s*%)/giu,
    ),
  ]
  const numbers = lists.flatMap(([, list]) => list?.match(/\d{1,2}\.\d{1,2}[a-z]?/giu) ?? [])
  const [number, ...others] = new Set(numbers)
  if (number === undefined || others.length > 0) return undefined
  const item = items.find((one) => one.fiscalYear === year && actionKey(one.goal, one.action) === actionKey('', number))
  if (!item) return undefined
  // An annual update's row has no description: the coming year's action of the same title has it.
  const same = items.filter((one) => one === item || one.title === item.title)
  const says = same.some(({ title, description }) => {
    const text = `${title} . ${description}`
    return findRestorativeMentions(asField(text, readWords(text))).length > 0
  })
  return says ? undefined : item
}

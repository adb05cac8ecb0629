import type { RjLevel } from '@cuentas/shared'
import type { ActionText, FieldText } from '#tags/action-text.ts'
import { isInside } from '#tags/boilerplate.ts'
import type { RestorativeMention } from '#tags/restorative-mentions.ts'

/** How much of an action is restorative justice, the rule that says so, and the mentions it rests on. */
export interface RestorativeLevel {
  readonly level: RjLevel
  readonly rule: string
  readonly mentions: readonly RestorativeMention[]
  readonly inTitle: boolean
}

/** Words that make what follows a part, an example or a manner of something else. */
const subordinate =
  /\b(?:including|includes?|such as|e\.?g|i\.?e|like|rooted|aligned|align|grounded|embedded|trained|informed by|based on|explore|exploring|consider|options?|may|might|could|when possible|as well as|along with|as part of|incluyendo|incluid[ao]s?|tales como|como|basad[ao]s? en|alinead[ao]s?|capacitad[ao]s?|ademas de)\b/i

/** Words after it that leave it to chance. */
const hedge = /\b(?:when(?:ever)? possible|as needed|(?:where|when|as) appropriate|if needed|cuando sea posible|segun sea necesario)\b/i

/** Where the sentence, or list item, around `at` starts and ends. */
function sentenceAround(text: string, at: number): { readonly start: number; readonly end: number; readonly isItem: boolean } {
  const before = text.slice(0, at)
  const breaks = [...before.matchAll(/[.!?](?=\s)|[\u2022;*]|\s-(?=\s?[A-Z])|\d\)\s/g)]
  const last = breaks[breaks.length - 1]
  const start = last ? last.index + last[0].length : 0
  const after = text.slice(at).search(/[.!?](?=\s|$)|[\u2022;*]|\s-\s?(?=[A-Z])/)
  return { start, end: after < 0 ? text.length : at + after, isItem: last !== undefined && !/[.!?]/.test(last[0]) }
}

/** Other programs named between two places: sub-tags, so that PBIS and MTSS are two, and SEL said twice is one. */
function programsBetween(field: FieldText, start: number, end: number, onlyPrograms: boolean): ReadonlySet<string> {
  const named = field.hits.filter(
    (hit) =>
      hit.start >= start && hit.end <= end && (hit.row.program || (!onlyPrograms && hit.row.title >= 4 && !/^(?:PD|STF|RJ|OPS|CCR|INS)\./.test(hit.row.tag))),
  )
  return new Set(named.map((hit) => hit.row.tag))
}

/** The part of a title around a place: what stands between colons or spaced dashes. "Safe schools: Restorative Practices" names one program. */
function titlePart(title: FieldText, at: number): { readonly start: number; readonly end: number } {
  const text = title.mended.text
  const start = Math.max(-1, ...[...text.slice(0, at).matchAll(/:| - |\|/g)].map((match) => match.index)) + 1
  const next = text.slice(at).search(/:| - |\|/)
  return { start, end: next < 0 ? text.length : at + next }
}

function levelFromTitle(text: ActionText, mention: RestorativeMention): readonly [RjLevel, string] {
  const part = titlePart(text.title, mention.start)
  const beside = programsBetween(text.title, part.start, part.end, false)
  if (beside.size >= 2) return ['mention', 'title-lists-it']
  if (beside.size === 1) return ['primary', 'title-names-it-with-one-other']
  const others = programsBetween(text.description, 0, text.description.mended.text.length, true)
  return others.size >= 2 ? ['primary', 'title-names-it-text-names-others'] : ['dedicated', 'title-names-it-alone']
}

/** True when the mention is what the opening sentence does: no list before it, nothing that makes it an example. */
function isObjectOfOpening(field: FieldText, mention: RestorativeMention): boolean {
  const sentence = sentenceAround(field.mended.text, mention.start)
  const before = field.mended.text.slice(sentence.start, mention.start)
  const opens = mention.start < field.openingEnd && !isInside(field.boilerplate, mention.start)
  const commas = (before.match(/,/g) ?? []).length
  return (
    opens &&
    !sentence.isItem &&
    commas <= 1 &&
    !subordinate.test(before) &&
    !hedge.test(field.mended.text.slice(mention.end, sentence.end)) &&
    programsBetween(field, sentence.start, sentence.end, true).size <= 1
  )
}

/** True when a sentence, not a list item, begins with the mention: the practice is its subject. */
function isSubjectOfSentence(field: FieldText, mention: RestorativeMention): boolean {
  const sentence = sentenceAround(field.mended.text, mention.start)
  const before = field.mended.text.slice(sentence.start, mention.start).trim()
  return (
    !mention.inBoilerplate &&
    !sentence.isItem &&
    before === '' &&
    mention.end < sentence.end &&
    programsBetween(field, sentence.start, sentence.end, true).size <= 1
  )
}

function levelFromDescription(text: ActionText, mentions: readonly RestorativeMention[]): readonly [RjLevel, string] {
  const { description } = text
  // Kinds of one family (PBIS and MTSS) count once here: Oak Grove 5.1 trains in restorative practices, with PBIS and MTSS beside it.
  const others = new Set(
    [text.title, description].flatMap((field) => [...programsBetween(field, 0, field.mended.text.length, true)].map((tag) => tag.split('.')[0])),
  )
  if (others.size > 1) return ['mention', 'one-of-several']
  if (mentions.some((mention) => isObjectOfOpening(description, mention))) return ['primary', 'main-work']
  if (mentions.some((mention) => isSubjectOfSentence(description, mention))) return ['primary', 'subject-of-a-sentence']
  return ['mention', 'named-in-passing']
}

/** How much of the action the mentions make, by the close-call rules of the taxonomy. */
export function readRestorativeLevel(text: ActionText, mentions: readonly RestorativeMention[]): RestorativeLevel {
  const [inTitle] = mentions.filter((mention) => mention.field.field === 'title')
  if (mentions.length === 0) return { level: 'none', rule: 'not-named', mentions, inTitle: false }
  const [level, rule] = inTitle ? levelFromTitle(text, inTitle) : levelFromDescription(text, mentions)
  return { level, rule, mentions, inTitle: inTitle !== undefined }
}

/** Tells whether an offset of the description lies in a sentence that names a restorative practice. */
export function besideRestorative(mentions: readonly RestorativeMention[]): (at: number) => boolean {
  const sentences = mentions.filter(({ field }) => field.field === 'description').map(({ field, start }) => sentenceAround(field.mended.text, start))
  return (at) => sentences.some(({ start, end }) => at >= start && at < end)
}

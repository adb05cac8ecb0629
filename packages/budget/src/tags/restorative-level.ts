import type { RjLevel } from '@cuentas/shared'
import type { ActionText, FieldText } from '#tags/action-text.ts'
import { isInside, type Stretch } from '#tags/boilerplate.ts'
import type { PhraseHit } from '#tags/phrases.ts'
import type { RestorativeMention } from '#tags/restorative-mentions.ts'
import { endsList, sentenceAround, startsList, titlePart } from '#tags/sentences.ts'

/** How much of an action is restorative justice, the rule that says so, and the mentions it rests on. */
export interface RestorativeLevel {
  readonly level: RjLevel
  readonly rule: string
  readonly mentions: readonly RestorativeMention[]
  readonly inTitle: boolean
}

/** Words that make what follows a part, an example or a manner of something else. */
const subordinate =
  /\b(?:including|includes?|such as|e\.?g|i\.?e|like|rooted|aligned|align|grounded|embedded|trained|using|utilizing|informed by|based on|explore|exploring|consider|options?|may|might|could|when possible|as well as|along with|as part of|incluyendo|incluid[ao]s?|tales como|como|usando|utilizando|basad[ao]s? en|alinead[ao]s?|capacitad[ao]s?|ademas de)\b/i
/** Words after it that leave it to chance. */
const hedge = /\b(?:when(?:ever)? possible|as needed|(?:where|when|as) appropriate|if needed|cuando sea posible|segun sea necesario)\b/i

const isWithin = (hit: PhraseHit, stretch: Stretch) => hit.start >= stretch.start && hit.end <= stretch.end
const overlaps = (hit: PhraseHit, mention: RestorativeMention) => hit.start < mention.end && hit.end > mention.start
const whole = (field: FieldText): Stretch => ({ start: 0, end: field.mended.text.length })

/** Other programs named in a stretch: sub-tags, so that PBIS and MTSS are two, and SEL said twice is one. */
function programsIn(field: FieldText, stretch: Stretch): ReadonlySet<string> {
  return new Set(field.hits.filter((hit) => hit.row.program && isWithin(hit, stretch)).map((hit) => hit.row.tag))
}

/** Whatever else a title's part names beside the mention. How the work is done ("training", "coordinator") and building community are no other things. */
function namedBeside(title: FieldText, mention: RestorativeMention): ReadonlySet<string> {
  const part = titlePart(title, mention.start)
  const others = title.hits.filter(({ row, ...hit }) => {
    const ownWork =
      overlaps({ row, ...hit }, mention) ||
      /^(?:PD|RJ)\./.test(row.tag) ||
      /community building|relationship building/i.test(title.mended.text.slice(hit.start, hit.end))
    return isWithin({ row, ...hit }, part) && !row.how && !ownWork && (row.program || row.title >= 4)
  })
  return new Set(others.map((hit) => hit.row.tag))
}

function levelFromTitle(text: ActionText, mention: RestorativeMention): readonly [RjLevel, string] {
  const beside = namedBeside(text.title, mention)
  if (beside.size >= 2) return ['mention', 'title-lists-it']
  if (beside.size === 1) return ['primary', 'title-names-it-with-one-other']
  return programsIn(text.description, whole(text.description)).size >= 2
    ? ['primary', 'title-names-it-text-names-others']
    : ['dedicated', 'title-names-it-alone']
}

/** True when the mention is what the opening sentence does: in no list, nothing that makes it an example. */
function isObjectOfOpening(field: FieldText, mention: RestorativeMention): boolean {
  const { text } = field.mended
  const sentence = sentenceAround(text, mention.start)
  const before = text.slice(sentence.start, mention.start)
  const after = text.slice(mention.end, sentence.end)
  if (mention.start >= field.openingEnd || isInside(field.boilerplate, mention.start) || sentence.isItem) return false
  const inList = (before.match(/,/g) ?? []).length > 1 || endsList(before, after) || startsList(text, mention.end, sentence.end)
  return !inList && !subordinate.test(before) && !hedge.test(after) && programsIn(field, sentence).size <= 1
}

/** True when a sentence, not a list item, begins with the mention: the practice is its subject. */
function isSubjectOfSentence(field: FieldText, mention: RestorativeMention): boolean {
  const { text } = field.mended
  const sentence = sentenceAround(text, mention.start)
  const opens = text.slice(sentence.start, mention.start).trim() === '' && mention.end < sentence.end
  return opens && !mention.inBoilerplate && !sentence.isItem && programsIn(field, sentence).size <= 1 && !startsList(text, mention.end, sentence.end)
}

/** True when a title pays people for something else: administrators with restorative duties, and security in restorative language, are mentions (taxonomy, section 3). */
function paysOthers(title: FieldText): boolean {
  return title.hits.some(({ row }) => row.tag === 'STF.admin' || (row.tag.startsWith('SEC.') && row.title >= 4))
}

function levelFromDescription(text: ActionText, mentions: readonly RestorativeMention[]): readonly [RjLevel, string] {
  const { title, description } = text
  // Kinds of one family (PBIS and MTSS) count once here: Oak Grove 5.1 trains in restorative practices, with PBIS and MTSS beside it.
  const others = new Set([title, description].flatMap((field) => [...programsIn(field, whole(field))].map((tag) => tag.split('.')[0])))
  if (others.size > 1) return ['mention', 'one-of-several']
  const practices = paysOthers(title) ? [] : mentions.filter(({ isPractice }) => isPractice)
  // Never dedicated without the title's word: the floor of the range must hold.
  if (practices.some((mention) => isObjectOfOpening(description, mention))) return ['primary', 'main-work']
  if (practices.some((mention) => isSubjectOfSentence(description, mention))) return ['primary', 'subject-of-a-sentence']
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

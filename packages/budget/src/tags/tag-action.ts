import { categories, type Category, type ClassifierFile, type DecidingWords, type Tag, type TagFlag } from '@cuentas/shared'
import { decidingWords, readActionText, type ActionText, type ActionToTag } from '#tags/action-text.ts'
import { calibrated, chooseCategory, type RawChoice } from '#tags/choose-category.ts'
import { featuresOf } from '#tags/features.ts'
import { gatherEvidence, scoreCategories, type Evidence } from '#tags/evidence.ts'
import type { Taxonomy } from '#tags/read-taxonomy.ts'
import { findRestorativeMentions } from '#tags/restorative-mentions.ts'
import { besideRestorative, readRestorativeLevel, type RestorativeLevel } from '#tags/restorative-level.ts'

const mostReasons = 3

/** Categories beside the main one that the text names about as strongly, strongest first. Restorative justice whenever it is named. */
function alsoCategories(scores: readonly number[], chosen: Category | null, restorative: RestorativeLevel): readonly Category[] {
  const top = Math.max(...scores)
  const strong = categories
    .map((category, index) => ({ category, score: scores[index] ?? 0 }))
    .filter(({ category, score }) => category !== 'RJ' && category !== chosen && score >= 3 && score >= top * 0.35)
    .toSorted((a, b) => b.score - a.score || a.category.localeCompare(b.category))
    .map(({ category }) => category)
  return restorative.level !== 'none' && chosen !== 'RJ' ? ['RJ', ...strong] : strong
}

/** Kinds of restorative work: phrases of the RJ rows within 40 characters of a mention. */
function restorativeKinds(text: ActionText, restorative: RestorativeLevel): readonly string[] {
  const near = restorative.mentions.flatMap((mention) =>
    text[mention.field.field].hits
      .filter((hit) => hit.row.tag.startsWith('RJ.') && hit.start > mention.start - 40 && hit.end < mention.end + 40)
      .map((hit) => hit.row.tag),
  )
  if (restorative.level === 'none') return []
  return near.length > 0 ? [...new Set(near)].toSorted() : ['RJ.unspecified']
}

function subTagsOf(evidence: readonly Evidence[], shown: ReadonlySet<Category>): readonly string[] {
  const found = evidence.filter(({ category, points }) => (shown.has(category) && points >= 1.5) || category === 'SEC').map(({ hit }) => hit.row.tag)
  return [...new Set(found)]
}

function flagsOf(action: ActionToTag, category: Category | null, restorative: RestorativeLevel, evidence: readonly Evidence[]): readonly TagFlag[] {
  const named = restorative.level !== 'none'
  const flags: [TagFlag, boolean][] = [
    ['security-in-restorative-language', named && category === 'SEC'],
    ['police-inside-another-category', category !== 'SEC' && evidence.some(({ hit }) => hit.row.tag === 'SEC.police')],
    ['named-but-unfunded', named && action.amount === 0],
    ['told-elsewhere', !named && action.toldElsewhere === true],
  ]
  return flags.filter(([, holds]) => holds).map(([flag]) => flag)
}

function restorativeReasons(restorative: RestorativeLevel): readonly DecidingWords[] {
  return restorative.mentions
    .slice(0, mostReasons)
    .map((mention) => decidingWords(mention.field, mention.start, mention.end, `restorative:${restorative.rule}`))
}

function ruleReasons(evidence: readonly Evidence[], chosen: Category): readonly DecidingWords[] {
  const own = evidence.filter(({ category, points }) => category === chosen && points >= 0.5)
  return own.slice(0, mostReasons).map(({ field, hit, code }) => decidingWords(field, hit.start, hit.end, `${code}:${hit.row.id}`))
}

/** The words of the text that weigh most for the classifier's choice. */
function modelReasons(text: ActionText, chosen: Category, classifier: ClassifierFile): readonly DecidingWords[] {
  const at = categories.indexOf(chosen)
  const weightOf = (feature: string) => (Object.hasOwn(classifier.weights, feature) ? (classifier.weights[feature]?.[at] ?? 0) : 0)
  const fields = [
    { field: text.title, word: 't', row: 'T' },
    { field: text.description, word: 'd', row: 'D' },
  ]
  const places = fields.flatMap(({ field, word, row }) => [
    ...field.words.map((one) => ({ field, start: one.start, end: one.end, weight: weightOf(`${word}:${one.word}`) })),
    ...field.hits.map((hit) => ({ field, start: hit.start, end: hit.end, weight: weightOf(`${row}:${hit.row.id}`) })),
  ])
  const seen = new Set<string>()
  const strongest = places.filter(({ weight }) => weight > 0.05).toSorted((a, b) => b.weight - a.weight || a.start - b.start || b.end - a.end)
  const once = strongest.filter(({ field, start, end }) => {
    const key = field.mended.text.slice(start, end).toLowerCase()
    return seen.has(key) ? false : (seen.add(key), true)
  })
  return once.slice(0, mostReasons).map(({ field, start, end }) => decidingWords(field, start, end, `model:${chosen}`))
}

/** What an action says, before its category is weighed: what training and tagging share. */
export function readEvidence(action: ActionToTag, taxonomy: Pick<Taxonomy, 'phrases' | 'vocabulary'>) {
  const text = readActionText(action, taxonomy.phrases, taxonomy.vocabulary)
  const mentions = [...findRestorativeMentions(text.title), ...findRestorativeMentions(text.description)]
  const evidence = gatherEvidence(text, besideRestorative(mentions))
  return { text, restorative: readRestorativeLevel(text, mentions), evidence, scores: scoreCategories(evidence), features: featuresOf(text) }
}

function originOf(choice: RawChoice | null, taxonomy: Taxonomy): string {
  return choice?.origin === 'model' && taxonomy.classifier ? `model-${taxonomy.classifier.version}` : taxonomy.rulesVersion
}

/** What an action's text says it pays for, how much of it is restorative justice, and the words that say so. Pure: the same text, the same tag. */
export function tagAction(action: ActionToTag, taxonomy: Taxonomy): Tag {
  const { classifier } = taxonomy
  const { text, restorative, evidence, scores, features } = readEvidence(action, taxonomy)
  const choice = chooseCategory(evidence, scores, features, restorative, classifier)
  const confidence = choice ? calibrated(choice, classifier) : 0
  const category = choice && confidence >= (classifier?.abstainBelow ?? 0) ? choice.category : null
  const also = alsoCategories(scores, category, restorative)
  const shown = new Set([...also, ...(category ? [category] : [])])
  const reasons = category === null ? [] : choice?.origin === 'model' && classifier ? modelReasons(text, category, classifier) : ruleReasons(evidence, category)
  return {
    category,
    also,
    rjLevel: restorative.level,
    subTags: [...restorativeKinds(text, restorative), ...subTagsOf(evidence, shown)],
    flags: flagsOf(action, category, restorative, evidence),
    origin: originOf(choice, taxonomy),
    because: [...restorativeReasons(restorative), ...reasons],
    confidence,
  }
}

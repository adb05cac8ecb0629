import { categories, type Category, type DecidingWords, type Tag, type TagFlag } from '@cuentas/shared'
import { decidingWords, readActionText, type ActionText, type ActionToTag } from '#tags/action-text.ts'
import { chooseCategory, type Choice } from '#tags/choose-category.ts'
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

/** Kinds of restorative work: phrases of the RJ rows within 80 characters of a mention. */
function restorativeKinds(text: ActionText, restorative: RestorativeLevel): readonly string[] {
  const near = restorative.mentions.flatMap((mention) =>
    text[mention.field.field].hits
      .filter((hit) => hit.row.tag.startsWith('RJ.') && hit.start > mention.start - 80 && hit.end < mention.end + 80)
      .map((hit) => hit.row.tag),
  )
  if (restorative.level === 'none') return []
  return near.length > 0 ? [...new Set(near)].toSorted() : ['RJ.unspecified']
}

function subTagsOf(evidence: readonly Evidence[], shown: ReadonlySet<Category>): readonly string[] {
  const found = evidence.filter(({ category, points }) => (shown.has(category) && points >= 1.5) || category === 'SEC').map(({ hit }) => hit.row.tag)
  return [...new Set(found)]
}

function flagsOf(action: ActionToTag, choice: Choice, restorative: RestorativeLevel, evidence: readonly Evidence[]): readonly TagFlag[] {
  const named = restorative.level !== 'none'
  const flags: [TagFlag, boolean][] = [
    ['security-in-restorative-language', named && choice.category === 'SEC'],
    ['police-inside-another-category', choice.category !== 'SEC' && evidence.some(({ hit }) => hit.row.tag === 'SEC.police')],
    ['named-but-unfunded', named && action.amount === 0],
  ]
  return flags.filter(([, holds]) => holds).map(([flag]) => flag)
}

function restorativeReasons(restorative: RestorativeLevel): readonly DecidingWords[] {
  return restorative.mentions
    .slice(0, mostReasons)
    .map((mention) => decidingWords(mention.field, mention.start, mention.end, `restorative:${restorative.rule}`))
}

function categoryReasons(evidence: readonly Evidence[], choice: Choice): readonly DecidingWords[] {
  const own = evidence.filter(({ category, hit, points }) => category === choice.category && points >= 0.5 && !hit.row.tag.startsWith('RJ.'))
  return own.slice(0, mostReasons).map(({ field, hit, code }) => decidingWords(field, hit.start, hit.end, `${code}:${hit.row.id}`))
}

/** What an action's text says it pays for, how much of it is restorative justice, and the words that say so. Pure: the same text, the same tag. */
export function tagAction(action: ActionToTag, taxonomy: Taxonomy): Tag {
  const text = readActionText(action, taxonomy.phrases, taxonomy.vocabulary)
  const mentions = [...findRestorativeMentions(text.title), ...findRestorativeMentions(text.description)]
  const restorative = readRestorativeLevel(text, mentions)
  const evidence = gatherEvidence(text, besideRestorative(mentions))
  const scores = scoreCategories(evidence)
  const choice = chooseCategory(text, scores, evidence, restorative, taxonomy)
  const also = alsoCategories(scores, choice.category, restorative)
  const shown = new Set([...also, ...(choice.category ? [choice.category] : [])])
  return {
    category: choice.category,
    also,
    rjLevel: restorative.level,
    subTags: [...restorativeKinds(text, restorative), ...subTagsOf(evidence, shown)],
    flags: flagsOf(action, choice, restorative, evidence),
    origin: choice.origin,
    because: [...restorativeReasons(restorative), ...categoryReasons(evidence, choice)],
    confidence: choice.confidence,
  }
}

import { categories, categorySchema, tagFlags, type Category, type RjLevel, type Tag, type TagFlag } from '@cuentas/shared'
import type { Decision, Decisions } from '#corrections/decisions.ts'

/** The tag of a line item that no rule has tagged. */
const untagged: Tag = { category: null, also: [], rjLevel: 'none', origin: 'person', because: [], confidence: 1 }

/** A person's last word on each question, as the tag needs it. */
interface Said {
  readonly category: Decision | undefined
  readonly level: Decision | undefined
  readonly tags: readonly { readonly tag: string; readonly present: boolean; readonly order: number }[]
}

/**
 * The tag with what people decided laid over it. Without a decision it is the very same tag. The decisions agree with each other as the later one
 * says: restorative justice that was taken off has no level; a level that was given names it; a category that was taken off stays off.
 * `amount` is the action's main figure in cents, for the flag "named but unfunded".
 */
export function correctedTag(ruled: Tag | undefined, decisions: Decisions, amount: number | null): Tag | undefined {
  const said = readDecisions(decisions)
  if (!said.category && !said.level && said.tags.length === 0) return ruled
  const base = ruled ?? untagged
  const restorative = restorativeJustice(base, said)
  const category = categoryOf(base, said, restorative.named)
  const subTags = subTagsOf(base, said, category, restorative.level)
  return {
    category,
    also: alsoOf(base, said, category, restorative.level),
    rjLevel: restorative.level,
    subTags,
    flags: flagsOf(base, said, { category, level: restorative.level, subTags, amount }),
    origin: said.category ? 'person' : base.origin,
    because: base.because.filter(({ rule }) => (rule.startsWith('restorative:') ? restorative.level === base.rjLevel : category === base.category)),
    confidence: said.category ? 1 : base.confidence,
  }
}

function readDecisions(decisions: Decisions): Said {
  const tags = [...decisions.values()].flatMap(({ correction: { change }, order }) =>
    change.action === 'tag' ? [{ tag: change.tag, present: change.present, order }] : [],
  )
  return { category: decisions.get('category'), level: decisions.get('level'), tags: tags.toSorted((one, other) => one.order - other.order) }
}

function decidedCategory({ category }: Said): Category | null | undefined {
  return category?.correction.change.action === 'category' ? category.correction.change.category : undefined
}

function decidedLevel({ level }: Said): RjLevel | undefined {
  return level?.correction.change.action === 'level' ? level.correction.change.rjLevel : undefined
}

/** Whether restorative justice is named, by the last word on it, and at which level. Named without a level known is a mention: it widens no lower bound. */
function restorativeJustice(base: Tag, said: Said): { readonly named: boolean | undefined; readonly level: RjLevel } {
  const level = decidedLevel(said)
  const words = [
    ...(said.category && decidedCategory(said) === 'RJ' ? [{ named: true, order: said.category.order }] : []),
    ...(said.level ? [{ named: level !== 'none', order: said.level.order }] : []),
    ...said.tags.filter(({ tag }) => tag === 'RJ').map(({ present, order }) => ({ named: present, order })),
  ]
  const last = words.toSorted((one, other) => one.order - other.order).at(-1)
  if (!last) return { named: undefined, level: base.rjLevel }
  if (!last.named) return { named: false, level: 'none' }
  const known = [level, base.rjLevel].find((one) => one !== undefined && one !== 'none')
  return { named: true, level: known ?? 'mention' }
}

function categoryOf(base: Tag, said: Said, restorativeNamed: boolean | undefined): Category | null {
  const decided = decidedCategory(said)
  const category = decided === undefined ? base.category : decided
  if (category === 'RJ' && restorativeNamed === false) return null
  const decidedAt = said.category?.order ?? -1
  const takenOff = said.tags.some(({ tag, present, order }) => tag === category && !present && order > decidedAt)
  return takenOff ? null : category
}

function alsoOf(base: Tag, said: Said, category: Category | null, level: RjLevel): readonly Category[] {
  const also = new Set(base.also)
  for (const { tag, present } of said.tags) {
    const known = categorySchema.safeParse(tag)
    if (!known.success) continue
    if (present) also.add(known.data)
    else also.delete(known.data)
  }
  if (level === 'none') also.delete('RJ')
  else also.add('RJ')
  if (category) also.delete(category)
  const rank = (one: Category) => (one === 'RJ' ? -1 : base.also.includes(one) ? base.also.indexOf(one) : categories.length + categories.indexOf(one))
  return [...also].toSorted((one, other) => rank(one) - rank(other))
}

/** Finer tags go with their category: a category that a person took off takes them along. */
function subTagsOf(base: Tag, said: Said, category: Category | null, level: RjLevel): readonly string[] {
  const last = (one: Category) => said.tags.findLast(({ tag }) => tag === one)?.present
  const isOff = (one: Category) =>
    one !== category &&
    last(one) !== true &&
    (last(one) === false || (said.category !== undefined && one === base.category) || (one === 'RJ' && level === 'none'))
  const off = categories.filter(isOff)
  const subTags = new Set((base.subTags ?? []).filter((tag) => !off.some((one) => tag.startsWith(`${one}.`))))
  for (const { tag, present } of said.tags) {
    if (!tag.includes('.')) continue
    if (present) subTags.add(tag)
    else subTags.delete(tag)
  }
  if (level !== 'none' && base.rjLevel === 'none' && ![...subTags].some((tag) => tag.startsWith('RJ.'))) subTags.add('RJ.unspecified')
  return [...subTags]
}

interface Settled {
  readonly category: Category | null
  readonly level: RjLevel
  readonly subTags: readonly string[]
  readonly amount: number | null
}

/** Flags follow from the corrected tag; a flag that a person put on or took off stays as the person said. */
function flagsOf(base: Tag, said: Said, { category, level, subTags, amount }: Settled): readonly TagFlag[] {
  const holds: Readonly<Record<TagFlag, boolean>> = {
    'security-in-restorative-language': level !== 'none' && category === 'SEC',
    'police-inside-another-category': category !== 'SEC' && subTags.includes('SEC.police'),
    'named-but-unfunded': level !== 'none' && (amount === 0 || (base.flags ?? []).includes('named-but-unfunded')),
    'told-elsewhere': level === 'none' && (base.flags ?? []).includes('told-elsewhere'),
  }
  return tagFlags.filter((flag) => said.tags.findLast(({ tag }) => tag === flag)?.present ?? holds[flag])
}

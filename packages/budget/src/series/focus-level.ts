import { focusMeans, type Category, type Focus, type FocusMeans, type RjLevel, type Tag } from '@cuentas/shared'

/** What of a tag says how much of an action a focus is. */
export type TagInFocus = Pick<Tag, 'category' | 'also' | 'rjLevel' | 'subTags' | 'flags' | 'confidence'>

/**
 * From this measured confidence on, a category that stands alone may carry a lower bound. Below it one tag in five is wrong, and "at least" must
 * hold (docs/tag-accuracy.md, confidence by district left out).
 */
const sureEnough = 0.8

/**
 * How much of an undivided action the focus is, by what its words say; the same four levels for every focus (docs/focus.md).
 * Restorative justice: its own level. A category: *dedicated* when it is the action's category, nothing else is named about as strongly and the tag is
 * sure; *primary* when it is the category; *mention* when it is an *also* tag or
 * one of its sub-tags is named. A flag marks a whole action and says nothing of the amount: *mention*.
 */
export function levelInFocus(tag: TagInFocus | undefined, focus: Focus): RjLevel {
  if (!tag) return 'none'
  const means: FocusMeans = focusMeans[focus]
  switch (means.kind) {
    case 'restorative':
      return tag.rjLevel
    case 'flag':
      return (tag.flags ?? []).includes(means.flag) ? 'mention' : 'none'
    case 'category':
      return means.within === undefined ? levelOfCategory(tag, means.category) : levelWithin(tag, means.category, means.within)
  }
}

function levelOfCategory(tag: TagInFocus, category: Category): RjLevel {
  if (tag.category !== category) return tag.also.includes(category) || ofCategory(tag, category).length > 0 ? 'mention' : 'none'
  return tag.also.length === 0 && tag.confidence >= sureEnough ? 'dedicated' : 'primary'
}

/** Sub-tags of a category: police words have theirs in every action that says them, whatever it is about. */
function ofCategory({ subTags }: TagInFocus, category: Category): readonly string[] {
  return (subTags ?? []).filter((subTag) => subTag.startsWith(`${category}.`))
}

/** A category narrowed to some of its sub-tags, which stand in a tag the strongest first. */
function levelWithin(tag: TagInFocus, category: Category, within: readonly string[]): RjLevel {
  const own = ofCategory(tag, category)
  const level = levelOfCategory(tag, category)
  // A person's word for the category may come without sub-tags: then nobody has said which part of it is meant.
  if (own.length === 0) return level === 'none' ? 'none' : 'mention'
  if (!own.some((subTag) => within.includes(subTag))) return 'none'
  if (tag.category !== category || !within.includes(own[0] ?? '')) return 'mention'
  return own.every((subTag) => within.includes(subTag)) ? level : 'primary'
}

/**
 * How much of one part of a split figure the focus is. Who split it said what each part pays for, so a part is all of its category and nothing of
 * any other; a flag of the undivided action is answered by the parts of the program that it is about.
 */
export function levelOfPart(part: { readonly category: Category | null; readonly rjLevel: RjLevel }, tag: TagInFocus | undefined, focus: Focus): RjLevel {
  const means: FocusMeans = focusMeans[focus]
  switch (means.kind) {
    case 'restorative':
      return part.rjLevel
    case 'flag':
      return levelInFocus(tag, focus) !== 'none' && part.category === means.category ? 'dedicated' : 'none'
    case 'category':
      if (part.category !== means.category) return 'none'
      return means.within === undefined ? 'dedicated' : 'mention'
  }
}

import { isCents, type Cents, type LineItem, type Phase } from '@cuentas/shared'
import { actionKey } from '#line-items/action-number.ts'
import { titleLetters } from '#line-items/title-likeness.ts'

/** A line item with what it is compared by, worked out once. */
export interface Profile {
  readonly of: LineItem
  readonly key: string
  /** The title's letters without a number in front of it: a number names nothing. */
  readonly letters: string
  /** The letters of the whole title: San Francisco's titles of one name differ by the number in front ("1.13 SFCOE: Standard Achievement"). */
  readonly printed: string
  readonly title: ReadonlySet<string>
  readonly pieces: ReadonlySet<string>
  readonly text: ReadonlySet<string>
  readonly planned: Cents | null
  readonly estimated: Cents | null
  readonly scope: string
  readonly groups: string
}

/** What a plan keeps its books by at the end of a title: "(Contributing)", "- Discontinued", "(This action has been moved to Action 2.2.)". */
const bookkeeping =
  /\s*(?:[-–—:]\s*)?(?:\(?(?:non-?\s?|not\s)?contributing\)?|\(?discou?ntinued\b.*|\(?descontinuad[ao]\b.*|\((?:this action|esta acci[oó]n)\b[^)]*\))\s*$/iu

const small = new Set(
  'of to in on at by an or as de en el la al un the and for with from that this are was will our their all also other los las del por para con una que sus esta'.split(
    ' ',
  ),
)

/** Words of a text by their first seven letters ("behavior" and "behavioral" are one), small words left out; digits stay ("Tier 1" is not "Tier 2"). */
function stems(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words
      .filter((word) => (word.length > 1 || /\d/u.test(word)) && !small.has(word))
      .map((word) => (word.length > 4 ? word.replace(/s$/u, '') : word).slice(0, 7)),
  )
}

function trigrams(letters: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3)))
}

/** A row's profile. `speaking` is the line item whose description, scope and groups speak for it: an annual update row has none of its own. */
export function profileOf(item: LineItem, speaking: LineItem = item): Profile {
  const title = item.title.replace(/^\s*\d+(?:\.\d+)*[.:)]?\s+/u, '').replace(bookkeeping, '') || item.title
  const letters = titleLetters(title)
  const total = (phase: Phase) => {
    const amount = item.figures.find((figure) => figure.phase === phase && figure.fund === 'total')?.amount
    return amount !== undefined && isCents(amount) ? amount : null
  }
  return {
    of: item,
    key: actionKey(item.goal, item.action),
    letters,
    printed: titleLetters(item.title),
    title: stems(title),
    pieces: trigrams(letters),
    text: stems((item.description || speaking.description).replace(/\b\d[\d.,]*\b/gu, ' ')),
    planned: total('planned'),
    estimated: total('estimated-actual'),
    scope: titleLetters(item.scope || speaking.scope),
    groups: titleLetters(item.studentGroups || speaking.studentGroups),
  }
}

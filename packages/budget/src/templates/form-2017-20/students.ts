import type { PageText } from '@cuentas/shared'
import type { PageLine, Spot } from '#templates/older/page-words.ts'
import { choicesBetween, typedChoices, type Choice } from '#templates/older/ticked.ts'

/** Whom an action serves, as its two blocks of the form say. */
export interface Served {
  /** True: a choice stands in the block "included as contributing"; false: only in the other block; null: in both or in none. */
  readonly contributing: boolean | null
  readonly studentGroups: string
  readonly scope: string
  readonly location: string
}

const groups = [
  { label: 'All', words: /\ball\b(?!\s+schools)/iu },
  { label: 'Students with Disabilities', words: /students with disabilities/iu },
  { label: 'English Learners', words: /english learners/iu },
  { label: 'Foster Youth', words: /foster youth/iu },
  { label: 'Low Income', words: /low[- ]income/iu },
]
const scopes = [
  { label: 'LEA-wide', words: /lea[- ]?wide/iu },
  { label: 'Schoolwide', words: /school[- ]?wide/iu },
  { label: 'Limited to Unduplicated Student Group(s)', words: /limited to unduplicated/iu },
]
const places = [
  { label: 'All Schools', words: /all schools/iu },
  { label: 'Specific Schools', words: /specific schools/iu },
  { label: 'Specific Grade Spans', words: /specific grade spans/iu },
]
const all = [...groups, ...scopes, ...places]

interface Block {
  readonly from: Spot
  readonly to: Spot
}

/** Reads the two blocks. Boxes are drawn (Acton: pictures; Mill Valley: strokes), or the form's maker prints the chosen words alone. */
export function servedBy(pages: readonly PageText[], lines: readonly PageLine[], other: Block | undefined, contributing: Block | undefined): Served {
  const [outside, inside] = [other, contributing].map((block) => (block ? chosenIn(pages, lines, block) : []))
  const who = (labels: readonly string[] = []) => labels.some((label) => [...groups, ...scopes].some((one) => one.label === label))
  const [isOutside, isInside] = [who(outside), who(inside)]
  const chosen = isInside ? (inside ?? []) : (outside ?? [])
  const of = (list: typeof all) =>
    list
      .filter(({ label }) => chosen.includes(label))
      .map(({ label }) => label)
      .join(', ')
  return { contributing: isOutside === isInside ? null : isInside, studentGroups: of(groups), scope: of(scopes), location: of(places) }
}

function chosenIn(pages: readonly PageText[], lines: readonly PageLine[], { from, to }: Block): readonly string[] {
  const boxes = choicesBetween(pages, lines, from, to)
  if (boxes.length > 0) return all.filter(({ words }) => boxes.some((choice) => choice.ticked && startsWith(choice, words))).map(({ label }) => label)
  const text = lines
    .filter(({ page, box }) => (page > from.page || (page === from.page && box.y0 > from.y)) && (page < to.page || (page === to.page && box.y1 < to.y + 2)))
    .map((line) => line.text)
    .join('\n')
    .replace(/\(\s*select from[^)]*\)|\[\s*add [^\]]*\]|students? to be served:?|scope of services?:?|locations?(?:\(s\))?:?/giu, ' ')
  const typed = typedChoices(text, all)
  return typed.length > 0 ? typed : all.filter(({ words }) => new RegExp(`(?:^|\\n)\\s*${words.source}`, 'iu').test(text)).map(({ label }) => label)
}

function startsWith({ label }: Choice, words: RegExp): boolean {
  return new RegExp(`^\\W*${words.source}`, 'iu').test(label)
}

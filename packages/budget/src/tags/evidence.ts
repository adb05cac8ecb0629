import { categories, categorySchema, type Category, type InBothLanguages } from '@cuentas/shared'
import type { ActionText, FieldText } from '#tags/action-text.ts'
import { combinations, type Combination, type RowsFound } from '#tags/combinations.ts'
import { operatorOf } from '#tags/operators.ts'
import type { PhraseHit } from '#tags/phrases.ts'

/** A phrase where it stands, and how much it says. */
export interface Evidence {
  readonly category: Category
  readonly hit: PhraseHit
  readonly field: FieldText
  /** Code of the operator or combination, and how it is said to a person. */
  readonly code: string
  readonly said: InBothLanguages
  /** Strength of the phrase times specificity of the way it stands. */
  readonly points: number
}

/** The category of a sub-tag: "SEC.police" is in SEC. */
export function categoryOf(tag: string): Category {
  return categorySchema.parse(tag.split('.')[0])
}

/** What is left of "training", "staff" or "platform" in a title when it, or the opening, also says what they are for. Training on academics stays training. */
const yieldsTo = 0.4
/** What is left of the umbrella before a colon ("Safe schools: School Nurses") when the part after it names something too. A group before it still says for whom. */
const umbrella = 0.5

/** What is left of the aim at a title's end ("Staffing to increase attendance") when something is named before it. */
const aim = 0.4
const aims =
  /\b(?:to|and) (?:increase|reduce|improve|decrease|close|promote|enhance|ensure|meet)\b|\b(?:para|y) (?:aumentar|reducir|mejorar|disminuir|promover|asegurar)\b/i

const purposes = /^(?!INS|STF|PD|OPS|RJ)/

/** True when title or opening say what the training or staff is for: any purpose in the title, or exactly one in the opening. */
function namesPurpose({ title, description }: ActionText): boolean {
  const opening = description.hits.filter((hit) => hit.start < description.openingEnd && !hit.row.how && hit.row.text >= 2 && purposes.test(hit.row.tag))
  const allOpening = new Set(
    description.hits.filter((hit) => hit.start < description.openingEnd && !hit.row.how && hit.row.text >= 1).map((hit) => categoryOf(hit.row.tag)),
  )
  return title.hits.some((hit) => !hit.row.how && hit.row.title >= 3 && purposes.test(hit.row.tag)) || (opening.length > 0 && allOpening.size === 1)
}

function evidenceOf(field: FieldText, purposeNamed: boolean): readonly Evidence[] {
  const inTitle = field.field === 'title'
  const colon = inTitle ? field.mended.text.indexOf(':') : -1
  const namedAfter = field.hits.some((hit) => hit.start > colon && !hit.row.how && hit.row.title >= 3)
  const aimAt = inTitle ? field.mended.text.search(aims) : -1
  const namedBeforeAim = field.hits.some((hit) => hit.start < aimAt && hit.row.title >= 3)
  return field.hits.flatMap((hit) => {
    const operator = operatorOf(hit, field)
    if (!operator) return []
    const { code, said, specificity } = operator
    const strength = field.field === 'description' ? hit.row.text : hit.row.title
    const share =
      (inTitle && hit.row.how && purposeNamed ? yieldsTo : 1) *
      (hit.start < colon && namedAfter && !/^(?:PD|EL|GRP|SPED)\./.test(hit.row.tag) ? umbrella : 1) *
      (aimAt >= 0 && hit.start > aimAt && namedBeforeAim ? aim : 1)
    return [{ category: categoryOf(hit.row.tag), hit, field, code, said, points: strength * specificity * share }]
  })
}

/** Behavior, climate and discipline programs are taught together; the others each for itself. */
const familyOf = (category: Category) => (category === 'BEH' || category === 'SEL' || category === 'DISC' ? 'BEH' : category)

/** Which rows stand where. `isBesideRestorative` tells whether an offset of the description is in a sentence that names a restorative practice. */
function rowsFound(text: ActionText, isBesideRestorative: (at: number) => boolean): RowsFound {
  const ids = (hits: readonly PhraseHit[]) => new Set(hits.map((hit) => hit.row.id))
  const { hits, openingEnd } = text.description
  return {
    title: ids(text.title.hits),
    opening: ids(hits.filter((hit) => hit.start < openingEnd)),
    text: ids(hits),
    besideRestorative: ids(hits.filter((hit) => isBesideRestorative(hit.start))),
    families: new Set(hits.filter((hit) => !hit.row.how && hit.row.text >= 1 && purposes.test(hit.row.tag)).map((hit) => familyOf(categoryOf(hit.row.tag))))
      .size,
  }
}

function combined(text: ActionText, combination: Combination): readonly Evidence[] {
  const shown = [...text.description.hits, ...text.title.hits].find((hit) => combination.shows.includes(hit.row.id))
  if (!shown) return []
  const field = text.description.hits.includes(shown) ? text.description : text.title
  return [{ category: combination.category, hit: shown, field, code: combination.code, said: combination.said, points: combination.points }]
}

function inOrder(a: Evidence, b: Evidence): number {
  const place = (evidence: Evidence) => (evidence.field.field === 'title' ? -1e6 : 0) + evidence.hit.start
  return b.points - a.points || place(a) - place(b) || (a.hit.row.id < b.hit.row.id ? -1 : a.hit.row.id > b.hit.row.id ? 1 : 0)
}

/** What an action's phrases say, strongest first; equal ones by place, then by name, so that no order matters by accident. */
export function gatherEvidence(text: ActionText, isBesideRestorative: (at: number) => boolean): readonly Evidence[] {
  const found = rowsFound(text, isBesideRestorative)
  const closeCalls = combinations.filter((combination) => combination.holds(found)).flatMap((combination) => combined(text, combination))
  const purposeNamed = namesPurpose(text)
  const fields = [text.title, text.description, text.studentGroups]
  return [...fields.flatMap((field) => evidenceOf(field, purposeNamed)), ...closeCalls].filter((evidence) => evidence.points > 0).toSorted(inOrder)
}

/**
 * Points of each category, in the order of `categories`. A phrase row counts once where it is strongest, then half, then a quarter:
 * a word repeated ten times in a long text isn't ten purchases.
 */
export function scoreCategories(evidence: readonly Evidence[]): readonly number[] {
  const seen = new Map<string, number>()
  const scores = categories.map(() => 0)
  for (const { category, hit, code, points } of evidence) {
    const row = combinations.some((combination) => combination.code === code) ? code : hit.row.id
    const times = seen.get(row) ?? 0
    seen.set(row, times + 1)
    const at = categories.indexOf(category)
    if (times < 4) scores[at] = (scores[at] ?? 0) + points / 2 ** times
  }
  return scores
}

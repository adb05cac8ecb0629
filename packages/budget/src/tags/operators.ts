import type { InBothLanguages } from '@cuentas/shared'
import type { FieldText } from '#tags/action-text.ts'
import type { PhraseHit } from '#tags/phrases.ts'

/** How a phrase can stand in an action: how it is tested, how it is said to a person, and how specific it is. */
export interface Operator {
  readonly code: string
  readonly holds: (hit: PhraseHit, field: FieldText) => boolean
  /** `{words}` is what is printed, `{program}` the category's name. */
  readonly said: InBothLanguages
  /** Weight of the phrase's strength when it stands so; of the operators that hold, the most specific counts. */
  readonly specificity: number
}

/** What follows one of these in a title says for whom, where or by what means. */
const afterPreposition = /\b(?:in|at|for|to|with|through|via|by|from|en|para|con|mediante)\b(?![^:]*:)/i
const startsPart = /(?:^|[:\u2022;)]|\d[.)]|[-*])\s*$/

/** True when the phrase ends the title's main part: the noun that the words before it only describe ("Secondary Intervention Coordinator"). */
function headsTitle(hit: PhraseHit, field: FieldText): boolean {
  return (
    field.field === 'title' &&
    !afterPreposition.test(field.mended.text.slice(0, hit.start)) &&
    /^\s*(?:$|[:(,/-]|for\b|to\b|of\b|and\b|at\b|in\b|with\b|para\b|de\b|y\b|en\b)/i.test(field.mended.text.slice(hit.end))
  )
}

/** True when the title's last words are "for (or with) this group": a service only for foster, homeless or disabled students is theirs, whatever it is. */
function servesOnly(hit: PhraseHit, field: FieldText): boolean {
  if (field.field !== 'title' || !/^(?:GRP\.(?:foster|homeless|court)|SPED\.services|EL\.newcomer)$/.test(hit.row.tag)) return false
  return /\b(?:for|with|to|para|de)\s+(?:the\s+|our\s+)?$/i.test(field.mended.text.slice(0, hit.start))
}

/** True when the plan's own cell for whom the action serves holds this group and nobody else. "All" beside it is a row of ticks, not one group. */
function isOnlyGroup(hit: PhraseHit, field: FieldText, groups: RegExp): boolean {
  if (field.field !== 'studentGroups' || !groups.test(hit.row.tag)) return false
  const others = (field.mended.text.slice(0, hit.start) + field.mended.text.slice(hit.end)).replace(/[^\p{L}]/gu, '')
  return /^(?:youth|students?|pupils?|only|with|and|estudiantes|jovenes|alumnos)*$/iu.test(others)
}

/** Rows of groups that a program can be for. A bilingual counselor is still a counselor. */
const qualifying = new Set([
  'eld',
  'english-learners',
  'newcomers',
  'dual-language',
  'foster',
  'homeless',
  'foster-homeless-staff',
  'court',
  'race',
  'special-education',
  'special-needs',
])

/** True when a group stands right before the title's program: "Newcomer Summer Camp", "Foster Youth Counselors". */
function qualifies(hit: PhraseHit, field: FieldText): boolean {
  if (field.field !== 'title' || !qualifying.has(hit.row.id)) return false
  return field.hits.some((next) => next.start > hit.end && next.start - hit.end < 3 && next.row.title >= 3 && next.row.tag !== hit.row.tag)
}

/** Ways for a phrase to stand in an action. Order doesn't matter: the most specific one that holds counts. */
export const operators = [
  {
    code: 'serves-only',
    holds: (hit, field) => isOnlyGroup(hit, field, /^(?:GRP\.(?:foster|homeless)|SPED\.services)$/),
    said: { en: 'The plan says it serves only “{words}”: {program}.', es: 'El plan dice que atiende solo a «{words}»: {program}.' },
    specificity: 5,
  },
  {
    code: 'serves-one-group',
    holds: (hit, field) => isOnlyGroup(hit, field, /^EL\./),
    said: { en: 'The only group the plan names for it is “{words}”: {program}.', es: 'El único grupo que el plan nombra para ella es «{words}»: {program}.' },
    specificity: 1,
  },
  {
    code: 'title-is',
    holds: (hit, field) => field.field === 'title' && hit.end - hit.start >= field.mended.text.replace(/^[\d.\s:]+/, '').length * 0.8,
    said: { en: 'The title is “{words}”: {program}.', es: 'El título es «{words}»: {program}.' },
    specificity: 4.5,
  },
  {
    code: 'title-serves-only',
    holds: servesOnly,
    said: { en: 'The title says it is only for “{words}”: {program}.', es: 'El título dice que es solo para «{words}»: {program}.' },
    specificity: 5,
  },
  {
    code: 'title-qualifies',
    holds: qualifies,
    said: { en: 'The title’s program is one for “{words}”: {program}.', es: 'El programa del título es para «{words}»: {program}.' },
    specificity: 4,
  },
  {
    code: 'title-starts',
    holds: (hit, field) => field.field === 'title' && /^[\d.\s:]*$/.test(field.mended.text.slice(0, hit.start)),
    said: { en: 'The title begins with “{words}”: {program}.', es: 'El título empieza con «{words}»: {program}.' },
    specificity: 3.4,
  },
  {
    code: 'title-heads',
    holds: headsTitle,
    said: { en: 'The title is about “{words}”: {program}.', es: 'El título trata de «{words}»: {program}.' },
    specificity: 3.5,
  },
  {
    code: 'title-names',
    holds: (_, field) => field.field === 'title',
    said: { en: 'The title names “{words}”: {program}.', es: 'El título menciona «{words}»: {program}.' },
    specificity: 3,
  },
  {
    code: 'opening-names',
    holds: (hit, field) => field.field === 'description' && hit.start < field.openingEnd,
    said: { en: 'The first sentence of the work names “{words}”: {program}.', es: 'La primera frase de la acción menciona «{words}»: {program}.' },
    specificity: 1.8,
  },
  {
    code: 'item-starts',
    holds: (hit, field) => field.field === 'description' && startsPart.test(field.mended.text.slice(Math.max(0, hit.start - 4), hit.start)),
    said: { en: 'An item of its list is “{words}”: {program}.', es: 'Un punto de su lista es «{words}»: {program}.' },
    specificity: 1.2,
  },
  {
    code: 'text-names',
    holds: (_, field) => field.field === 'description',
    said: { en: 'The description names “{words}”: {program}.', es: 'La descripción menciona «{words}»: {program}.' },
    specificity: 0.5,
  },
] as const satisfies readonly Operator[]

/** The most specific operator that holds for a phrase where it stands; undefined when it says nothing there (one of several groups that an action serves). */
export function operatorOf(hit: PhraseHit, field: FieldText): Operator | undefined {
  const holding: readonly Operator[] = operators.filter((operator) => operator.holds(hit, field))
  return holding.toSorted((a, b) => b.specificity - a.specificity)[0]
}

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

const startsPart = /(?:^|[:\u2022;)]|\d[.)]|[-*])\s*$/

/** True when the phrase ends the title's main part: the noun that the words before it only describe ("Secondary Intervention Coordinator"). */
function headsTitle(hit: PhraseHit, field: FieldText): boolean {
  return field.field === 'title' && /^\s*(?:$|[:(,/-]|for\b|to\b|of\b|and\b|at\b|in\b|with\b|para\b|de\b|y\b|en\b)/i.test(field.mended.text.slice(hit.end))
}

/** Ways for a phrase to stand in an action. Order doesn't matter: the most specific one that holds counts. */
export const operators = [
  {
    code: 'title-is',
    holds: (hit, field) => field.field === 'title' && hit.end - hit.start >= field.mended.text.replace(/^[\d.\s:]+/, '').length * 0.6,
    said: { en: 'The title is “{words}”: {program}.', es: 'El título es «{words}»: {program}.' },
    specificity: 4.5,
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
    specificity: 1.5,
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

/** The most specific operator that holds for a phrase where it stands. */
export function operatorOf(hit: PhraseHit, field: FieldText): Operator {
  const holding: readonly Operator[] = operators.filter((operator) => operator.holds(hit, field))
  return holding.reduce((best, operator) => (operator.specificity > best.specificity ? operator : best), holding[0] ?? operators[5])
}

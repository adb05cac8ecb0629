import type { Language } from '#language.ts'
import type { LinkEvidence, LinkKind, LinkMatch } from '#lineage.ts'

type Said = Readonly<Record<Language, string>>

/** How two rows were linked, as it is said to a person. */
export const linkKindWords = {
  'annual-update': { en: 'the next plan’s annual update reports on it', es: 'la actualización anual del plan siguiente informa sobre ella' },
  'same-number-and-title': { en: 'same number and title', es: 'mismo número y título' },
  'same-title': { en: 'same title', es: 'mismo título' },
  'similar-title': { en: 'a title much alike, and more', es: 'un título muy parecido, y más' },
  said: { en: 'the plan says so', es: 'lo dice el plan' },
  merged: { en: 'joined with another action', es: 'unida con otra acción' },
  split: { en: 'divided into several actions', es: 'dividida en varias acciones' },
  person: { en: 'linked by a person', es: 'vinculada por una persona' },
} as const satisfies Record<LinkKind, Said>

/** What two rows have in common, as it is said to a person. */
export const linkMatchWords = {
  title: { en: 'the title', es: 'el título' },
  'similar-title': { en: 'most words of the title', es: 'la mayoría de las palabras del título' },
  number: { en: 'the number', es: 'el número' },
  description: { en: 'the description', es: 'la descripción' },
  amount: { en: 'the amount', es: 'el monto' },
  'near-amount': { en: 'nearly the amount', es: 'casi el monto' },
  scope: { en: 'the scope', es: 'el alcance' },
  'student-groups': { en: 'the student groups', es: 'los grupos de estudiantes' },
  words: { en: 'what the plan says', es: 'lo que dice el plan' },
} as const satisfies Record<LinkMatch, Said>

/** The evidence of a link in one sentence: both rows with their pages, and what matched. */
export function linkSentence({ fromNumber, toNumber, fromPage, toPage, matched, words }: LinkEvidence, language: Language): string {
  const list = matched.map((match) => linkMatchWords[match][language]).join(', ')
  const rows =
    language === 'es'
      ? `Acción ${fromNumber} (página ${fromPage}) y acción ${toNumber} (página ${toPage}). Coinciden: `
      : `Action ${fromNumber} (page ${fromPage}) and action ${toNumber} (page ${toPage}). The same in both: `
  return `${rows}${list}.${words === '' ? '' : language === 'es' ? ` El plan dice: «${words}»` : ` The plan says: “${words}”`}`
}

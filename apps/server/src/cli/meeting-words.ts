import type { InLanguages, Language } from '@cuentas/shared'
import { filled } from '#cli/words.ts'

/** Every sentence of `cuentas meeting`, in both languages. */
export const meetingWords = {
  step: {
    en: 'add a day to a district, list the days of one, withdraw a day by its id',
    es: 'add: agregar un día a un distrito; list: ver los días de un distrito; withdraw: retirar un día por su id',
  },
  subject: {
    en: 'key of the district, as `cuentas districts` lists it; of `withdraw`, the id of the day',
    es: 'clave del distrito, como la lista `cuentas districts`; con `withdraw`, el id del día',
  },
  kind: { en: 'hearing, adoption or mid-year', es: 'hearing (audiencia), adoption (aprobación) o mid-year (informe de mitad de año)' },
  year: { en: 'year of the plan: 2026-27', es: 'año del plan: 2026-27' },
  day: { en: 'day of the meeting: 2027-06-10', es: 'día de la reunión: 2027-06-10' },
  source: { en: 'who says so, in words: no day is kept without it', es: 'quién lo dice, con palabras: sin esto no se guarda ningún día' },
  address: { en: 'address where it can be read', es: 'dirección donde se puede leer' },
  needs: {
    en: 'Give --kind (hearing, adoption or mid-year), --year (2026-27), --day (2027-06-10) and --source, who says so; --address where it can be read.',
    es: 'Indique --kind (hearing, adoption o mid-year), --year (2026-27), --day (2027-06-10) y --source, quién lo dice; --address, dónde se puede leer.',
  },
  kept: { en: 'Kept: {id}', es: 'Guardado: {id}' },
  withdrawn: { en: 'Withdrawn: {id}', es: 'Retirado: {id}' },
  none: { en: 'No day was entered for this district.', es: 'No se ha agregado ningún día para este distrito.' },
  'not-found': {
    en: 'No day with the id {id} stands. `cuentas meeting list DISTRICT` prints the ids.',
    es: 'No hay ningún día con el id {id}. `cuentas meeting list DISTRITO` muestra los id.',
  },
} as const satisfies Readonly<Record<string, InLanguages<string>>>

export type MeetingWord = keyof typeof meetingWords

/** A sentence in a language, its placeholders filled. */
export function sayMeeting(language: Language, key: MeetingWord, facts: Readonly<Record<string, string>> = {}): string {
  return filled(meetingWords[key][language], facts)
}

import type { InLanguages, Language } from '@cuentas/shared'

/** Every sentence of `cuentas staff` and `cuentas audit`, in both languages. */
export const staffWords = {
  email: { en: 'e-mail address of the person', es: 'correo electrónico de la persona' },
  name: { en: 'name of the person', es: 'nombre de la persona' },
  role: {
    en: 'viewer, editor, approver or administrator of a district; without it: administrator of the site',
    es: 'viewer (ve), editor (decide), approver (aprueba) o administrator (administra) de un distrito; sin esto: administradora o administrador del sitio',
  },
  district: { en: 'key of the district, as `cuentas districts` lists it', es: 'clave del distrito, como la lista `cuentas districts`' },
  'audit-step': {
    en: 'verify: follow the chain of the record from its first entry to its last',
    es: 'verify: seguir la cadena del registro desde la primera entrada hasta la última',
  },
  head: {
    en: 'a head that was published and that you kept, as DAY:NUMBER:HASH; may be given several times',
    es: 'una cabeza publicada que usted guardó, como DÍA:NÚMERO:HASH; se puede dar varias veces',
  },
  'needs-name': {
    en: 'Give the person’s e-mail address and name (--name), and --role together with --district or neither.',
    es: 'Indique el correo y el nombre de la persona (--name), y --role junto con --district o ninguno de los dos.',
  },
  'bad-head': { en: '“{head}” is not DAY:NUMBER:HASH.', es: '«{head}» no es DÍA:NÚMERO:HASH.' },
  link: {
    en: 'Give {name} this link. It works once, until {until}, and is shown only here:\n{url}',
    es: 'Entregue este enlace a {name}. Sirve una sola vez, hasta {until}, y se muestra solo aquí:\n{url}',
  },
  granted: { en: '{name} already has an account: the role was given.', es: '{name} ya tiene cuenta: se le dio el rol.' },
  whole: { en: 'The record is whole: {entries} entries, head {head}.', es: 'El registro está completo: {entries} entradas, cabeza {head}.' },
  empty: { en: 'The record has no entries yet.', es: 'El registro aún no tiene entradas.' },
  gap: { en: 'The record is broken: entry {number} is missing.', es: 'El registro está roto: falta la entrada {number}.' },
  'previous-differs': {
    en: 'The record is broken: entry {number} does not follow from the one before.',
    es: 'El registro está roto: la entrada {number} no sigue de la anterior.',
  },
  'hash-differs': { en: 'The record is broken: entry {number} was changed.', es: 'El registro está roto: la entrada {number} fue cambiada.' },
  'head-missing': {
    en: 'The record is broken: the entry {number} that was published on {day} is no longer in it. Its tail was cut off, or it was written anew.',
    es: 'El registro está roto: la entrada {number} que se publicó el {day} ya no está. Se le cortó el final o se escribió de nuevo.',
  },
} as const satisfies Readonly<Record<string, InLanguages<string>>>

export type StaffWord = keyof typeof staffWords

/** A sentence in a language, its placeholders filled. */
export function sayStaff(language: Language, key: StaffWord, facts: Readonly<Record<string, string | number>> = {}): string {
  return staffWords[key][language].replace(/\{([a-z]+)\}/g, (_, name: string) => String(facts[name] ?? '…'))
}

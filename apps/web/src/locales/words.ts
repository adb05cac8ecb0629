import { createInstance } from 'i18next'
import type { Language } from '#language.ts'
import { catalogues, type Catalogue } from '#locales/catalogues.ts'
import { filled, sentencePieces } from '#locales/sentence-pieces.ts'

/** A key without its plural ending: "actions_one" and "actions_other" are both asked for as "actions". */
type Asked<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key extends string ? Key : never

/** Every key of every catalogue: "terms:planned". A key that is not there is a compile error. */
export type WordsKey = { [Name in keyof Catalogue]: `${Name}:${Asked<keyof Catalogue[Name]>}` }[keyof Catalogue]

/** The words of one language. `facts` fill the sentence's {{places}}; `count` chooses the plural. */
export type Translate = (key: WordsKey, facts?: Readonly<Record<string, string | number>>) => string

const i18n = createInstance()
// Every catalogue is already in memory, so `init` has finished when it returns: no page waits for words. React escapes, so nothing is escaped twice.
void i18n.init({
  resources: catalogues,
  fallbackLng: false,
  keySeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** Every sentence is looked for once and cut at its places once: a page asks for hundreds, and looking took a quarter of the time in which it is drawn. */
function translator(language: Language): Translate {
  const t = i18n.getFixedT(language)
  const forms = new Intl.PluralRules(language)
  // Words without facts are always the same; a page asks for the same few hundreds of times.
  const known = new Map<string, string>()
  const cut = new Map<string, readonly string[] | null>()
  const piecesOf = (key: string): readonly string[] | null => {
    const found = cut.get(key)
    if (found !== undefined) return found
    const [name = '', ...rest] = key.split(':')
    const text: unknown = i18n.getResource(language, name, rest.join(':'))
    const pieces = typeof text === 'string' ? sentencePieces(text) : null
    cut.set(key, pieces)
    return pieces
  }
  return (key, facts) => {
    if (facts === undefined) {
      const text = known.get(key) ?? t(key)
      known.set(key, text)
      return text
    }
    const pieces = (typeof facts['count'] === 'number' ? piecesOf(`${key}_${forms.select(facts['count'])}`) : null) ?? piecesOf(key)
    return (pieces && filled(pieces, facts)) ?? t(key, facts)
  }
}
const translators = { en: translator('en'), es: translator('es') } as const

/** The words of a language: `words('es')('terms:planned')`. */
export function words(language: Language): Translate {
  return translators[language]
}

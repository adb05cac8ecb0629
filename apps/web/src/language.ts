/** Languages of the site, in the order of their addresses. */
export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

/** Intl locales: "es-US" prints numbers as California's Spanish press does (1,234.5); "es" and "es-MX" do not. */
export const locales = { en: 'en-US', es: 'es-US' } as const satisfies Record<Language, string>

/** The language of an address's first part; undefined when it is none of ours. */
export function languageOf(part: string | undefined): Language | undefined {
  return languages.find((language) => language === part)
}

/** The language of a whole address; English where it names none. */
export function languageOfPath(path: string): Language {
  return languageOf(path.split('/')[1]) ?? 'en'
}

/** The other language of the switch. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'es' : 'en'
}

/** The same place in the other language: only the first part of the address changes. */
export function inLanguage(language: Language, path: string, search = ''): string {
  const [, first, ...rest] = path.split('/')
  const place = languageOf(first) ? rest : [first, ...rest]
  return `/${[language, ...place.filter((part) => part !== undefined && part !== '')].join('/')}${search}`
}

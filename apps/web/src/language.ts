/** Languages of the site, in the order of their addresses. */
export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

/** Intl locales: "es-US" prints numbers as California's Spanish press does (1,234.5); "es" and "es-MX" do not. */
export const locales = { en: 'en-US', es: 'es-US' } as const satisfies Record<Language, string>

/** The language of an address's first part; undefined when it is none of ours. */
export function languageOf(part: string | undefined): Language | undefined {
  return languages.find((language) => language === part)
}

/** What stands before the language in the address of a page for a frame. */
const framed = 'embed'

/** True for a page that stands in a frame on somebody else's page. */
export function isFramed(path: string): boolean {
  return path.split('/')[1] === framed
}

/** The page that a page for a frame is a part of: its address without what stands before the language. */
export function withoutFrame(path: string): string {
  return isFramed(path) ? path.slice(framed.length + 1) : path
}

/** The address that was asked about last: while a page is drawn, each of its thousands of pieces asks about the same one. */
let last: { readonly path: string; readonly language: Language } = { path: '', language: 'en' }

/** The language of a whole address; English where it names none. */
export function languageOfPath(path: string): Language {
  if (last.path === path) return last.language
  const [, first, second] = path.split('/')
  last = { path, language: languageOf(first === framed ? second : first) ?? 'en' }
  return last.language
}

/** The other language of the switch. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'es' : 'en'
}

/** The same place in the other language: only the first part of the address changes. */
export function inLanguage(language: Language, path: string, search = ''): string {
  if (isFramed(path)) return `/${framed}${inLanguage(language, withoutFrame(path), search)}`
  const [, first, ...rest] = path.split('/')
  const place = languageOf(first) ? rest : [first, ...rest]
  return `/${[language, ...place.filter((part) => part !== undefined && part !== '')].join('/')}${search}`
}

import { useLocation } from 'react-router'
import { languageOfPath, type Language } from '#language.ts'
import { words, type Translate } from '#locales/words.ts'

/** The reader's language (from the address) and its words. */
export function useWords(): { readonly language: Language; readonly t: Translate } {
  const language = languageOfPath(useLocation().pathname)
  return { language, t: words(language) }
}

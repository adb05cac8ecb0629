import type { DocumentSummary } from '#api.ts'
import { count } from '#format/list.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** The sentence a document's page opens with: do its numbers agree with each other? */
export function documentSentence({ holds, fails }: DocumentSummary['checks'], t: Translate, language: Language): string {
  if (fails > 0) return t('sentence:document-disagrees', { count: fails, formatted: count(fails, language) })
  if (holds > 0) return t('sentence:document-agrees', { count: holds, formatted: count(holds, language) })
  return t('sentence:document-unchecked')
}

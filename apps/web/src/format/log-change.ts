import { reportOutcomes, reportOutcomeWords } from '@cuentas/shared'
import type { LogEntry } from '#api.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** What stands in the place of what; a reply and an answer to a reader speak for themselves. */
export function changeSays(entry: LogEntry, t: Translate, language: Language): string {
  if (entry.kind === 'reply') return entry.now === '' ? t('corrections:reply-gone') : entry.now
  if (entry.kind === 'report-answered') {
    const outcome = reportOutcomes.find((one) => one === entry.now)
    return outcome ? reportOutcomeWords[outcome][language] : entry.now
  }
  return entry.about ? t('corrections:from-to', { was: entry.was, now: entry.now }) : t('corrections:all-of-batch')
}

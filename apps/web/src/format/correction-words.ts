import { categories, rjLevels, type CorrectionChange } from '@cuentas/shared'
import { list } from '#format/list.ts'
import { money } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** A program's name from a code of the log ("SEC", "not-stated"); a finer tag or a flag keeps its code. */
function nameOf(code: string, t: Translate): string {
  const category = categories.find((one) => one === code)
  if (category) return t(`categories:${category}`)
  const level = rjLevels.find((one) => one === code)
  if (level) return t(`terms:level-${level}`)
  return code === 'not-stated' ? t('categories:not-stated') : code
}

/** What one decision of the open log did, in one sentence. `was` is the value that it replaced, as the log keeps it. */
export function correctionWords({ change, was }: { readonly change: CorrectionChange; readonly was: string }, t: Translate, language: Language): string {
  switch (change.action) {
    case 'category':
      return t('evidence:change-category', { was: nameOf(was, t), now: nameOf(change.category ?? 'not-stated', t) })
    case 'level':
      return t('evidence:change-level', { was: nameOf(was, t), now: t(`terms:level-${change.rjLevel}`) })
    case 'tag':
      return t(change.present ? 'evidence:change-tag-on' : 'evidence:change-tag-off', { tag: nameOf(change.tag, t) })
    case 'split': {
      const { whole, parts, source } = change.split
      const said = parts.map((part) => `${money(part.cents, language)} ${nameOf(part.category ?? 'not-stated', t)}`)
      return t('evidence:change-split', { whole: money(whole, language), parts: list(said, language), source: `${source.words}, ${source.date}` })
    }
    case 'unsplit':
      return t('evidence:change-unsplit')
    case 'link':
    case 'unlink':
      return t(`evidence:change-${change.action}`, { action: change.to.action, title: change.to.title })
    case 'repair':
    case 'repair-total':
      return t(change.accepted ? 'evidence:change-repair' : 'evidence:change-repair-refused', {
        printed: change.printed,
        amount: money(change.cents, language),
      })
  }
}

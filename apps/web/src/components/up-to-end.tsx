import { endOf, type AmountOfActions } from '@cuentas/shared'
import type { ReactNode } from 'react'
import { useWords } from '#components/use-words.ts'
import { money } from '#format/money.ts'

/** A sum where its end is known; else that it is not, because a figure of it is missing or could not be read, and what those come to that were read. */
export function UpToEnd({ of, children }: { readonly of: AmountOfActions; readonly children: ReactNode }) {
  const { language, t } = useWords()
  if (endOf(of) !== null) return children
  return (
    <span className="missing">
      {t('terms:end-not-known')}
      {of.actions > 0 && <span className="aside">{t('terms:end-read', { amount: money(of.cents, language) })}</span>}
    </span>
  )
}

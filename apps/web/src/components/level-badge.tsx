import type { RjLevel } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'

/** How much of an action is restorative justice; nothing where it is not named. */
export function LevelBadge({ level }: { readonly level: RjLevel }) {
  const { t } = useWords()
  if (level === 'none') return null
  return <span className={`badge level-${level}`}>{t(`terms:level-${level}`)}</span>
}

import type { Focus, RjLevel } from '@cuentas/shared'
import { useFocus } from '#components/use-focus.ts'
import { useWords } from '#components/use-words.ts'
import { focusKind } from '#format/focus-words.ts'

/** How much of an action is what the reader looks at, or what `of` names; nothing where it is not. */
export function LevelBadge({ level, of }: { readonly level: RjLevel; readonly of?: Focus }) {
  const { t } = useWords()
  const looking = useFocus()
  const kind = focusKind(of ?? looking)
  if (level === 'none') return null
  return <span className={`badge level-${level}`}>{t(kind === 'restorative' ? `terms:level-${level}` : `focus:${kind}-badge-${level}`)}</span>
}

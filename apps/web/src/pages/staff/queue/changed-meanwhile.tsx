import { categories, rjLevels } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'
import type { Mine } from '#pages/staff/queue/item-action.ts'
import type { ItemView } from '#pages/staff/queue/item-view.ts'
import type { Changed } from '#pages/staff/queue/outcome.ts'

/** Somebody decided about the line item while this person looked: both versions side by side, and nothing is lost. */
export function ChangedMeanwhile({ changed, mine, view }: { readonly changed: Changed; readonly mine: Mine; readonly view: ItemView }) {
  const { t } = useWords()
  const category = categories.find((one) => one === mine.category) ?? 'not-stated'
  const level = rjLevels.find((one) => one === mine.level) ?? 'none'
  return (
    <div className="notice trouble" role="alert">
      <p>
        <strong>{t('staff-queue:changed-meanwhile')}</strong>
        <br />
        {t('staff-queue:theirs', { program: t(`categories:${changed.category ?? 'not-stated'}`), level: t(`terms:level-${changed.rjLevel}`) })}
        <br />
        {t('staff-queue:mine', { program: t(`categories:${category}`), level: t(`terms:level-${level}`) })}
      </p>
      <ChooseMine category={category} level={level} reason={mine.reason} version={changed.version} next={view.next} />
    </div>
  )
}

function ChooseMine({
  category,
  level,
  reason,
  version,
  next,
}: {
  readonly category: string
  readonly level: string
  readonly reason: string
  readonly version: string
  readonly next: string | null
}) {
  const { t } = useWords()
  return (
    <form method="post" className="staff-row-form">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="next" value={next ?? ''} />
      <input type="hidden" name="category" value={category} />
      <input type="hidden" name="level" value={level} />
      <input type="hidden" name="reason" value={reason} />
      <button name="intent" value="decide">
        {t('staff-queue:keep-mine')}
      </button>
    </form>
  )
}

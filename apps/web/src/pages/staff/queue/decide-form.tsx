import { rjLevels } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'
import { filterCategories } from '#pages/staff/queue/asked-filter.ts'
import type { ItemView } from '#pages/staff/queue/item-view.ts'

/** Keys of the levels, in their order: none, mention, primary, dedicated. */
export const levelKeys = ['n', 'm', 'p', 'd'] as const

/** The decision: a program, a level, a reason. Enter keeps what is chosen and goes on; numbers choose a program. Without a script it is a plain form. */
export function DecideForm({ view }: { readonly view: ItemView }) {
  const { t } = useWords()
  const { tag, version, next, lineItem } = view
  return (
    <form method="post" className="decide-form" data-decide="" data-island="draft" data-draft={`decide ${lineItem.id} ${version}`}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="next" value={next ?? ''} />
      <input type="hidden" name="name" value={`${lineItem.action} ${lineItem.title}`.slice(0, 200)} />
      <fieldset className="programs">
        <legend>{t('staff-queue:program')}</legend>
        {filterCategories.map((category, at) => (
          <label key={category}>
            <input type="radio" name="category" value={category} defaultChecked={category === (tag?.category ?? 'not-stated')} data-number={at + 1} />
            <kbd aria-hidden="true">{at + 1}</kbd> {t(`categories:${category}`)}
          </label>
        ))}
      </fieldset>
      <fieldset className="levels">
        <legend>{t('staff-queue:level')}</legend>
        {rjLevels.map((level, at) => (
          <label key={level}>
            <input type="radio" name="level" value={level} defaultChecked={level === (tag?.rjLevel ?? 'none')} data-key={levelKeys[at]} />
            <kbd aria-hidden="true">{levelKeys[at]}</kbd> {t(`terms:level-${level}`)}
          </label>
        ))}
      </fieldset>
      <p className="form-field">
        <label htmlFor="reason">{t('staff-queue:reason')}</label>
        <input id="reason" name="reason" maxLength={2000} placeholder={t('staff-queue:reason-confirmed')} />
      </p>
      <p>
        <button name="intent" value="decide">
          {t('staff-queue:accept')} <kbd aria-hidden="true">↵</kbd>
        </button>
      </p>
    </form>
  )
}

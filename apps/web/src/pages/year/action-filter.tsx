import type { Category } from '@cuentas/shared'
import { useLocation } from 'react-router'
import type { YearOfActions } from '#api.ts'
import { FocusField } from '#components/focus-switch.tsx'
import { PerField } from '#components/per-switch.tsx'
import { useFocus } from '#components/use-focus.ts'
import { KeptMoment } from '#components/kept-moment.tsx'
import { useWords } from '#components/use-words.ts'
import { focusKind } from '#format/focus-words.ts'
import { count } from '#format/list.ts'

/** The filter that the address names. */
export interface ChosenFilter {
  readonly program: Category | 'not-stated' | ''
  readonly named: boolean
  readonly search: string
}

/** A plain form: it works without scripts, and what it asks for stays in the address. */
export function ActionFilter({ filter, counts }: { readonly filter: ChosenFilter; readonly counts: YearOfActions['counts'] }) {
  const { pathname } = useLocation()
  const { language, t } = useWords()
  const focus = useFocus()
  const named = counts.byFocusLevel.filter(({ level }) => level !== 'none').reduce((sum, { actions }) => sum + actions, 0)
  return (
    <form className="filter" action={pathname} role="search" aria-label={t('year:filter')}>
      <KeptMoment />
      <div className="field">
        <label htmlFor="program">{t('district:column-program')}</label>
        <select id="program" name="program" defaultValue={filter.program}>
          <option value="">{t('year:all-programs')}</option>
          {counts.byCategory.map(({ category, actions }) => (
            <option key={category ?? 'not-stated'} value={category ?? 'not-stated'}>
              {t(`categories:${category ?? 'not-stated'}`)} ({count(actions, language)})
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="q">{t('year:words')}</label>
        <input id="q" name="q" type="search" defaultValue={filter.search} autoComplete="off" />
      </div>
      {(named > 0 || filter.named) && (
        <div className="field check">
          <input id="named" name="named" type="checkbox" value="yes" defaultChecked={filter.named} />
          <label htmlFor="named">
            {t(focusKind(focus) === 'restorative' ? 'year:only-named' : 'focus:only-in-focus', { count: named, formatted: count(named, language) })}
          </label>
        </div>
      )}
      <FocusField />
      <PerField />
      <button type="submit">{t('year:apply')}</button>
    </form>
  )
}

import { categories, type Category } from '@cuentas/shared'
import { useLocation } from 'react-router'
import { useWords } from '#components/use-words.ts'

/** What the address asks for; empty where it asks for nothing. */
export interface ChosenSearch {
  readonly q: string
  readonly district: string
  readonly year: string
  readonly program: Category | 'not-stated' | ''
  readonly level: 'any' | 'mention' | 'primary' | 'dedicated' | ''
  readonly contributing: 'yes' | 'no' | ''
  readonly page: number
}

/** A plain form: it works without scripts, and what it asks for stays in the address. */
export function SearchForm({ chosen }: { readonly chosen: ChosenSearch }) {
  const { pathname } = useLocation()
  const { t } = useWords()
  return (
    <form className="filter" action={pathname} role="search" aria-label={t('search:title')}>
      {chosen.district !== '' && <input type="hidden" name="district" value={chosen.district} />}
      <div className="field">
        <label htmlFor="q">{t('search:words')}</label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={chosen.q}
          placeholder={t('search:example')}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={200}
        />
      </div>
      <div className="field">
        <label htmlFor="year">{t('search:year')}</label>
        <input id="year" name="year" type="text" defaultValue={chosen.year} placeholder="2025-26" autoComplete="off" size={8} maxLength={9} />
      </div>
      <div className="field">
        <label htmlFor="program">{t('district:column-program')}</label>
        <select id="program" name="program" defaultValue={chosen.program}>
          <option value="">{t('year:all-programs')}</option>
          {[...categories, 'not-stated' as const].map((program) => (
            <option key={program} value={program}>
              {t(`categories:${program}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="level">{t('search:level')}</label>
        <select id="level" name="level" defaultValue={chosen.level}>
          <option value="">{t('search:level-all')}</option>
          <option value="any">{t('search:level-any')}</option>
          {(['mention', 'primary', 'dedicated'] as const).map((level) => (
            <option key={level} value={level}>
              {t(`terms:level-${level}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="contributing">{t('search:contributing')}</label>
        <select id="contributing" name="contributing" defaultValue={chosen.contributing}>
          <option value="">{t('search:contributing-all')}</option>
          <option value="yes">{t('terms:contributing-yes')}</option>
          <option value="no">{t('terms:contributing-no')}</option>
        </select>
      </div>
      <button type="submit">{t('search:button')}</button>
    </form>
  )
}

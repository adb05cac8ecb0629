import { confidenceBandNames, fiscalYear, fiscalYearLabel, rjLevels, tagFlags } from '@cuentas/shared'
import type { ReactNode } from 'react'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { focusName } from '#format/focus-words.ts'
import { filterCategories, filterStates } from '#pages/staff/queue/asked-filter.ts'
import { staffAddresses } from '#staff-addresses.ts'

function Choice({ name, label, value, children }: { readonly name: string; readonly label: string; readonly value: string; readonly children: ReactNode }) {
  return (
    <p className="form-field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={value}>
        {children}
      </select>
    </p>
  )
}

/** What narrows the queue: plain fields of a form, so that the address is the state and can be kept. */
export function FilterForm({ district, asked, years }: { readonly district: string; readonly asked: URLSearchParams; readonly years: readonly number[] }) {
  const { language, t } = useWords()
  const value = (name: string) => asked.get(name) ?? ''
  const any = <option value="">{t('staff-queue:any')}</option>
  return (
    <form method="get" action={staffAddresses.queue(language, district)} className="filter-form" role="search" aria-label={t('staff-queue:filter')}>
      <Choice name="state" label={t('staff-queue:column-state')} value={value('state') || 'todo'}>
        {filterStates.map((state) => (
          <option key={state} value={state}>
            {t(`staff-queue:state-${state}`)}
          </option>
        ))}
      </Choice>
      <Choice name="year" label={t('staff-queue:year')} value={value('year')}>
        {any}
        {years.map((year) => (
          <option key={year} value={year}>
            {fiscalYearLabel(fiscalYear(year))}
          </option>
        ))}
      </Choice>
      <Choice name="category" label={t('staff-queue:program')} value={value('category')}>
        {any}
        {filterCategories.map((category) => (
          <option key={category} value={category}>
            {t(`categories:${category}`)}
          </option>
        ))}
      </Choice>
      <Choice name="level" label={t('staff-queue:level')} value={value('level')}>
        {any}
        {rjLevels.map((level) => (
          <option key={level} value={level}>
            {t(`terms:level-${level}`)}
          </option>
        ))}
      </Choice>
      <Choice name="confidence" label={t('staff-queue:confidence')} value={value('confidence')}>
        {any}
        {confidenceBandNames.map((band) => (
          <option key={band} value={band}>
            {t(`staff-queue:band-${band}`)}
          </option>
        ))}
      </Choice>
      <Choice name="flag" label={t('staff-queue:flag')} value={value('flag')}>
        {any}
        {tagFlags.map((flag) => (
          <option key={flag} value={flag}>
            {focusName(flag, t)}
          </option>
        ))}
      </Choice>
      <p className="form-field">
        <label htmlFor="filter-words">{t('staff-queue:words')}</label>
        <input id="filter-words" name="words" type="search" maxLength={200} defaultValue={value('words')} />
      </p>
      <p className="form-field filter-buttons">
        <button>{t('staff-queue:narrow')}</button> <Link to={staffAddresses.queue(language, district)}>{t('staff-queue:all-again')}</Link>
      </p>
    </form>
  )
}

import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** Filters that this person gave a name, and giving the present one a name. */
export function SavedViews({
  district,
  views,
  query,
}: {
  readonly district: string
  readonly views: readonly { readonly id: string; readonly name: string; readonly query: string }[]
  readonly query: string
}) {
  const { language, t } = useWords()
  return (
    <details className="saved-views" open={views.length > 0}>
      <summary>{t('staff-queue:views')}</summary>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Link to={staffAddresses.queue(language, district, view.query)} aria-current={view.query === query ? 'page' : undefined}>
              {view.name}
            </Link>
            <form method="post" className="staff-row-form">
              <input type="hidden" name="forget" value={view.id} />
              <button className="button quiet" aria-label={t('staff-queue:forget-view-named', { name: view.name })}>
                {t('staff-queue:forget-view')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" className="staff-row-form">
        <label htmlFor="view-name">{t('staff-queue:name-view')}</label>
        <input id="view-name" name="name" maxLength={80} required />
        <button className="button quiet">{t('staff-queue:save-view')}</button>
      </form>
    </details>
  )
}

import { useLocation } from 'react-router'
import { addresses } from '#addresses.ts'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'

/** Our mistake: says so, and gives the id that finds it in the log. */
export function SomethingWentWrong({ requestId }: { readonly requestId: string }) {
  const { language, t } = useWords()
  const { pathname, search } = useLocation()
  return (
    <article className="measure">
      <PageTitle isThere={false} title={t('error:failed-title')} description={t('error:failed')} />
      <h1>{t('error:failed-title')}</h1>
      <p className="lead">{t('error:failed')}</p>
      {requestId !== '' && (
        <p>
          {t('error:failed-id')} <code className="id">{requestId}</code>
        </p>
      )}
      <p className="actions-row">
        <a className="button" href={`${pathname}${search}`}>
          {t('error:try-again')}
        </a>{' '}
        <Link to={addresses.home(language)}>{t('error:to-districts')}</Link>
      </p>
    </article>
  )
}

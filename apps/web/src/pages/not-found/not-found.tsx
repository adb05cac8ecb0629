import { use } from 'react'
import { addresses } from '#addresses.ts'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { DocumentFrameContext } from '#document-frame.ts'
import { missingThings, notFound } from '#pages/not-found/asked-of-api.ts'

/** An address that names nothing. */
export function loader() {
  notFound('page')
}

/** Says what is not there, and where to go on. */
export function NotFound({ what }: { readonly what: string }) {
  const { language, t } = useWords()
  const { requestId } = use(DocumentFrameContext)
  const thing = missingThings.find((one) => one === what) ?? 'page'
  return (
    <article className="measure">
      <PageTitle isThere={false} title={t('error:not-found-title')} description={t(`error:not-found-${thing}`)} />
      <h1>{t('error:not-found-title')}</h1>
      <p className="lead">{t(`error:not-found-${thing}`)}</p>
      {requestId !== '' && (
        <p>
          {t('error:not-found-id')}{' '}
          <code className="id" data-of-language="">
            {requestId}
          </code>
        </p>
      )}
      <p>
        <Link className="button" to={addresses.home(language)}>
          {t('error:to-districts')}
        </Link>
      </p>
    </article>
  )
}

export default function NotFoundPage() {
  return <NotFound what="page" />
}

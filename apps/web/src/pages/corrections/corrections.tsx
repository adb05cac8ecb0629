import { fiscalYearLabel } from '@cuentas/shared'
import { useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import type { LogEntry } from '#api.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Downloads } from '#components/downloads.tsx'
import { Link } from '#components/link.tsx'
import { PageCite } from '#components/page-cite.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { count } from '#format/list.ts'
import { changeSays } from '#format/log-change.ts'
import { moment } from '#format/moment.ts'
import { apiOf } from '#load-context.ts'
import { RecordHeads } from '#pages/corrections/record-heads.tsx'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'

const changesAPage = 50

/** The open log, of all districts or of the one that the address names, the newest change first. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const page = /^[1-9]\d{0,2}$/.test(searchParams.get('page') ?? '') ? Number(searchParams.get('page')) : 1
  const district = (searchParams.get('district') ?? '').slice(0, 200)
  const log = await askedOfApi(apiOf(context).correction.all({ page, ...(district === '' ? {} : { district }) }), 'page')
  return { log, page, heads: await apiOf(context).correction.heads() }
}

function Entry({ entry }: { readonly entry: LogEntry }) {
  const { language, t } = useWords()
  const { about } = entry
  return (
    <tr>
      <th scope="row">
        {moment(entry.at, language)}
        <span className="aside">{t(`corrections:role-${entry.role}`)}</span>
      </th>
      <td data-label={t('corrections:column-what')}>
        <span>
          {t(`corrections:kind-${entry.kind}`)}
          {entry.status === 'undone' && <strong> {t('corrections:undone')}</strong>}
          {entry.batchName !== '' && <span className="aside">{t('corrections:batch', { name: entry.batchName })}</span>}
        </span>
      </td>
      <td data-label={t('corrections:column-about')}>
        <span>
          <Link to={addresses.district(language, entry.district.key)}>{entry.district.name}</Link>
          {about?.kind === 'total' && (
            <span className="aside">
              <Link to={addresses.documentPage(language, about.document, about.page)}>
                {t('corrections:total', { printed: about.printed.trim(), page: String(about.page) })}
              </Link>
            </span>
          )}
          {about?.kind === 'line-item' && (
            <>
              {', '}
              {fiscalYearLabel(about.fiscalYear)}
              <span className="aside">
                <Link to={addresses.lineItem(language, about.lineItem)}>
                  {about.action} {about.title}
                </Link>
              </span>
            </>
          )}
        </span>
      </td>
      <td data-label={t('corrections:column-change')}>{changeSays(entry, t, language)}</td>
      <td data-label={t('corrections:column-reason')}>{entry.reason}</td>
    </tr>
  )
}

function Log({ entries }: { readonly entries: readonly LogEntry[] }) {
  const { t } = useWords()
  return (
    <table className="rows">
      <caption className="visually-hidden">{t('corrections:title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('corrections:column-when')}</th>
          <th scope="col">{t('corrections:column-what')}</th>
          <th scope="col">{t('corrections:column-about')}</th>
          <th scope="col">{t('corrections:column-change')}</th>
          <th scope="col">{t('corrections:column-reason')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}

export default function CorrectionsPage() {
  const { log, page, heads } = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  const { language, t } = useWords()
  const pages = Math.max(1, Math.ceil(log.changes / changesAPage))
  const to = (number: number) => {
    const query = new URLSearchParams(search)
    query.set('page', String(number))
    return `${pathname}?${query.toString()}`
  }
  return (
    <article className="measure-wide">
      <PageTitle title={t('corrections:title')} description={t('corrections:lead')} />
      <link rel="alternate" type="application/atom+xml" title={t('corrections:title')} href={`${pathname}.atom${search}`} />
      <Breadcrumbs steps={[{ name: t('site:nav-districts'), to: addresses.home(language) }]} />
      <h1>{t('corrections:title')}</h1>
      <p className="lead">{t('corrections:lead')}</p>
      <p className="count" role="status">
        {t('corrections:count', { count: log.changes, formatted: count(log.changes, language) })}{' '}
        <a href={`${pathname}.atom${search}`}>{t('corrections:follow')}</a>
      </p>
      {log.entries.length === 0 ? <p className="empty">{t('corrections:none')}</p> : <Log entries={log.entries} />}
      {pages > 1 && (
        <nav className="neighbours" aria-label={t('search:pages')}>
          {page > 1 && <Link to={to(page - 1)}>{t('search:before')}</Link>}
          {page < pages && <Link to={to(page + 1)}>{t('search:after')}</Link>}
        </nav>
      )}
      {log.entries.length > 0 && <Downloads table="corrections" rows={log.changes} />}
      <RecordHeads heads={heads} />
      <PageCite title={t('corrections:title')} />
    </article>
  )
}

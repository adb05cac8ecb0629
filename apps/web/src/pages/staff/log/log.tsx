import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { momentWords } from '#format/moment-words.ts'
import { askedOfStaff } from '#pages/staff/asked-of-staff.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** Entries of the record on one page. */
const entriesAPage = 50

/** What was changed in a district, newest first. */
export async function loader(args: LoaderFunctionArgs) {
  const district = args.params['cds'] ?? ''
  const asked = Number(new URL(args.request.url).searchParams.get('before') ?? Number.NaN)
  const before = Number.isSafeInteger(asked) && asked > 0 && asked <= 2 ** 31 ? asked : undefined
  return askedOfStaff(args, async (api) => {
    const { entries } = await api.audit.list({ district, before, limit: entriesAPage })
    return { entries, about: await api.staff.district({ district }) }
  })
}

export default function StaffLog() {
  const { entries, about } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const last = entries.at(-1)?.number
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-log:title')} description={t('staff-log:lead')} />
      <h1>
        <span className="over-title">{about.name}</span> {t('staff-log:title')}
      </h1>
      <p className="lead">{t('staff-log:lead')}</p>
      {entries.length === 0 ? (
        <p className="empty">{t('staff-log:none')}</p>
      ) : (
        <table className="rows">
          <caption className="visually-hidden">{t('staff-log:title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('staff-log:column-number')}</th>
              <th scope="col">{t('staff-log:column-when')}</th>
              <th scope="col">{t('staff-log:column-what')}</th>
              <th scope="col">{t('staff-log:column-change')}</th>
              <th scope="col">{t('staff-log:column-reason')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ number, at, kind, role, was, became, reason }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                <td data-label={t('staff-log:column-when')}>{momentWords(at, language)}</td>
                <td data-label={t('staff-log:column-what')}>
                  {t(`staff-log:kind-${kind}`)}
                  <span className="aside">{role === 'system' ? t('staff-log:role-system') : t(`staff-frame:role-${role}`)}</span>
                </td>
                <td data-label={t('staff-log:column-change')} className="as-kept">
                  {was === '' ? became : t('staff-log:from-to', { was, became })}
                </td>
                <td data-label={t('staff-log:column-reason')}>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {entries.length === entriesAPage && last !== undefined && (
        <p>
          <Link to={`${staffAddresses.log(language, about.key)}?before=${last}`}>{t('staff-log:earlier')}</Link>
        </p>
      )}
    </article>
  )
}

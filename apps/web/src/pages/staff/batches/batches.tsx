import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { day } from '#format/day.ts'
import { askedOfStaff } from '#pages/staff/asked-of-staff.ts'
import { staffAddresses } from '#staff-addresses.ts'

const batchesAPage = 50

/** The district's batches, the newest first. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const key = params['cds'] ?? ''
  const page = Math.max(1, Math.min(9999, Math.floor(Number(new URL(request.url).searchParams.get('page') ?? '1')) || 1))
  return askedOfStaff({ context, request }, async (api) => ({
    page,
    district: await api.staff.district({ district: key }),
    log: await api.decide.batches({ district: key, skip: (page - 1) * batchesAPage, limit: batchesAPage }),
  }))
}

export default function Batches() {
  const { district, log, page } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-queue:batches')} description={t('staff-queue:description')} />
      <Breadcrumbs steps={[{ name: district.name, to: staffAddresses.district(language, district.key) }]} />
      <h1>{t('staff-queue:batches')}</h1>
      <p className="lead">{t('staff-queue:batches-lead')}</p>
      {log.entries.length === 0 && <p className="empty">{t('staff-queue:no-batches')}</p>}
      <ol className="batches">
        {log.entries.map((batch) => (
          <li key={batch.id}>
            <Link to={staffAddresses.batch(language, district.key, batch.id)}>{batch.name}</Link>
            <br />
            <span className="aside-inline">
              {t('staff-queue:batch-says', { day: day(batch.at, language), role: t(`staff-frame:role-${batch.role}`), count: batch.corrections })}
              {batch.undone && <strong> {t('staff-queue:batch-undone', { day: day(batch.undone.at, language) })}</strong>}
            </span>
          </li>
        ))}
      </ol>
      {log.batches > page * batchesAPage && <Link to={`${staffAddresses.batches(language, district.key)}?page=${page + 1}`}>{t('staff-queue:next-page')}</Link>}
    </article>
  )
}

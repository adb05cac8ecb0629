import { cents, fiscalYear, fiscalYearLabel } from '@cuentas/shared'
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { roundedMoney } from '#format/money.ts'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, doneByStaff, goTo } from '#pages/staff/asked-of-staff.ts'
import { textOf } from '#pages/staff/form.tsx'
import { askedFilter, askedPlace, filterQuery } from '#pages/staff/queue/asked-filter.ts'
import { Deed, Problem } from '#pages/staff/queue/deed.tsx'
import { FilterForm } from '#pages/staff/queue/filter-form.tsx'
import { Meter } from '#pages/staff/queue/meter.tsx'
import { QueueTable } from '#pages/staff/queue/queue-table.tsx'
import { SavedViews } from '#pages/staff/queue/saved-views.tsx'
import { staffAddresses } from '#staff-addresses.ts'

/** A page of the queue as the address narrows it, with the person's saved views. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const district = params['cds'] ?? ''
  return askedOfStaff({ context, request }, async (api) => ({
    queue: await api.queue.page({ district, filter: askedFilter(asked), after: askedPlace(asked), limit: 50 }),
    views: await api.queue.views({ district }),
    query: asked.toString(),
  }))
}

/** Keeps or forgets a view; undoes the last decision. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url)
  const [language, district, query] = [languageOfPath(pathname), params['cds'] ?? '', filterQuery(searchParams)]
  const form = await request.formData()
  const id = textOf(form, 'forget')
  const result = await doneByStaff({ context, request }, (api) =>
    id === '' ? api.queue.saveView({ district, name: textOf(form, 'name'), query }) : api.queue.deleteView({ district, id }),
  )
  if ('problem' in result) return result
  return goTo(staffAddresses.queue(language, district, query))
}

export default function Queue() {
  const { queue, views, query } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const { language, t } = useWords()
  const asked = new URLSearchParams(query)
  const { district, items, next, found } = queue
  const kept = filterQuery(asked)
  const year = queue.years.find((one) => String(one) === asked.get('year'))
  const nextPage = next && new URLSearchParams([...new URLSearchParams(kept), ['after', `${next.atRisk}.${next.lineItem}`]]).toString()
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-queue:title', { district: district.name })} description={t('staff-queue:description')} />
      <Breadcrumbs steps={[{ name: district.name, to: staffAddresses.district(language, district.key) }]} />
      <h1>{t('staff-queue:title', { district: district.name })}</h1>
      <div {...(['saved', 'waits', 'nothing'].some((deed) => asked.has(deed)) && { 'data-draft-done': `bulk ${district.key}` })}>
        <Deed asked={asked} district={district.key} />
      </div>
      {done && 'problem' in done && <Problem code={done.problem} />}
      <div id="queue-meter">
        <Meter meter={queue.meter} year={year === undefined ? null : fiscalYearLabel(fiscalYear(year))} />
      </div>
      <FilterForm district={district.key} asked={asked} years={queue.years} />
      <SavedViews district={district.key} views={views} query={kept} />
      <div data-island="queue-pulse" data-pulse={queue.pulse} data-district={district.key} data-refresh="queue-meter queue-live" role="status" hidden>
        {t('staff-queue:changed-since')} <Link to={staffAddresses.queue(language, district.key, kept)}>{t('staff-queue:look-again')}</Link>
      </div>
      <div id="queue-live">
        <p className="found">
          {t('staff-queue:found', {
            count: found.items,
            amount: roundedMoney(cents(found.amount), language),
            risk: roundedMoney(cents(found.atRisk), language),
          })}{' '}
          <span className="note">{t('staff-queue:at-risk-means')}</span>
        </p>
        {items.length === 0 ? <p className="empty">{t('staff-queue:empty')}</p> : <QueueTable district={district.key} items={items} query={kept} />}
        {nextPage && (
          <p>
            <Link className="button" to={staffAddresses.queue(language, district.key, nextPage)}>
              {t('staff-queue:next-page')}
            </Link>
          </p>
        )}
      </div>
    </article>
  )
}

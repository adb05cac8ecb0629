import { fiscalYearLabel } from '@cuentas/shared'
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { languageOfPath } from '#language.ts'
import { chosenFigure } from '#pages/line-item/chosen-figure.ts'
import { FigurePictures } from '#pages/line-item/figure-pictures.tsx'
import { askedOfStaff, goTo } from '#pages/staff/asked-of-staff.ts'
import { askedFilter, filterQuery } from '#pages/staff/queue/asked-filter.ts'
import { Beside } from '#pages/staff/queue/beside.tsx'
import { ChangedMeanwhile } from '#pages/staff/queue/changed-meanwhile.tsx'
import { DecideForm } from '#pages/staff/queue/decide-form.tsx'
import { Deed, Problem } from '#pages/staff/queue/deed.tsx'
import { ItemText } from '#pages/staff/queue/item-text.tsx'
import { KeysHelp } from '#pages/staff/queue/keys-help.tsx'
import { decideHere } from '#pages/staff/queue/item-action.ts'
import { ReplyForm } from '#pages/staff/queue/reply-form.tsx'
import { SplitForm } from '#pages/staff/queue/split-form.tsx'
import { staffAddresses } from '#staff-addresses.ts'

/** One line item of the queue, with everything beside it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const view = await askedOfStaff({ context, request }, (api) =>
    api.queue.item({ district: params['cds'] ?? '', lineItem: params['lineItem'] ?? '', filter: askedFilter(asked) }),
  )
  return { view, query: asked.toString() }
}

/** What a form of this page asks for: a decision and the next line item, the undoing of the last one, a split, a reply. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url)
  const place = { language: languageOfPath(pathname), district: params['cds'] ?? '', lineItem: params['lineItem'] ?? '', query: filterQuery(searchParams) }
  const result = await decideHere({ context, request }, place, await request.formData())
  return 'goTo' in result ? goTo(result.goTo) : result
}

export default function QueueItem() {
  const { view, query } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  const asked = new URLSearchParams(query)
  const kept = filterQuery(asked)
  const { district, lineItem, document, next } = view
  const year = fiscalYearLabel(lineItem.fiscalYear)
  return (
    <article className="desk" data-island="item-keys">
      <PageTitle title={t('staff-queue:item-title', { title: lineItem.title, year })} description={t('staff-queue:description')} />
      <Breadcrumbs
        steps={[
          { name: district.name, to: staffAddresses.district(language, district.key) },
          { name: t('staff-queue:queue'), to: staffAddresses.queue(language, district.key, kept) },
        ]}
      />
      <Deed asked={asked} district={district.key} />
      {answer && 'problem' in answer && <Problem code={answer.problem} />}
      {answer && 'changed' in answer && <ChangedMeanwhile changed={answer.changed} mine={answer.mine} view={view} />}
      <h1 tabIndex={-1} data-start="">
        <span className="over-title">
          {t('terms:goal-action-number', { goal: lineItem.goal, action: lineItem.action })} · {year}
        </span>
        <Quoted from={document.language}>{lineItem.title}</Quoted>
      </h1>
      <div data-island="queue-pulse" data-pulse={view.pulse} data-district={district.key} role="status" hidden>
        {t('staff-queue:changed-since')} <Link to={staffAddresses.queueItem(language, district.key, lineItem.id, kept)}>{t('staff-queue:look-again')}</Link>
      </div>
      <div className="desk-columns">
        <div className="desk-page">
          <FigurePictures view={view} chosen={chosenFigure(view.lineItem, null, 0)} />
        </div>
        <div className="desk-decision">
          <ItemText view={view} />
          <DecideForm view={view} />
          <p className="desk-ways">
            {next !== null && (
              <Link to={staffAddresses.queueItem(language, district.key, next, kept)} data-next="">
                {t('staff-queue:skip')}
              </Link>
            )}{' '}
            <Link to={addresses.lineItem(language, lineItem.id)}>{t('staff-queue:public-page')}</Link>
          </p>
          <form method="post" className="staff-row-form" data-undo="">
            <button name="intent" value="undo" className="button quiet">
              {t('staff-queue:undo-last')}
            </button>
          </form>
          <Beside view={view} query={kept} />
          <SplitForm view={view} />
          <ReplyForm view={view} done={asked.has('replied')} />
        </div>
      </div>
      <KeysHelp />
    </article>
  )
}

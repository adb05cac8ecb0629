import { cents, fiscalYear, fiscalYearLabel, languageSchema, rjLevels } from '@cuentas/shared'
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { money } from '#format/money.ts'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, goTo } from '#pages/staff/asked-of-staff.ts'
import { bulkStep, type BulkStep } from '#pages/staff/bulk/bulk-steps.ts'
import { filterCategories, filterQuery } from '#pages/staff/queue/asked-filter.ts'
import { ChangesList } from '#pages/staff/queue/changes-list.tsx'
import { Problem } from '#pages/staff/queue/deed.tsx'
import { MovedTable } from '#pages/staff/queue/moved-table.tsx'
import { staffAddresses } from '#staff-addresses.ts'

/** Whose queue the change is about. Rows come with the form of the queue. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const district = await askedOfStaff({ context, request }, (api) => api.staff.district({ district: params['cds'] ?? '' }))
  return { district, query: filterQuery(new URL(request.url).searchParams) }
}

/** Chooses rows, previews, applies. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url)
  const place = { language: languageOfPath(pathname), district: params['cds'] ?? '', query: filterQuery(searchParams) }
  const step = await bulkStep({ context, request }, place, await request.formData())
  return 'goTo' in step ? goTo(step.goTo) : step
}

function Rows({ step }: { readonly step: BulkStep }) {
  const { language, t } = useWords()
  const ticked = new Set(step.ticked)
  return (
    <fieldset className="bulk-rows">
      <legend>{t('staff-queue:bulk-rows', { count: step.rows.length })}</legend>
      {step.firstOf !== null && <p>{t('staff-queue:bulk-first-of', { most: step.rows.length, found: step.firstOf })}</p>}
      <ul>
        {step.rows.map((row) => (
          <li key={row.lineItem}>
            <input type="hidden" name="listed" value={row.lineItem} />
            <label className="tick">
              <input type="checkbox" name="row" value={row.lineItem} defaultChecked={ticked.has(row.lineItem)} />{' '}
              <span>
                {fiscalYearLabel(fiscalYear(row.fiscalYear))} · {row.action} <Quoted from={languageSchema.catch('en').parse(row.language)}>{row.title}</Quoted>{' '}
                <span className="aside-inline">
                  {t(`categories:${filterCategories.find((one) => one === row.category) ?? 'not-stated'}`)}
                  {row.amount !== null && `, ${money(cents(row.amount), language)}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Wish({ step }: { readonly step: BulkStep }) {
  const { t } = useWords()
  const { wish } = step
  return (
    <fieldset>
      <legend>{t('staff-queue:bulk-wish')}</legend>
      <p>
        <label className="tick">
          <input type="checkbox" name="confirm" value="yes" defaultChecked={wish.confirm} /> {t('staff-queue:bulk-confirm')}
        </label>
      </p>
      <p className="form-field">
        <label htmlFor="category">{t('staff-queue:program')}</label>
        <select id="category" name="category" defaultValue={wish.category}>
          <option value="">{t('staff-queue:leave')}</option>
          {filterCategories.map((category) => (
            <option key={category} value={category}>
              {t(`categories:${category}`)}
            </option>
          ))}
        </select>
      </p>
      <p className="form-field">
        <label htmlFor="level">{t('staff-queue:level')}</label>
        <select id="level" name="level" defaultValue={wish.level}>
          <option value="">{t('staff-queue:leave')}</option>
          {rjLevels.map((level) => (
            <option key={level} value={level}>
              {t(`terms:level-${level}`)}
            </option>
          ))}
        </select>
      </p>
      <p className="form-field">
        <label htmlFor="reason">{t('staff-queue:reason')}</label>
        <input id="reason" name="reason" maxLength={2000} defaultValue={wish.reason} />
      </p>
      <p className="form-field">
        <label htmlFor="name">{t('staff-queue:batch-name')}</label>
        <input id="name" name="name" maxLength={200} defaultValue={wish.name} />
      </p>
    </fieldset>
  )
}

export default function Bulk() {
  const { district, query } = useLoaderData<typeof loader>()
  const step = useActionData<typeof action>()
  const { language, t } = useWords()
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-queue:bulk-title')} description={t('staff-queue:description')} />
      <Breadcrumbs
        steps={[
          { name: district.name, to: staffAddresses.district(language, district.key) },
          { name: t('staff-queue:queue'), to: staffAddresses.queue(language, district.key, query) },
        ]}
      />
      <h1>{t('staff-queue:bulk-title')}</h1>
      <p className="lead">{t('staff-queue:bulk-lead')}</p>
      {step && step.problem !== null && <Problem code={step.problem} />}
      {!step && (
        <>
          <form method="post" className="notice" data-island="bulk-again" data-draft={`bulk ${district.key}`} hidden>
            <p>{t('staff-queue:bulk-kept')}</p>
            <button>{t('staff-queue:bulk-go-on')}</button>
          </form>
          <p>
            {t('staff-queue:bulk-none')} <Link to={staffAddresses.queue(language, district.key, query)}>{t('staff-queue:queue')}</Link>
          </p>
        </>
      )}
      {step && step.rows.length > 0 && (
        <form method="post" className="bulk" data-island="bulk-draft" data-draft={`bulk ${district.key}`}>
          <Wish step={step} />
          {step.look && (
            <section aria-labelledby="preview" className="preview">
              <h2 id="preview">{t('staff-queue:preview')}</h2>
              <p role="status">
                {t('staff-queue:preview-says', {
                  count: step.look.preview.changes.length,
                  decisions: step.look.requests.length,
                  already: step.look.alreadySo.length,
                })}
              </p>
              <MovedTable moved={step.look.preview.moved} />
              <ChangesList district={district.key} changes={step.look.preview.changes} />
              <input type="hidden" name="code" value={step.look.code} />
            </section>
          )}
          <p className="bulk-buttons">
            <button name="intent" value="preview" className={step.look ? 'button quiet' : undefined}>
              {t(step.look ? 'staff-queue:preview-again' : 'staff-queue:preview')}
            </button>{' '}
            {step.look && (
              <button name="intent" value="apply">
                {t('staff-queue:apply')}
              </button>
            )}
          </p>
          <Rows step={step} />
        </form>
      )}
    </article>
  )
}

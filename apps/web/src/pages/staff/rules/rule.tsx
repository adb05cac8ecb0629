import { fiscalYearLabel } from '@cuentas/shared'
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, doneByStaff, goTo } from '#pages/staff/asked-of-staff.ts'
import { Field, textOf } from '#pages/staff/form.tsx'
import { Problem } from '#pages/staff/queue/deed.tsx'
import { MovedTable } from '#pages/staff/queue/moved-table.tsx'
import { outcomeOf, telling } from '#pages/staff/queue/outcome.ts'
import { RuleWords } from '#pages/staff/rules/rule-words.tsx'
import { staffAddresses } from '#staff-addresses.ts'

/** A proposed rule, with every line item it would change; those that the address leaves out are not counted. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const [district, rule] = [params['cds'] ?? '', params['rule'] ?? '']
  const without = new URL(request.url).searchParams.getAll('without').slice(0, 500)
  return askedOfStaff({ context, request }, async (api) => ({
    rule,
    without,
    district: await api.staff.district({ district }),
    whole: await api.decide.lookAtRule({ district, rule }),
    look: await api.decide.lookAtRule({ district, rule, without }),
  }))
}

/** Previews without the unticked rows (by an address that says so), or applies exactly what was previewed. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const { pathname } = new URL(request.url)
  const [language, district, rule] = [languageOfPath(pathname), params['cds'] ?? '', params['rule'] ?? '']
  const form = await request.formData()
  const ticked = new Set(form.getAll('row'))
  const without = form.getAll('listed').filter((row): row is string => typeof row === 'string' && !ticked.has(row))
  if (textOf(form, 'intent') !== 'apply') {
    const asked = new URLSearchParams(without.map((row) => ['without', row])).toString()
    return goTo(`${staffAddresses.rule(language, district, rule)}${asked === '' ? '' : `?${asked}`}`)
  }
  const order = { district, rule, without, name: textOf(form, 'name').trim() || rule, code: textOf(form, 'code') }
  const outcome = outcomeOf(await doneByStaff({ context, request }, (api) => api.decide.rule(order)))
  return 'problem' in outcome ? outcome : goTo(telling(staffAddresses.queue(language, district), outcome.told))
}

export default function Rule() {
  const { district, whole, look, without } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  const left = new Set(without)
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-queue:rule')} description={t('staff-queue:description')} />
      <Breadcrumbs
        steps={[
          { name: district.name, to: staffAddresses.district(language, district.key) },
          { name: t('staff-queue:rules'), to: staffAddresses.rules(language, district.key) },
        ]}
      />
      <h1>{t('staff-queue:rule')}</h1>
      <p className="lead">
        <RuleWords rule={whole.rule} />
      </p>
      {answer && 'problem' in answer && <Problem code={answer.problem} />}
      <form method="post">
        <fieldset className="bulk-rows">
          <legend>{t('staff-queue:bulk-rows', { count: whole.changes.length })}</legend>
          <ul>
            {whole.changes.map(({ lineItem, before }) => (
              <li key={lineItem.id}>
                <input type="hidden" name="listed" value={lineItem.id} />
                <label className="tick">
                  <input type="checkbox" name="row" value={lineItem.id} defaultChecked={!left.has(lineItem.id)} /> {fiscalYearLabel(lineItem.fiscalYear)} ·{' '}
                  {lineItem.action} {lineItem.title} <span className="aside-inline">{t(`categories:${before.category ?? 'not-stated'}`)}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        {whole.leftAlone.length > 0 && <p className="note">{t('staff-queue:rule-left-alone', { count: whole.leftAlone.length })}</p>}
        <h2>{t('staff-queue:preview')}</h2>
        <MovedTable moved={look.moved} />
        <input type="hidden" name="code" value={look.code} />
        <Field name="name" label={t('staff-queue:batch-name')} maxLength={200} />
        <p className="bulk-buttons">
          <button name="intent" value="preview" className="button quiet">
            {t('staff-queue:preview-again')}
          </button>{' '}
          <button name="intent" value="apply">
            {t('staff-queue:apply')}
          </button>
        </p>
      </form>
    </article>
  )
}

import { cents } from '@cuentas/shared'
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { day } from '#format/day.ts'
import { money } from '#format/money.ts'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, doneByStaff, goTo } from '#pages/staff/asked-of-staff.ts'
import { Field, textOf } from '#pages/staff/form.tsx'
import { Problem } from '#pages/staff/queue/deed.tsx'
import { staffAddresses } from '#staff-addresses.ts'

/** Changes that wait for a second person, and from how many dollars on a change does. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const key = params['cds'] ?? ''
  return askedOfStaff({ context, request }, async (api) => ({
    district: await api.staff.district({ district: key }),
    waiting: await api.waiting.list({ district: key }),
    setting: await api.settings.get({ district: key }),
  }))
}

/** Sets the sum from which a change needs two people. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const [language, district] = [languageOfPath(new URL(request.url).pathname), params['cds'] ?? '']
  const typed = textOf(await request.formData(), 'dollars').replace(/[$,\s]/g, '')
  if (!/^\d{1,12}$/.test(typed)) return { problem: 'not-understood' }
  const result = await doneByStaff({ context, request }, (api) => api.settings.set({ district, twoPeopleFrom: Number(typed) * 100 }))
  return 'problem' in result ? result : goTo(staffAddresses.waiting(language, district))
}

export default function Waiting() {
  const { district, waiting, setting } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-queue:waiting')} description={t('staff-queue:description')} />
      <Breadcrumbs steps={[{ name: district.name, to: staffAddresses.district(language, district.key) }]} />
      <h1>{t('staff-queue:waiting')}</h1>
      {answer && 'problem' in answer && <Problem code={answer.problem} />}
      <p className="lead">{t('staff-queue:waiting-lead', { dollars: money(cents(setting.twoPeopleFrom), language) })}</p>
      {waiting.length === 0 && <p className="empty">{t('staff-queue:none-waiting')}</p>}
      <ul>
        {waiting.map((row) => (
          <li key={row.id}>
            <Link to={staffAddresses.waitingOne(language, district.key, row.id)}>{row.name}</Link>{' '}
            <span className="aside-inline">
              {t('staff-queue:waiting-says', {
                day: day(row.at, language),
                role: t(`staff-frame:role-${row.role}`),
                dollars: money(cents(row.moves), language),
              })}
            </span>
          </li>
        ))}
      </ul>
      {district.open.includes('settings.set') && (
        <section aria-labelledby="setting">
          <h2 id="setting">{t('staff-queue:setting')}</h2>
          <form method="post" className="staff-form">
            <Field
              name="dollars"
              label={t('staff-queue:setting-label')}
              hint={t('staff-queue:setting-hint')}
              inputMode="numeric"
              required
              defaultValue={String(Math.floor(setting.twoPeopleFrom / 100))}
            />
            <button>{t('staff-queue:setting-save')}</button>
          </form>
        </section>
      )}
    </article>
  )
}

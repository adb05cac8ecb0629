import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { askedOfStaff } from '#pages/staff/asked-of-staff.ts'
import { RuleWords } from '#pages/staff/rules/rule-words.tsx'
import { staffAddresses } from '#staff-addresses.ts'

/** Rules that the district's decisions suggest. None is ever applied by itself. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const key = params['cds'] ?? ''
  return askedOfStaff({ context, request }, async (api) => ({
    district: await api.staff.district({ district: key }),
    rules: await api.decide.rules({ district: key }),
  }))
}

export default function Rules() {
  const { district, rules } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-queue:rules')} description={t('staff-queue:description')} />
      <Breadcrumbs steps={[{ name: district.name, to: staffAddresses.district(language, district.key) }]} />
      <h1>{t('staff-queue:rules')}</h1>
      <p className="lead">{t('staff-queue:rules-lead')}</p>
      {rules.length === 0 && <p className="empty">{t('staff-queue:no-rules')}</p>}
      <ul className="rules">
        {rules.map(({ rule, name, decided, wouldChange }) => (
          <li key={name}>
            <RuleWords rule={rule} />
            <br />
            {t('staff-queue:rule-evidence', { count: decided.length, others: wouldChange.length })}{' '}
            <Link to={staffAddresses.rule(language, district.key, name)}>{t('staff-queue:rule-look')}</Link>
          </li>
        ))}
      </ul>
    </article>
  )
}

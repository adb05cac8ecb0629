import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { districtAreas } from '#pages/staff/areas.ts'
import { askedOfStaff } from '#pages/staff/asked-of-staff.ts'

/** A district's part of the workspace. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return { district: await askedOfStaff({ context, request }, (api) => api.staff.district({ district: params['cds'] ?? '' })) }
}

export default function StaffDistrict() {
  const { district } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const areas = districtAreas.filter(({ needs }) => district.open.includes(needs))
  const role = t(`staff-frame:role-${district.role}`)
  return (
    <article className="measure-wide">
      <PageTitle title={district.name} description={t('staff-home:description')} />
      <h1>{district.name}</h1>
      <p className="lead">
        {t('staff-home:your-role', { role })} {t(`staff-frame:may-${district.role}`)}
      </p>
      <ul className="staff-areas">
        {areas.map(({ words, address }) => (
          <li key={words}>
            <Link to={address(language, district.key)}>{t(words)}</Link>
          </li>
        ))}
        <li>
          <Link to={addresses.district(language, district.key)}>{t('staff-home:public-page')}</Link>
        </li>
      </ul>
    </article>
  )
}

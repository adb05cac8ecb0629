import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { askedOfStaff } from '#pages/staff/asked-of-staff.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** Where I may work, and as what. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const search = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 200)
  return askedOfStaff({ context, request }, async (api) => {
    const [districts, me] = await Promise.all([api.staff.districts({ search }), api.staff.me()])
    const everywhere = me.person?.grants.some(({ district }) => district === null) ?? false
    return { search, districts, everywhere, name: me.person?.name ?? '', secondFactor: me.person?.secondFactor ?? false }
  })
}

function Search({ search }: { readonly search: string }) {
  const { language, t } = useWords()
  return (
    <Form method="get" action={staffAddresses.home(language)} className="search" role="search">
      <label htmlFor="q">{t('staff-home:find')}</label>
      <div className="search-row">
        <input id="q" name="q" type="search" defaultValue={search} maxLength={200} />
        <button>{t('staff-home:find-button')}</button>
      </div>
    </Form>
  )
}

export default function StaffHome() {
  const { search, districts, everywhere, name, secondFactor } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-home:title')} description={t('staff-home:description')} />
      <h1>{t('staff-home:greeting', { name })}</h1>
      <p className="lead">{t(everywhere ? 'staff-home:lead-everywhere' : 'staff-home:lead')}</p>
      {!secondFactor && (
        <div className="notice">
          <p>{t('staff-home:second-factor')}</p>
          <p>
            <Link to={staffAddresses.secondFactor(language, staffAddresses.home(language))}>{t('staff-home:second-factor-link')}</Link>
          </p>
        </div>
      )}
      <h2>{t('staff-home:districts')}</h2>
      {everywhere && <Search search={search} />}
      {districts.length === 0 ? (
        <p className="empty">{t(search === '' ? 'staff-home:none' : 'staff-home:none-found', { search })}</p>
      ) : (
        <table className="rows">
          <caption className="visually-hidden">{t('staff-home:districts')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('staff-home:column-district')}</th>
              <th scope="col">{t('staff-home:column-role')}</th>
              <th scope="col">{t('staff-home:column-may')}</th>
            </tr>
          </thead>
          <tbody>
            {districts.map(({ key, name: district, role }) => (
              <tr key={key}>
                <th scope="row">
                  <Link to={staffAddresses.district(language, key)}>{district}</Link>
                </th>
                <td data-label={t('staff-home:column-role')}>{t(`staff-frame:role-${role}`)}</td>
                <td data-label={t('staff-home:column-may')}>{t(`staff-frame:may-${role}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  )
}

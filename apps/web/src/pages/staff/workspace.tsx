import '#styles/staff.css'
import '#styles/queue.css'
import { isRouteErrorResponse, Outlet, useLoaderData, useParams, useRouteError, type LoaderFunctionArgs } from 'react-router'
import type { StaffRoute } from '#api.ts'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { askedOfStaff, staffOf } from '#pages/staff/asked-of-staff.ts'
import { districtAreas, siteAreas, type Area } from '#pages/staff/areas.ts'
import { ErrorBoundary as WholeError } from '#root-error.tsx'
import { staffAddresses } from '#staff-addresses.ts'

/** Who works here, and which parts of the workspace are open to them: for the site, and for the district that the address names. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const me = await askedOfStaff({ context, request }, (api) => api.staff.me())
  const key = params['cds']
  if (me.person === null || key === undefined) return { person: me.person, openForSite: me.open, district: null }
  const api = await staffOf(context).api()
  return { person: me.person, openForSite: me.open, district: await api.staff.district({ district: key }).catch(() => null) }
}

function Areas({ areas, open }: { readonly areas: readonly Area[]; readonly open: readonly StaffRoute[] }) {
  const { language, t } = useWords()
  const district = useParams()['cds'] ?? ''
  return areas
    .filter(({ needs }) => open.includes(needs))
    .map(({ words, address }) => (
      <li key={words}>
        <Link to={address(language, district)}>{t(words)}</Link>
      </li>
    ))
}

function Bar() {
  const { person, district, openForSite } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  if (person === null) return null
  return (
    <div className="staff-bar">
      <div className="measure-wide">
        <nav aria-label={t('staff-frame:nav')}>
          <ul>
            <li>
              <Link to={staffAddresses.home(language)}>{t('staff-frame:home')}</Link>
            </li>
            <Areas areas={siteAreas} open={openForSite} />
          </ul>
          {district && (
            <ul aria-label={district.name}>
              <li className="staff-bar-district">
                <Link to={staffAddresses.district(language, district.key)}>{district.name}</Link>
              </li>
              <Areas areas={districtAreas} open={district.open} />
            </ul>
          )}
        </nav>
        <form method="post" action={staffAddresses.signOut(language)} data-forget-drafts="">
          <Link to={staffAddresses.account(language)}>{person.name}</Link>
          <button className="quiet">{t('staff-frame:sign-out')}</button>
        </form>
      </div>
    </div>
  )
}

export default function Workspace() {
  return (
    <>
      <Bar />
      <Outlet />
    </>
  )
}

/** Something in the workspace that may not be seen, is not there, or failed. */
export function ErrorBoundary() {
  const error = useRouteError()
  const { language, t } = useWords()
  if (!isRouteErrorResponse(error) || error.status !== 403) return <WholeError />
  return (
    <article className="measure">
      <PageTitle title={t('staff-frame:not-allowed-title')} description={t('staff-frame:not-allowed')} />
      <h1>{t('staff-frame:not-allowed-title')}</h1>
      <p className="lead">{t('staff-frame:not-allowed')}</p>
      <p>
        <Link className="button" to={staffAddresses.home(language)}>
          {t('staff-frame:to-home')}
        </Link>
      </p>
    </article>
  )
}

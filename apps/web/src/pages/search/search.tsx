import { categories, fiscalYearLabel, readFiscalYear } from '@cuentas/shared'
import { redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import type { FoundActions } from '#api.ts'
import { FigureLink } from '#components/amount.tsx'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Downloads } from '#components/downloads.tsx'
import { Link } from '#components/link.tsx'
import { PageCite } from '#components/page-cite.tsx'
import { pageAsked, PageLinks } from '#components/page-links.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { PhaseHeads } from '#components/phase-heads.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { count } from '#format/list.ts'
import { money } from '#format/money.ts'
import { withoutMoment } from '#format/with-moment.ts'
import { apiOf } from '#load-context.ts'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'
import { SearchForm, type ChosenSearch } from '#pages/search/search-form.tsx'

const actionsAPage = 25

/** What the address asks for; words of it that are none of ours are left out. */
function chosenSearch(parameters: URLSearchParams): ChosenSearch {
  const one = <Value extends string>(name: string, values: readonly Value[]) => values.find((value) => value === parameters.get(name)) ?? ''
  const year = readFiscalYear(parameters.get('year') ?? '')
  return {
    q: (parameters.get('q') ?? '').trim().slice(0, 200),
    district: (parameters.get('district') ?? '').slice(0, 200),
    year: year === undefined ? '' : fiscalYearLabel(year),
    program: one('program', [...categories, 'not-stated']),
    level: one('level', ['any', 'mention', 'primary', 'dedicated']),
    contributing: one('contributing', ['yes', 'no']),
    page: pageAsked(parameters),
  }
}

/** Actions of all districts by their words, as they are today. Nothing is looked for as long as nothing is asked. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { pathname, search, searchParams } = new URL(request.url)
  const chosen = chosenSearch(searchParams)
  const { q, district, year, program, level, contributing, page } = chosen
  const asked = q !== '' || district !== '' || year !== '' || program !== '' || level !== '' || contributing !== ''
  if (!asked) return { chosen, found: null }
  if (searchParams.has('asof')) throw redirect(withoutMoment(pathname, search))
  const found = await askedOfApi(
    apiOf(context).search.actions({
      q,
      page,
      ...(district === '' ? {} : { district }),
      ...(year === '' ? {} : { year }),
      ...(program === '' ? {} : { category: program }),
      ...(level === '' ? {} : { rjLevel: level }),
      ...(contributing === '' ? {} : { contributing }),
    }),
    'page',
  )
  return { chosen, found }
}

function Totals({ found }: { readonly found: FoundActions }) {
  const { language, t } = useWords()
  return (
    <>
      <p className="count" role="status">
        {t('search:count', { count: found.actions, formatted: count(found.actions, language), districts: count(found.districts, language) })}
      </p>
      {found.actions > 0 && (
        <dl className="facts">
          <div>
            <dt>{t('terms:Planned')}</dt>
            <dd>{t('search:sum', { amount: money(found.planned, language), with: count(found.withPlanned, language) })}</dd>
          </div>
          <div>
            <dt>{t('terms:Estimated-actual')}</dt>
            <dd>{t('search:sum', { amount: money(found.estimatedActual, language), with: count(found.withEstimatedActual, language) })}</dd>
          </div>
        </dl>
      )}
    </>
  )
}

function FoundTable({ found }: { readonly found: FoundActions }) {
  const { language, t } = useWords()
  return (
    <table className="rows figures">
      <caption className="visually-hidden">{t('search:caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('year:column-action')}</th>
          <th scope="col">{t('home:column-district')}</th>
          <PhaseHeads />
        </tr>
      </thead>
      <tbody>
        {found.found.map(({ district, action }) => (
          <tr key={action.id}>
            <th scope="row">
              <Link to={addresses.action(language, district.key, action.fiscalYear, action.goal, action.action)}>
                <span className="action-number">{action.action}</span> <Quoted from={action.titleLanguage}>{action.title}</Quoted>
              </Link>
              <span className="aside">{t(`categories:${action.category ?? 'not-stated'}`)}</span>
            </th>
            <td data-label={t('home:column-district')}>
              <span>
                <Link to={addresses.district(language, district.key)}>{district.name}</Link>, {fiscalYearLabel(action.fiscalYear)}
              </span>
            </td>
            <td data-label={t('terms:Planned')} className="number">
              <FigureLink figure={action.planned} missing="not-reported" />
            </td>
            <td data-label={t('terms:Estimated-actual')} className="number">
              <FigureLink figure={action.estimatedActual} missing="not-reported" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export default function SearchPage() {
  const { chosen, found } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const pages = found === null ? 0 : Math.min(400, Math.ceil(found.actions / actionsAPage))
  return (
    <article className="measure-wide">
      <PageTitle title={t('search:title')} description={t('search:lead')} />
      <Breadcrumbs steps={[{ name: t('site:nav-districts'), to: addresses.home(language) }]} />
      <h1>{t('search:title')}</h1>
      <p className="lead">{t('search:lead')}</p>
      <SearchForm chosen={chosen} />
      {found !== null && (
        <section aria-labelledby="found">
          <h2 id="found">{t('search:found')}</h2>
          <Totals found={found} />
          {found.actions === 0 ? <p className="empty">{t('search:none')}</p> : <FoundTable found={found} />}
          <PageLinks page={chosen.page} pages={pages} />
          {found.found.length > 0 && <Downloads table="search" rows={found.found.length} />}
          <p className="note">{t('search:note')}</p>
        </section>
      )}
      <PageCite title={t('search:title')} />
    </article>
  )
}

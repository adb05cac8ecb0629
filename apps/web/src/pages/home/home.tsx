import { categoryOfFocus, isFictional, rangeInFocus, rangeNotKnown, readFocus } from '@cuentas/shared'
import type { LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import type { DistrictSummary } from '#api.ts'
import { FocusField, FocusSwitch } from '#components/focus-switch.tsx'
import { Downloads } from '#components/downloads.tsx'
import { PageCite } from '#components/page-cite.tsx'
import { KeptMoment } from '#components/kept-moment.tsx'
import { Link } from '#components/link.tsx'
import { pageAsked, PageLinks } from '#components/page-links.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { RangeWords } from '#components/range-words.tsx'
import { RichText } from '#components/rich-text.tsx'
import { useFocus } from '#components/use-focus.ts'
import { useWords } from '#components/use-words.ts'
import { colourOf, inFocus } from '#format/focus-words.ts'
import { count } from '#format/list.ts'
import { hasFigures } from '#format/history-sentence.ts'
import { yearsWords } from '#format/years.ts'
import { apiOf } from '#load-context.ts'
import { pageData } from '#page-data.ts'
import { notFound } from '#pages/not-found/asked-of-api.ts'

/** Districts a page of the list, as the server makes them. */
const districtsAPage = 50

const data = pageData<{ readonly search: string; readonly page: number; readonly total: number; readonly districts: readonly DistrictSummary[] }>()

/** The districts whose name, city, county or CDS code holds the asked words; all of them when nothing is asked. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const search = (asked.get('q') ?? '').trim().slice(0, 200)
  const page = pageAsked(asked)
  const found = await apiOf(context).district.found({ search, focus: readFocus(asked.get('focus')), page })
  // A page past the last is none: the list of links is as long as the list of districts.
  if (page > 1 && found.districts.length === 0) notFound('page')
  return data.hold(context, { search, page, ...found })
}

function DistrictRow({ district }: { readonly district: DistrictSummary }) {
  const { language, t } = useWords()
  const focus = useFocus()
  const { latest } = district
  return (
    <tr>
      <th scope="row">
        <Link to={addresses.district(language, district.key)}>{district.name}</Link>
        {isFictional(district.cds) && <span className="aside">{t('site:fictional')}</span>}
        {district.county !== null && <span className="aside">{t('home:county', { county: district.county })}</span>}
      </th>
      <td data-label={t('home:column-years')}>{yearsWords(district.planYears)}</td>
      <td data-label={inFocus(focus, 'home:column-latest', 'focus:home-column', t)}>
        {latest && hasFigures(latest) ? (
          <RangeWords range={rangeInFocus(latest.value)} notKnown={rangeNotKnown(latest.value)} fiscalYear={latest.fiscalYear} district={district} />
        ) : (
          <span className="missing">{t('terms:not-reported')}</span>
        )}
      </td>
    </tr>
  )
}

function Found({
  search,
  page,
  total,
  districts,
}: {
  readonly search: string
  readonly page: number
  readonly total: number
  readonly districts: readonly DistrictSummary[]
}) {
  const { language, t } = useWords()
  const focus = useFocus()
  if (districts.length === 0)
    return (
      <div className="empty">
        <p>{search === '' ? t('home:none-yet') : t('home:none-found', { search })}</p>
        <p>
          {search === '' ? (
            <RichText text={t('home:none-yet-how')} tags={{ code: (words) => <code>{words}</code> }} />
          ) : (
            <Link to={addresses.home(language)}>{t('home:show-all')}</Link>
          )}
        </p>
      </div>
    )
  return (
    <>
      <p className="count" role="status">
        {t(search === '' ? 'home:count-all' : 'home:count-found', { count: total, formatted: count(total, language), search })}{' '}
        {search !== '' && <Link to={addresses.home(language)}>{t('home:show-all')}</Link>}
      </p>
      <table className="rows">
        <caption className="visually-hidden">{inFocus(focus, 'home:table-caption', 'focus:home-caption', t)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('home:column-district')}</th>
            <th scope="col">{t('home:column-years')}</th>
            <th scope="col">{inFocus(focus, 'home:column-latest', 'focus:home-column', t)}</th>
          </tr>
        </thead>
        <tbody>
          {districts.map((district) => (
            <DistrictRow key={district.key} district={district} />
          ))}
        </tbody>
      </table>
      <PageLinks page={page} pages={Math.ceil(total / districtsAPage)} />
      <Downloads table="districts" rows={total} />
    </>
  )
}

export default function HomePage() {
  const { search, page, total, districts } = data.useData()
  const { language, t } = useWords()
  const focus = useFocus()
  return (
    <article className={`measure-wide focus-${colourOf(categoryOfFocus(focus))}`}>
      <PageTitle title={t('site:name')} description={t('home:sentence')} />
      <h1>{t('home:title')}</h1>
      <p className="lead">
        <RichText text={t('home:sentence')} />
      </p>
      <form className="search" role="search" action={addresses.home(language)}>
        <KeptMoment />
        <label htmlFor="q">{t('home:search-label')}</label>
        <div className="search-row">
          <input id="q" name="q" type="search" defaultValue={search} placeholder={t('home:search-example')} autoComplete="off" enterKeyHint="search" />
          <button type="submit">{t('home:search-button')}</button>
        </div>
        <FocusField />
      </form>
      <FocusSwitch />
      <section aria-labelledby="districts">
        <h2 id="districts">{t('home:districts')}</h2>
        <Found search={search} page={page} total={total} districts={districts} />
        <p className="note">
          <RichText text={t('home:range-note')} tags={{ a: (words) => <Link to={addresses.words(language)}>{words}</Link> }} />
        </p>
      </section>
      <PageCite title={t('home:title')} />
    </article>
  )
}

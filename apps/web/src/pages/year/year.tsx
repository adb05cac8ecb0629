import { categories, categoryOfFocus, fiscalYearLabel, readFocus, readPer } from '@cuentas/shared'
import type { LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import type { YearOfActions } from '#api.ts'
import { Link } from '#components/link.tsx'
import { PageCite } from '#components/page-cite.tsx'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { DocumentsTable } from '#components/document-line.tsx'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { Explained } from '#components/explained.tsx'
import { Downloads } from '#components/downloads.tsx'
import { Fictional } from '#components/fictional.tsx'
import { Gloss } from '#components/gloss.tsx'
import { pageAsked, PageLinks } from '#components/page-links.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { RichText } from '#components/rich-text.tsx'
import { Settings } from '#components/settings.tsx'
import { SwitchLinks } from '#components/switch-links.tsx'
import { useWords } from '#components/use-words.ts'
import { colourOf } from '#format/focus-words.ts'
import { choicesOn } from '#format/measuring.ts'
import { figuredPoint } from '#format/history-sentence.ts'
import { count } from '#format/list.ts'
import { yearSentence } from '#format/year-sentence.ts'
import { apiOf } from '#load-context.ts'
import { pageData } from '#page-data.ts'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'
import { ActionFilter, type ChosenFilter } from '#pages/year/action-filter.tsx'
import { ActionsByProgram } from '#pages/year/actions-by-program.tsx'

const data = pageData<{ readonly year: YearOfActions; readonly filter: ChosenFilter }>()

/** What the address asks for: a program, only actions that the focus has a part in, and words. */
function chosenFilter(parameters: URLSearchParams): ChosenFilter {
  const program = parameters.get('program') ?? ''
  return {
    program: [...categories, 'not-stated' as const].find((one) => one === program) ?? '',
    named: parameters.get('named') === 'yes',
    search: (parameters.get('q') ?? '').trim().slice(0, 200),
  }
}

/** The actions of a district in one year, narrowed by the address. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const filter = chosenFilter(asked)
  const year = await askedOfApi(
    apiOf(context).district.year({
      key: params['cds'] ?? '',
      year: params['year'] ?? '',
      focus: readFocus(asked.get('focus')),
      per: readPer(asked.get('per')),
      inFocus: filter.named,
      page: pageAsked(asked),
      ...(filter.program === '' ? {} : { category: filter.program }),
      ...(filter.search === '' ? {} : { search: filter.search }),
    }),
    'year',
  )
  return data.hold(context, { year, filter })
}

/** The total of the answer opens the figures that it is made of. */
function TotalLink({ words, year }: { readonly words: string; readonly year: YearOfActions }) {
  const point =
    figuredPoint(year.points, year.fiscalYear, 'planned', 'all-funds') ?? figuredPoint(year.points, year.fiscalYear, 'estimated-actual', 'all-funds')
  if (!point) return <strong>{words}</strong>
  return (
    <SumLink district={year.district} point={point} sum="plan">
      <strong>{words}</strong>
    </SumLink>
  )
}

export default function YearPage() {
  const { year, filter } = data.useData()
  const { language, t } = useWords()
  const { district, fiscalYear, years, documents, counts, actions, found, page, pages } = year
  const label = fiscalYearLabel(fiscalYear)
  const sentence = yearSentence(year, t, language)
  const filtered = filter.program !== '' || filter.named || filter.search !== ''
  return (
    <article className={`measure-wide focus-${colourOf(categoryOfFocus(year.focus))}`}>
      <PageTitle title={t('year:title', { district: district.name, year: label })} description={`${sentence.answer} ${sentence.more}`.trim()} />
      <Breadcrumbs
        steps={[
          { name: t('site:nav-districts'), to: addresses.home(language) },
          { name: district.name, to: addresses.district(language, district.key) },
        ]}
      />
      <Fictional district={district} />
      <h1>{t('year:title', { district: district.name, year: label })}</h1>
      <p className="lead">
        <RichText text={sentence.answer} tags={{ b: (words) => <TotalLink words={words} year={year} /> }} />
      </p>
      {sentence.more !== '' && (
        <p>
          <Explained text={sentence.more} />
        </p>
      )}
      <Gloss words={['action', 'planned', 'estimated-actual', 'not-reported', 'contributing']} />
      <SwitchLinks
        label={t('year:other-years')}
        choices={years.map((one) => ({ name: fiscalYearLabel(one), to: addresses.year(language, district.key, one), chosen: one === fiscalYear }))}
      />
      <Settings per={{ chosen: year.measured.per, choices: choicesOn(year.measured, 'all-funds') }} />
      <ActionFilter filter={filter} counts={counts} />
      <p className="count" role="status">
        {t(filtered ? 'year:count-filtered' : 'year:count', {
          count: found,
          formatted: count(found, language),
          all: count(counts.all, language),
        })}{' '}
        {filtered && <Link to={addresses.year(language, district.key, fiscalYear)}>{t('year:show-all')}</Link>}
      </p>
      {actions.length === 0 ? <p className="empty">{t('year:none')}</p> : <ActionsByProgram year={year} actions={actions} whole={!filtered} />}
      <PageLinks page={page} pages={pages} />
      {actions.length > 0 && <Downloads table="actions" rows={found} whole={pages > 1} />}
      <section aria-labelledby="documents">
        <h2 id="documents">{t('district:documents')}</h2>
        <DocumentsTable documents={documents} district={district} />
        <Downloads table="documents" rows={documents.length} />
      </section>
      <PageCite title={t('year:title', { district: district.name, year: label })} />
    </article>
  )
}

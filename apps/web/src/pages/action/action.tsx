import { categoryOfFocus, fiscalYearLabel, readFocus, readPer, type FiscalYear, type Phase } from '@cuentas/shared'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { addresses, numberOfPart } from '#addresses.ts'
import { PhasesChart } from '#charts/phases-chart.tsx'
import { accentOf, differenceWords, phasesDrawing } from '#charts/phases-drawing.ts'
import type { ActionThroughYears } from '#api.ts'
import { Link } from '#components/link.tsx'
import { FigureLink } from '#components/amount.tsx'
import { PageCite } from '#components/page-cite.tsx'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { CountingNotes } from '#components/counting-notes.tsx'
import { EvidenceLink } from '#components/evidence/evidence-link.tsx'
import { Denominators } from '#components/denominators.tsx'
import { Downloads } from '#components/downloads.tsx'
import { Fictional } from '#components/fictional.tsx'
import { Gloss } from '#components/gloss.tsx'
import { LevelBadge } from '#components/level-badge.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { PhaseHeads } from '#components/phase-heads.tsx'
import { Quoted } from '#components/quoted.tsx'
import { RichText } from '#components/rich-text.tsx'
import { Settings } from '#components/settings.tsx'
import { useWords } from '#components/use-words.ts'
import { actionSentence } from '#format/action-sentence.ts'
import { colourOf, programClass } from '#format/focus-words.ts'
import { choicesOn, measuredAt } from '#format/measuring.ts'
import { missingBecause } from '#format/missing.ts'
import { apiOf } from '#load-context.ts'
import { TagReasons } from '#pages/action/tag-reasons.tsx'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'

/** One action, followed through the years of its district. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const asked = {
    focus: readFocus(searchParams.get('focus')),
    per: readPer(searchParams.get('per')),
    key: params['cds'] ?? '',
    year: params['year'] ?? '',
    goal: numberOfPart(params['goal'] ?? ''),
    action: numberOfPart(params['action'] ?? ''),
  }
  return { view: await askedOfApi(apiOf(context).action.throughYears(asked), 'year') }
}

/** How the two amounts of a year are measured. */
function measuredIn(view: ActionThroughYears, fiscalYear: FiscalYear) {
  const of = (phase: Phase) => measuredAt(view, { fiscalYear, phase, basis: 'all-funds' })
  return { planned: of('planned'), estimated: of('estimated-actual') }
}

type YearOfAction = ActionThroughYears['years'][number]

function YearRow({ year, view }: { readonly year: YearOfAction; readonly view: ActionThroughYears }) {
  const { t } = useWords()
  const { item, because, fiscalYear, others } = year
  if (item === null)
    return (
      <tr>
        <th scope="row">{fiscalYearLabel(fiscalYear)}</th>
        <td colSpan={4} className="missing gap">
          {t('action:not-found-this-year')}
        </td>
      </tr>
    )
  return [item, ...others].map((one) => <ItemRow key={one.id} item={one} because={because} fiscalYear={fiscalYear} view={view} />)
}

/** An action of a year; one that was divided or joined has a row for each of its parts. */
function ItemRow({
  item,
  because,
  fiscalYear,
  view,
}: {
  readonly item: NonNullable<YearOfAction['item']>
  readonly because: YearOfAction['because']
  readonly fiscalYear: FiscalYear
  readonly view: ActionThroughYears
}) {
  const { language, t } = useWords()
  const renamed = item.title !== view.action.title || item.action !== view.action.action
  const measured = measuredIn(view, fiscalYear)
  const amounts = { planned: item.planned?.amount ?? null, estimated: item.estimatedActual?.amount ?? null }
  const words = differenceWords({ ...amounts, measured }, t, language)
  return (
    <tr>
      <th scope="row">
        <Link to={addresses.action(language, view.district.key, fiscalYear, item.goal, item.action)}>{fiscalYearLabel(fiscalYear)}</Link>
        {renamed && (
          <span className="aside">
            {item.action} <Quoted from={item.titleLanguage}>{item.title}</Quoted>
          </span>
        )}
      </th>
      <td data-label={t('terms:Planned')} className="number">
        <FigureLink figure={item.planned} missing={missingBecause('planned', fiscalYear, view.district)} measured={measured.planned} />
      </td>
      <td data-label={t('terms:Estimated-actual')} className="number">
        <FigureLink figure={item.estimatedActual} missing={missingBecause('estimated-actual', fiscalYear, view.district)} measured={measured.estimated} />
      </td>
      <td data-label={t('action:column-difference')} data-derived="">
        {words}
      </td>
      <td data-label={t('action:column-same')}>{because === null ? '' : t(`action:same-${because}`)}</td>
    </tr>
  )
}

function Years({ view }: { readonly view: ActionThroughYears }) {
  const { language, t } = useWords()
  const years = view.years.map(({ fiscalYear, item }) => ({
    fiscalYear,
    found: item !== null,
    planned: item?.planned?.amount ?? null,
    estimated: item?.estimatedActual?.amount ?? null,
    measured: measuredIn(view, fiscalYear),
    missing: { planned: missingBecause('planned', fiscalYear, view.district), estimated: missingBecause('estimated-actual', fiscalYear, view.district) },
  }))
  return (
    <section aria-labelledby="years">
      <h2 id="years">{t('action:years')}</h2>
      <div className="table-then-picture">
        <table className="rows figures">
          <caption>
            {t('action:years-caption')}
            {view.measured.per !== 'dollars' && <>, {t(`per:unit-${view.measured.per}`)}</>}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('year:other-years')}</th>
              <PhaseHeads />
              <th scope="col">{t('action:column-difference')}</th>
              <th scope="col">{t('action:column-same')}</th>
            </tr>
          </thead>
          <tbody>
            {view.years.map((year) => (
              <YearRow key={year.fiscalYear} year={year} view={view} />
            ))}
          </tbody>
        </table>
        <Downloads table="action-years" rows={view.years.reduce((sum, { item, others }) => sum + (item === null ? 0 : 1 + others.length), 0)} />
        <PhasesChart drawing={phasesDrawing(years, accentOf(view.action.category), t, language)} source={t('action:source')} />
        <Denominators
          per={view.measured.per}
          measurings={view.measured.points.filter(({ basis }) => basis === 'all-funds').map(({ measuring }) => measuring)}
        />
      </div>
      <p className="note">{t('action:same-note')}</p>
    </section>
  )
}

export default function ActionPage() {
  const { view } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const { district, action } = view
  const sentence = actionSentence(view, t, language)
  const year = fiscalYearLabel(action.fiscalYear)
  return (
    <article className={`measure-wide ${programClass(action.category, view.focus)} focus-${colourOf(categoryOfFocus(view.focus))}`}>
      <PageTitle title={t('action:title', { action: action.action, title: action.title, district: district.name })} description={sentence} />
      <Breadcrumbs
        steps={[
          { name: t('site:nav-districts'), to: addresses.home(language) },
          { name: district.name, to: addresses.district(language, district.key) },
          { name: year, to: addresses.year(language, district.key, action.fiscalYear) },
        ]}
      />
      <Fictional district={district} />
      <h1>
        <span className="over-title">{t('terms:goal-action-number', { goal: action.goal, action: action.action })}</span>
        <Quoted from={action.titleLanguage}>{action.title}</Quoted>
      </h1>
      <p className="under-title">
        {t(`categories:${action.category ?? 'not-stated'}`)} ·{' '}
        {t(`terms:contributing-${action.contributing === null ? 'unknown' : action.contributing ? 'yes' : 'no'}`)} <LevelBadge level={action.focusLevel} />
      </p>
      <p className="lead">
        <RichText
          text={sentence}
          tags={{
            b: (words) =>
              action.planned === null ? (
                <strong>{words}</strong>
              ) : (
                <EvidenceLink to={addresses.lineItem(language, action.planned.lineItem, 'planned.total')}>
                  <strong>{words}</strong>
                </EvidenceLink>
              ),
          }}
        />
      </p>
      <CountingNotes notes={action.notes} language={action.titleLanguage} />
      <Gloss words={['planned', 'estimated-actual', 'not-reported', 'contributing', 'mega-action']} />
      <Settings per={{ chosen: view.measured.per, choices: choicesOn(view.measured, 'all-funds') }} />
      <Years view={view} />
      <TagReasons tag={action} language={action.titleLanguage} />
      <p>
        <Link className="button" to={addresses.lineItem(language, action.id)}>
          {t('action:to-line-item')}
        </Link>
      </p>
      <PageCite title={t('action:title', { action: action.action, title: action.title, district: district.name })} />
    </article>
  )
}

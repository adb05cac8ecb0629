import { bases, categoryOfFocus, endOf, rangeInFocus, readFocus, readPer, type Basis } from '@cuentas/shared'
import type { LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import type { DistrictHistory, DistrictPage } from '#api.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { ChangedFigures } from '#components/changed-figures.tsx'
import { DocumentsTable } from '#components/document-line.tsx'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { Explained } from '#components/explained.tsx'
import { PageCite } from '#components/page-cite.tsx'
import { Downloads } from '#components/downloads.tsx'
import { Fictional } from '#components/fictional.tsx'
import { Follow } from '#components/follow.tsx'
import { Gloss } from '#components/gloss.tsx'
import { Link } from '#components/link.tsx'
import { Notice } from '#components/notice.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { RichText } from '#components/rich-text.tsx'
import { Settings } from '#components/settings.tsx'
import { useWords } from '#components/use-words.ts'
import { colourOf } from '#format/focus-words.ts'
import { historySentence, latestPlanned } from '#format/history-sentence.ts'
import { moneySentence } from '#format/money-sentence.ts'
import { apiOf } from '#load-context.ts'
import { Accounted } from '#pages/district/accounted.tsx'
import { Behind } from '#pages/district/behind.tsx'
import { choicesOn } from '#format/measuring.ts'
import { eitherChoice } from '#format/per-choices.ts'
import { ComparableSection } from '#pages/district/money/comparable-section.tsx'
import { MilestonesSection } from '#pages/district/money/milestones-section.tsx'
import { MoneySection } from '#pages/district/money/money-section.tsx'
import { OutcomesSection } from '#pages/district/money/outcomes-section.tsx'
import { ReportedSection } from '#pages/district/money/reported-section.tsx'
import { EmbedText } from '#pages/district/embed-text.tsx'
import { HistorySection } from '#pages/district/history-section.tsx'
import { Programs } from '#pages/district/programs.tsx'
import { ProgramsThroughYears } from '#pages/district/programs-through-years.tsx'
import { Steadiness } from '#pages/district/steadiness.tsx'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'
import { pageData } from '#page-data.ts'

const data = pageData<DistrictPage & { readonly basis: Basis }>()

/** A district's whole history, on the basis that the address names (all funds, or LCFF dollars of contributing actions) and in the focus that it names. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const per = readPer(searchParams.get('per'))
  const key = params['cds'] ?? ''
  const basis: Basis = bases.find((one) => one === searchParams.get('basis')) ?? 'all-funds'
  const asked = { key, per, focus: readFocus(searchParams.get('focus')) }
  return data.hold(context, { basis, ...(await askedOfApi(apiOf(context).district.page(asked), 'district')) })
}

/** The figure of the answer opens the figures that it is made of. */
function AnswerLink({ words, history }: { readonly words: string; readonly history: DistrictHistory }) {
  const point = latestPlanned(history.points, 'all-funds')
  if (!point || rangeInFocus(point.value).atMost.actions === 0) return <strong>{words}</strong>
  return (
    <SumLink district={history.district} point={point} sum={endOf(rangeInFocus(point.value).atMost) === null ? 'at-least' : 'at-most'}>
      <strong>{words}</strong>
    </SumLink>
  )
}

export default function District() {
  const { history, basis, money, changes } = data.useData()
  const { language, t } = useWords()
  const { district, documents, points, focus } = history
  const sentence = historySentence(district, points, t, language, focus)
  const received = moneySentence(district.name, money, t, language)
  const place = [
    district.county !== null ? t('home:county', { county: district.county }) : '',
    district.cds === null ? '' : t('district:cds', { cds: district.cds }),
  ]
  return (
    <article className={`measure-wide focus-${colourOf(categoryOfFocus(focus))}`}>
      <PageTitle title={district.name} description={`${sentence.answer} ${sentence.more}`.trim()} />
      <Breadcrumbs steps={[{ name: t('site:nav-districts'), to: addresses.home(language) }]} />
      <Fictional district={district} />
      <h1>{district.name}</h1>
      <p className="under-title">{place.filter((words) => words !== '').join(' · ')}</p>
      <p className="lead">
        <RichText text={sentence.answer} tags={{ b: (words) => <AnswerLink words={words} history={history} /> }} />
      </p>
      {received && (
        <p className={documents.length === 0 ? 'lead' : undefined}>
          <RichText text={received.text} tags={{ b: (words) => <Link to={addresses.figure(language, received.figure)}>{words}</Link> }} />
        </p>
      )}
      {sentence.more !== '' && (
        <p>
          <Explained text={sentence.more} />
        </p>
      )}
      {documents.length === 0 && <Notice>{t('money:no-plan-yet')}</Notice>}
      <p className="no-print">
        <Link to={addresses.kit(language, district.key)}>{t('kit:link')}</Link>
      </p>
      {documents.length > 0 && !district.pagesOpen && <Notice>{t('district:figures-only')}</Notice>}
      <Gloss words={['planned', 'estimated-actual', 'at-least', 'mostly', 'at-most', 'supplemental-concentration', 'contributing']} />
      <Settings
        basis={documents.length > 0 ? basis : undefined}
        per={{ chosen: money.per, choices: eitherChoice(choicesOn(history.measured, basis), money.choices) }}
      />
      {documents.length > 0 && <HistorySection history={history} basis={basis} />}
      <Programs history={history} basis={basis} />
      <Steadiness history={history} basis={basis} />
      <ProgramsThroughYears history={history} basis={basis} />
      {documents.length > 0 && <Accounted history={history} money={money} />}
      <Behind history={history} basis={basis} />
      <MoneySection money={money} />
      {documents.length === 0 && <Accounted history={history} money={money} />}
      <OutcomesSection outcomes={money.outcomes} />
      <ReportedSection reported={money.reported} />
      <MilestonesSection milestones={money.milestones} />
      <ComparableSection comparable={money.comparable} comparableKeys={money.comparableKeys} />
      <section aria-labelledby="documents">
        <h2 id="documents">{t('district:documents')}</h2>
        {documents.length === 0 ? (
          <p className="empty">{t('district:no-documents')}</p>
        ) : (
          <>
            <DocumentsTable documents={documents} district={district} />
            <Downloads table="documents" rows={documents.length} />
            <p className="no-print">
              <a href={addresses.verifyFile(language, district.key)} download>
                {t('verify:link')}
              </a>
            </p>
          </>
        )}
        {documents.length > 1 && (
          <p>
            <Link to={addresses.compareDocuments(language, district.key)}>{t('compare:documents-link')}</Link>
          </p>
        )}
      </section>
      <ChangedFigures changes={changes} basis={basis} district={district.key} />
      <Follow district={district} focus={focus} />
      {documents.length > 0 && <EmbedText district={district} />}
      <PageCite title={district.name} />
    </article>
  )
}

import { fiscalYearLabel, isOlderTemplate, problemWords, type Check } from '@cuentas/shared'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import type { DocumentView } from '#api.ts'
import { Link } from '#components/link.tsx'
import { PageCite } from '#components/page-cite.tsx'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { CheckLine } from '#components/check-line.tsx'
import { PrintsName } from '#components/document-line.tsx'
import { Fictional } from '#components/fictional.tsx'
import { Gloss } from '#components/gloss.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { PicturesClosed } from '#components/pictures-closed.tsx'
import { RichText } from '#components/rich-text.tsx'
import { useWords } from '#components/use-words.ts'
import { booksSentence, documentName } from '#format/document-name.ts'
import { documentSentence } from '#format/document-sentence.ts'
import { count } from '#format/list.ts'
import type { Translate } from '#locales/words.ts'
import { apiOf } from '#load-context.ts'
import { CheckGroups } from '#pages/document/check-groups.tsx'
import { ReadingConfidence } from '#pages/document/reading-confidence.tsx'
import { HeaderFigures } from '#pages/document/header-figures.tsx'
import { LedgerSummary } from '#pages/document/ledger-summary.tsx'
import { Signed } from '#pages/document/signed.tsx'
import { OverviewFigures } from '#pages/document/overview-figures.tsx'
import { Told } from '#pages/document/told.tsx'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'

/** A document by its fingerprint. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return { view: await askedOfApi(apiOf(context).document.get({ sha256: params['sha'] ?? '' }), 'document') }
}

/** The forms to 2019-20 are told apart in words: they print no action tables. */
function templateWords(template: DocumentView['document']['template'], t: Translate): string {
  if (template === null) return t('document:template-not-stated')
  return isOlderTemplate(template) ? t('funding:template-to-2019', { template }) : template
}

function Facts({ view }: { readonly view: DocumentView }) {
  const { language, t } = useWords()
  const { document, district } = view
  const isLedger = document.kind === 'ledger'
  const facts = [
    ['lea', <Link to={addresses.district(language, district.key)}>{district.name}</Link>],
    [isLedger ? 'books-year' : 'plan-year', document.planYear === null ? t('document:year-not-stated') : fiscalYearLabel(document.planYear)],
    // Books are no draft of anything, and on no form of the state.
    ...(isLedger
      ? []
      : ([
          ['version', t(document.adoption === 'not stated' ? 'terms:adoption-not-stated' : `terms:adoption-${document.adoption}`)],
          ['template', templateWords(document.template, t)],
        ] as const)),
    ['language', t(`terms:language-${document.language}`)],
    ['pages', count(document.pages, language)],
    ['line-items', count(document.lineItems, language)],
    ['file-name', <span className="file-name">{document.fileName}</span>],
    ['fingerprint', <code className="id">{document.sha256}</code>],
  ] as const
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`document:fact-${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Failing({ checks, sha256 }: { readonly checks: readonly Check[]; readonly sha256: string }) {
  const { t } = useWords()
  if (checks.length === 0) return <p className="agrees">{t('document:none-fail')}</p>
  return (
    <ul className="checks">
      {checks.map((check) => (
        <CheckLine key={`${check.code}-${check.subject}`} check={check} document={sha256} />
      ))}
    </ul>
  )
}

function Problems({ view }: { readonly view: DocumentView }) {
  const { language, t } = useWords()
  if (view.problems.length === 0) return <p>{t('document:no-problems')}</p>
  return (
    <ul className="problems">
      {view.problems.map((problem, index) => {
        const { title, meaning, whatToDo } = problemWords(problem, language)
        return (
          <li key={`${problem.code}-${index}`}>
            <p>
              <strong>{title}</strong>
              {problem.at.row !== undefined && <span className="aside-inline"> {problem.at.row}</span>}
            </p>
            <p>{meaning}</p>
            <p className="aside">
              {whatToDo}{' '}
              {problem.at.page !== undefined && (
                <Link to={`${addresses.documentPage(language, view.document.sha256, problem.at.page)}?problem=${index}`}>
                  {t('check:see-page', { page: problem.at.page })}
                </Link>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

export default function DocumentPage() {
  const { view } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const { document, district, checks, pictures } = view
  const sentence = documentSentence(document.checks, t, language)
  const name = documentName(document, t)
  return (
    <article className="measure-wide">
      <PageTitle title={t('document:title', { document: name, district: district.name })} description={sentence} />
      <Breadcrumbs
        steps={[
          { name: t('site:nav-districts'), to: addresses.home(language) },
          { name: district.name, to: addresses.district(language, district.key) },
        ]}
      />
      <Fictional district={district} />
      <h1>{name}</h1>
      <p className="under-title">
        {district.name} <PrintsName document={document} district={district} />
      </p>
      <p className="lead">
        <RichText text={sentence} />
      </p>
      {document.kind !== 'lcap' && <p>{t(`kinds:about-${document.kind}`)}</p>}
      {document.books && <p>{booksSentence(document.books, t)}</p>}
      {pictures.open ? null : <PicturesClosed because={pictures.because} document={document} />}
      <section aria-labelledby="facts">
        <h2 id="facts">{t('document:facts')}</h2>
        <Facts view={view} />
      </section>
      {document.template !== null && isOlderTemplate(document.template) && <p className="aside">{t('funding:no-lcff-by-action')}</p>}
      <Gloss words={['checks', 'fingerprint', 'supplemental-concentration', 'carryover', 'contributing']} />
      <LedgerSummary view={view} />
      <Signed signature={view.signature} />
      <section aria-labelledby="disagree">
        <h2 id="disagree">{t('document:disagree')}</h2>
        <Failing checks={checks.filter(({ result }) => result === 'fails')} sha256={document.sha256} />
      </section>
      <Told view={view} />
      <CheckGroups checks={checks} document={document.sha256} />
      <ReadingConfidence view={view} />
      <HeaderFigures view={view} />
      <OverviewFigures view={view} />
      <section aria-labelledby="problems">
        <h2 id="problems">{t('document:problems')}</h2>
        <Problems view={view} />
      </section>
      <PageCite title={t('document:title', { document: name, district: district.name })} />
    </article>
  )
}

import { cents } from '@cuentas/shared'
import { useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import type { Comparison, DocumentSummary } from '#api.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { DocumentsTable } from '#components/document-line.tsx'
import { Downloads } from '#components/downloads.tsx'
import { Fictional } from '#components/fictional.tsx'
import { Gloss } from '#components/gloss.tsx'
import { PageCite } from '#components/page-cite.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { plainText, RichText } from '#components/rich-text.tsx'
import { useWords } from '#components/use-words.ts'
import { differenceOf } from '#format/change-words.ts'
import { documentName } from '#format/document-name.ts'
import { count } from '#format/list.ts'
import { roundedMoney } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'
import { apiOf } from '#load-context.ts'
import { ActionsTable } from '#pages/compare-documents/actions-table.tsx'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'

/** Two documents of a district: those that the address names, else the two that a reader most likely means. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const pair = Object.fromEntries(
    (['before', 'after'] as const).flatMap((name) => {
      const sha256 = asked.get(name)
      return sha256 === null || sha256 === '' ? [] : [[name, sha256]]
    }),
  )
  return { comparison: await askedOfApi(apiOf(context).district.compare({ key: params['cds'] ?? '', ...pair }), 'document') }
}

type Compared = NonNullable<Comparison['compared']>
type Kind = 'changed' | 'added' | 'removed'

function sentence({ before, after, actions, totals }: Compared, documents: readonly DocumentSummary[], t: Translate, language: Language): string {
  if (before.sha256 === after.sha256) return t('compare:same-document')
  const many = (kind: Kind) => {
    const found = actions.filter((action) => action.kind === kind).length
    return t(`compare:${kind}`, { count: found, formatted: count(found, language) })
  }
  return t('compare:documents-sentence', {
    before: versionName(before, documents, t),
    after: versionName(after, documents, t),
    changed: many('changed'),
    added: many('added'),
    removed: many('removed'),
    totalBefore: roundedMoney(totals.before, language),
    totalAfter: roundedMoney(totals.after, language),
    difference: differenceOf(cents(totals.after - totals.before), t, language),
  })
}

/** A document's name, told apart from others of its year by what it says it is, else by its file’s name. */
function versionName(document: DocumentSummary, documents: readonly DocumentSummary[], t: Translate): string {
  const name = documentName(document, t)
  const namesakes = documents.filter((one) => one.planYear === document.planYear)
  if (namesakes.length < 2) return name
  return t('compare:version', {
    document: name,
    version: document.adoption === 'not stated' ? document.fileName : t(`terms:adoption-${document.adoption}`),
  })
}

/** A plain form: two lists of the district's documents. */
function Choice({ comparison }: { readonly comparison: Comparison }) {
  const { pathname } = useLocation()
  const { t } = useWords()
  const { documents, compared } = comparison
  return (
    <form className="filter" action={pathname}>
      {(['before', 'after'] as const).map((name) => (
        <div className="field" key={name}>
          <label htmlFor={name}>{t(name === 'before' ? 'compare:older' : 'compare:newer')}</label>
          <select id={name} name={name} defaultValue={compared?.[name].sha256.slice(0, 12)}>
            {documents.map((document) => (
              <option key={document.sha256} value={document.sha256.slice(0, 12)}>
                {versionName(document, documents, t)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit">{t('compare:compare')}</button>
    </form>
  )
}

function Changes({ compared }: { readonly compared: Compared }) {
  const { language, t } = useWords()
  const of = (kind: Compared['actions'][number]['kind']) => compared.actions.filter((action) => action.kind === kind)
  const [renumbered, same] = [of('same').filter((action) => action.renumbered), of('same').filter((action) => !action.renumbered)]
  const listed = compared.actions.filter((action) => action.kind !== 'same' || action.renumbered)
  return (
    <>
      <ActionsTable heading="changed" note={undefined} actions={of('changed')} compared={compared} />
      <ActionsTable heading="added" note={t('compare:added-note')} actions={of('added')} compared={compared} />
      <ActionsTable heading="removed" note={t('compare:removed-note')} actions={of('removed')} compared={compared} />
      {renumbered.length > 0 && <ActionsTable heading="renumbered" note={t('compare:renumbered-note')} actions={renumbered} compared={compared} />}
      {listed.length > 0 && (
        <Downloads table="document-changes" rows={listed.reduce((sum, { before, after }) => sum + Math.max(before.length, after.length), 0)} />
      )}
      <p className="note">{t('compare:same-note', { count: same.length, formatted: count(same.length, language) })}</p>
    </>
  )
}

export default function CompareDocumentsPage() {
  const { comparison } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const { district, documents, compared } = comparison
  const title = t('compare:documents-title', { district: district.name })
  const says = compared ? sentence(compared, documents, t, language) : t('compare:documents-none')
  return (
    <article className="measure-wide">
      <PageTitle title={title} description={plainText(says)} />
      <Breadcrumbs
        steps={[
          { name: t('site:nav-districts'), to: addresses.home(language) },
          { name: district.name, to: addresses.district(language, district.key) },
        ]}
      />
      <Fictional district={district} />
      <h1>{title}</h1>
      <p className="lead">
        <RichText text={says} />
      </p>
      <Gloss words={['action', 'planned', 'not-reported']} />
      {documents.length > 1 && <Choice comparison={comparison} />}
      {compared && <Changes compared={compared} />}
      {compared && (
        <section aria-labelledby="documents">
          <h2 id="documents">{t('district:documents')}</h2>
          <DocumentsTable district={district} documents={[compared.before, compared.after]} />
        </section>
      )}
      <PageCite title={title} />
    </article>
  )
}

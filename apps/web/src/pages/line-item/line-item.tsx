import { defaultFocus, fiscalYearLabel, isCents } from '@cuentas/shared'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import type { LineItemView } from '#api.ts'
import { Link } from '#components/link.tsx'
import { PageCite } from '#components/page-cite.tsx'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { CountingNotes } from '#components/counting-notes.tsx'
import { DocumentLink } from '#components/document-line.tsx'
import { Fictional } from '#components/fictional.tsx'
import { GrantNotes } from '#components/grant-notes.tsx'
import { Gloss } from '#components/gloss.tsx'
import { LevelBadge } from '#components/level-badge.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { Quoted } from '#components/quoted.tsx'
import { RichText } from '#components/rich-text.tsx'
import { useWords } from '#components/use-words.ts'
import { booksSentence } from '#format/document-name.ts'
import { money } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'
import { apiOf } from '#load-context.ts'
import { chosenFigure, type Chosen } from '#pages/line-item/chosen-figure.ts'
import { Description } from '#pages/line-item/description.tsx'
import { datedCorrections } from '#pages/line-item/dated-corrections.ts'
import { Evidence } from '#pages/line-item/evidence.tsx'
import { namesGrants } from '#pages/line-item/funding-words.tsx'
import { FiguresTable } from '#pages/line-item/figures-table.tsx'
import { DistrictReply, LooksWrong } from '#pages/report/district-reply.tsx'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'

/** A line item, with the figure that the address chooses. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const view = await askedOfApi(apiOf(context).lineItem.get({ id: params['lineItem'] ?? '' }), 'line-item')
  const asked = new URL(request.url).searchParams
  const reply = await apiOf(context).voice.reply({ subject: view.lineItem.id })
  const corrections = await datedCorrections(apiOf(context), view.lineItem.id)
  return { view, reply, corrections, chosen: chosenFigure(view.lineItem, asked.get('figure'), Number(asked.get('at') ?? 0)) }
}

function sentence({ lineItem, district }: LineItemView, { figure, provenance }: Chosen, t: Translate, language: Language): string {
  const facts = { title: lineItem.title, district: district.name, year: fiscalYearLabel(lineItem.fiscalYear), page: provenance.page }
  if (!figure || !isCents(figure.amount)) return t('sentence:item-without-figure', facts)
  return t('sentence:item-figure', { ...facts, amount: money(figure.amount, language), phase: t(`terms:${figure.phase}`), fund: t(`item:fund-${figure.fund}`) })
}

export default function LineItemPage() {
  const { view, chosen, corrections, reply } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const { district, document, lineItem, tag, elsewhere, previous, next } = view
  const says = sentence(view, chosen, t, language)
  const year = fiscalYearLabel(lineItem.fiscalYear)
  return (
    <article className="measure-wide">
      <PageTitle title={t('item:title', { title: lineItem.title, year, district: district.name })} description={says} />
      <Breadcrumbs
        steps={[
          { name: district.name, to: addresses.district(language, district.key) },
          { name: year, to: addresses.year(language, district.key, lineItem.fiscalYear) },
          {
            name: t('terms:action-number', { number: lineItem.action }),
            to: addresses.action(language, district.key, lineItem.fiscalYear, lineItem.goal, lineItem.action),
          },
        ]}
      />
      <div data-evidence="">
        <Fictional district={district} />
        <h1>
          <span className="over-title">
            {t('terms:goal-action-number', { goal: lineItem.goal, action: lineItem.action })} · {year}
          </span>
          <Quoted from={document.language}>{lineItem.title}</Quoted>
        </h1>
        <p className="under-title">
          <DocumentLink document={document} /> <LevelBadge level={tag.rjLevel} of={defaultFocus} />
        </p>
        <p className="lead">
          <RichText text={says} tags={{ quoted: (words) => <Quoted from={document.language}>{words}</Quoted> }} />
        </p>
        {document.books && <p>{booksSentence(document.books, t)}</p>}
        <CountingNotes notes={lineItem.notes} language={document.language} />
        <DistrictReply reply={reply} />
        <LooksWrong lineItem={lineItem.id} />
        <Evidence view={view} chosen={chosen} corrections={corrections} />
      </div>
      <FiguresTable lineItem={lineItem} chosen={chosen} printedIn={document.language} />
      {namesGrants(lineItem) && <GrantNotes year={lineItem.fiscalYear} />}
      <Description lineItem={lineItem} tag={tag} language={document.language} />
      <Gloss words={['line-item', 'planned', 'estimated-actual', 'contributing', 'checks']} />
      {elsewhere.length > 0 && (
        <section aria-labelledby="elsewhere">
          <h2 id="elsewhere">{t('item:elsewhere')}</h2>
          <ul>
            {elsewhere.map((other) => (
              <li key={other.lineItem}>
                <Link to={addresses.lineItem(language, other.lineItem)}>
                  {t(other.document === document.sha256 ? 'item:elsewhere-here' : 'item:elsewhere-other', {
                    year: fiscalYearLabel(other.fiscalYear),
                    fingerprint: other.document.slice(0, 8),
                  })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <nav className="neighbours" aria-label={t('item:neighbours')}>
        {previous !== null && <Link to={addresses.lineItem(language, previous)}>{t('item:previous')}</Link>}
        {next !== null && <Link to={addresses.lineItem(language, next)}>{t('item:next')}</Link>}
      </nav>
      <PageCite title={t('item:title', { title: lineItem.title, year, district: district.name })} />
    </article>
  )
}

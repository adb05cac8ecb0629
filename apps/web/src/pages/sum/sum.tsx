import { bases, cents, fiscalYearLabel, isCents, phases, readFocus, readPer, sumCents } from '@cuentas/shared'
import { useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import type { ActionOfYear, SumView } from '#api.ts'
import { FigureLink } from '#components/amount.tsx'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Cite } from '#components/evidence/cite.tsx'
import { Downloads } from '#components/downloads.tsx'
import { Explained } from '#components/explained.tsx'
import { Fictional } from '#components/fictional.tsx'
import { LevelBadge } from '#components/level-badge.tsx'
import { Link } from '#components/link.tsx'
import { MeasuredAmount } from '#components/measured-amount.tsx'
import { MeasuredNote } from '#components/measured-note.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { Quoted } from '#components/quoted.tsx'
import { plainText, RichText } from '#components/rich-text.tsx'
import { Settings } from '#components/settings.tsx'
import { useWords } from '#components/use-words.ts'
import { documentName } from '#format/document-name.ts'
import { focusKind, focusName } from '#format/focus-words.ts'
import { count } from '#format/list.ts'
import { choicesOn, measuredAt } from '#format/measuring.ts'
import { missingBecause } from '#format/missing.ts'
import { money } from '#format/money.ts'
import type { Translate } from '#locales/words.ts'
import { apiOf } from '#load-context.ts'
import { askedOfApi, notFound } from '#pages/not-found/asked-of-api.ts'
import { isSumName } from '#pages/sum/sum-names.ts'

/** A sum of a district's year, by the address: which one, of planned figures or estimated actuals, of which money. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const sum = params['sum']
  if (!isSumName(sum)) return notFound('year')
  const asked = new URL(request.url).searchParams
  const phase = phases.find((one) => one === asked.get('phase')) ?? 'planned'
  const basis = bases.find((one) => one === asked.get('basis')) ?? 'all-funds'
  const view = await askedOfApi(
    apiOf(context).district.sum({
      key: params['cds'] ?? '',
      year: params['year'] ?? '',
      sum,
      phase,
      basis,
      focus: readFocus(asked.get('focus')),
      per: readPer(asked.get('per')),
    }),
    'year',
  )
  return { view }
}

/** The figure of an action that the sum counts. */
function figureOf(item: ActionOfYear, { phase, basis }: SumView) {
  if (basis === 'all-funds') return phase === 'planned' ? item.planned : item.estimatedActual
  return phase === 'planned' ? item.plannedLcff : item.estimatedActualLcff
}

function isBound(sum: SumView['sum']): sum is 'at-least' | 'mostly' | 'at-most' {
  return sum === 'at-least' || sum === 'mostly' || sum === 'at-most'
}

function meansOf({ sum, focus }: Pick<SumView, 'sum' | 'focus'>, t: Translate): string {
  const kind = focusKind(focus)
  if (isBound(sum) && kind !== 'restorative') return t(`focus:counted-${kind}`)
  return t(isBound(sum) || sum === 'plan' ? `sum:means-${sum}` : 'sum:means-program')
}

function titleOf({ sum, focus }: Pick<SumView, 'sum' | 'focus'>, t: Translate): string {
  if (isBound(sum) && focusKind(focus) !== 'restorative') return t('focus:sum-title', { name: focusName(focus, t), bound: t(`terms:${sum}`) })
  if (isBound(sum) || sum === 'plan') return t(`sum:title-${sum}`)
  return t('sum:title-program', { program: t(`categories:${sum}`) })
}

function Rows({ view, items }: { readonly view: SumView; readonly items: readonly ActionOfYear[] }) {
  const { language, t } = useWords()
  return items.map((item) => (
    <tr key={item.id}>
      <th scope="row">
        <Link to={addresses.action(language, view.district.key, item.fiscalYear, item.goal, item.action)}>
          <span className="action-number">{item.action}</span> <Quoted from={item.titleLanguage}>{item.title}</Quoted>
        </Link>{' '}
        <LevelBadge level={item.focusLevel} />
      </th>
      <td data-label={t('sum:column-figure')} className="number">
        <FigureLink figure={figureOf(item, view)} missing={missingBecause(view.phase, item.fiscalYear, view.district)} measured={measuredAt(view, view)} />
      </td>
    </tr>
  ))
}

function Figures({ view }: { readonly view: SumView }) {
  const { language, t } = useWords()
  const listed = sumCents(view.items.map((item) => figureOf(item, view)?.amount ?? cents(0)).filter(isCents))
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{t('sum:figures')}</h2>
      <MeasuredNote measured={view.measured} basis={view.basis} />
      <table className="rows figures actions">
        <caption className="visually-hidden">{t('sum:figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sum:column-action')}</th>
            <th scope="col" className="number">
              {t('sum:column-figure')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Rows view={view} items={view.items} />
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum:sum')}</th>
            <td data-label={t('sum:column-figure')} className="number">
              <strong>
                <MeasuredAmount amount={view.total.cents} {...measuredAt(view, view)} />
              </strong>
            </td>
          </tr>
        </tfoot>
      </table>
      {listed !== view.total.cents && (
        <p className="note">{t('sum:differs', { listed: money(listed, language), amount: money(view.total.cents, language) })}</p>
      )}
    </section>
  )
}

function Aside({ name, view, items }: { readonly name: 'without' | 'elsewhere'; readonly view: SumView; readonly items: readonly ActionOfYear[] }) {
  const { t } = useWords()
  if (items.length === 0) return null
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(`sum:${name}`)}</h2>
      <p>{t(`sum:${name}-words`)}</p>
      <table className="rows figures actions">
        <caption className="visually-hidden">{t(`sum:${name}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sum:column-action')}</th>
            <th scope="col" className="number">
              {t('sum:column-figure')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Rows view={view} items={items} />
        </tbody>
      </table>
    </section>
  )
}

export default function SumPage() {
  const { view } = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  const { language, t } = useWords()
  const { district, fiscalYear, phase, basis, total, document } = view
  const year = fiscalYearLabel(fiscalYear)
  const title = titleOf(view, t)
  const facts = {
    district: district.name,
    year,
    phase: t(`terms:${phase}`),
    amount: money(total.cents, language),
    count: total.actions,
    formatted: count(total.actions, language),
    document: document ? documentName(document, t) : t('kinds:name-without-year-lcap'),
    basis: t(`sum:basis-${basis}`),
  }
  const sentence = t('sum:sentence', facts)
  const whole = `${title}, ${year}, ${t(`terms:${phase}`)}`
  return (
    <article className="measure-wide">
      <PageTitle title={`${whole}, ${district.name}`} description={plainText(sentence)} />
      <Breadcrumbs
        steps={[
          { name: district.name, to: addresses.district(language, district.key) },
          { name: year, to: addresses.year(language, district.key, fiscalYear) },
        ]}
      />
      <div data-evidence="">
        <Fictional district={district} />
        <h1>
          <span className="over-title">
            {year}, {t(`terms:${phase}`)}
          </span>
          {title}
        </h1>
        <p className="lead">
          <RichText text={sentence} />
        </p>
        <p>
          <Explained text={meansOf(view, t)} />
        </p>
        <Settings per={{ chosen: view.measured.per, choices: choicesOn(view.measured, basis) }} />
        <Figures view={view} />
        <Aside name="without" view={view} items={view.withoutFigure} />
        <Aside name="elsewhere" view={view} items={view.countedElsewhere} />
        <Downloads table="sum" rows={view.items.length + view.withoutFigure.length + view.countedElsewhere.length} />
        <Cite text={t('evidence:cite-sum', { ...facts, title: whole })} address={`${pathname}${search}`} />
      </div>
    </article>
  )
}

import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { figureFacts } from '#format/figure-facts.ts'
import { apiOf } from '#load-context.ts'
import { LooksWrong } from '#pages/report/district-reply.tsx'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'

/** One figure that stands in no plan: what it says, and the line it was read from. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const id = params['figure'] ?? ''
  return { id, view: await askedOfApi(apiOf(context).figure.get({ id }), 'figure') }
}

export default function FigurePage() {
  const { id, view } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const { title, value, about, district, lines } = figureFacts(view, t, language)
  return (
    <article className="measure">
      <PageTitle title={title} description={value} />
      <Breadcrumbs
        steps={[
          { name: t('site:nav-districts'), to: addresses.home(language) },
          ...(district === null ? [] : [{ name: district.name, to: addresses.district(language, district.key) }]),
        ]}
      />
      <h1>{title}</h1>
      <p className="lead">
        <strong>{value}</strong>
      </p>
      {about.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <section aria-labelledby="source">
        <h2 id="source">{t('figure:source')}</h2>
        <dl className="facts">
          {lines.map(({ term, text, href, isQuoted }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                {href !== undefined ? (
                  <a href={href} rel="external noreferrer">
                    {text}
                  </a>
                ) : isQuoted ? (
                  <Quoted from="en">{text}</Quoted>
                ) : (
                  text
                )}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {view.kind === 'state' && view.districtKey !== null && <LooksWrong figure={id} />}
    </article>
  )
}

import { redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { figureFacts } from '#format/figure-facts.ts'
import { languageOf } from '#language.ts'
import { apiOf } from '#load-context.ts'
import { DistrictReply, LooksWrong } from '#pages/report/district-reply.tsx'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'

/** One figure that is no line item's: what it says, and the line it was read from. One that a document prints is shown on its page. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const id = params['figure'] ?? ''
  const view = await askedOfApi(apiOf(context).figure.get({ id }), 'figure')
  if (view.kind === 'printed') {
    const page = addresses.documentPage(languageOf(params['language']) ?? 'en', view.document.sha256, view.page)
    throw redirect(`${page}?figure=${view.name}`)
  }
  return { id, view, reply: await apiOf(context).voice.reply({ subject: id }) }
}

export default function FigurePage() {
  const { id, view, reply } = useLoaderData<typeof loader>()
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
      <DistrictReply reply={reply} />
      {view.kind === 'state' && view.districtKey !== null && <LooksWrong figure={id} />}
    </article>
  )
}

import { fiscalYearLabel } from '@cuentas/shared'
import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import type { SamplePicture } from '#api.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Link } from '#components/link.tsx'
import { PageCite } from '#components/page-cite.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { RichText } from '#components/rich-text.tsx'
import { topicOf, topics } from '#components/topics.ts'
import { useWords } from '#components/use-words.ts'
import { apiOf } from '#load-context.ts'
import { SampleFigure } from '#pages/learn/sample-figure.tsx'
import { sourceAddress, sourceName } from '#pages/learn/sources.ts'
import { factsOf, type Fact } from '#pages/learn/facts.ts'
import '#styles/learn.css'

/** The topic of the address, and the parts of the samples that its page shows. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const topic = topicOf(params['topic'])
  if (!topic) throw data('page', { status: 404 })
  const ids = factsOf[topic].flatMap(({ picture }) => picture ?? [])
  return { topic, pictures: await apiOf(context).learn.pictures({ ids }) }
}

/** Where a fact comes from: law and state pages, and the page of the sample that stands beside it. */
function Sources({ fact, picture }: { readonly fact: Fact; readonly picture: SamplePicture | undefined }) {
  const { language, t } = useWords()
  const named = fact.sources.map((source) => {
    const name = sourceName(source, t)
    const address = sourceAddress(source)
    return { name, link: address === undefined ? <Link to={addresses.tags(language)}>{name}</Link> : <a href={address}>{name}</a> }
  })
  const sample = picture && t('learn:source-sample', { year: fiscalYearLabel(picture.planYear), page: picture.page })
  const all = [...named, ...(sample === undefined ? [] : [{ name: sample, link: <a href={picture?.address}>{sample}</a> }])]
  return (
    <p className="note">
      {t('learn:source')}{' '}
      {all.map(({ name, link }, at) => (
        <span key={name}>
          {at > 0 && '; '}
          {link}
        </span>
      ))}
      .
    </p>
  )
}

/** One explaining page: short answers to plain questions, each with its source. */
export default function TopicPage() {
  const { topic, pictures } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  const title = t(`learn:${topic}-title`)
  const lead = t(`learn:${topic}-lead`)
  const pictureOf = (id: string | undefined) => pictures.find((picture) => picture.id === id)
  return (
    <article className="measure learn">
      <PageTitle title={title} description={lead} />
      <Breadcrumbs
        steps={[
          { name: t('site:nav-districts'), to: addresses.home(language) },
          { name: t('learn:nav'), to: addresses.learn(language) },
        ]}
      />
      <h1>{title}</h1>
      <p className="lead">
        <RichText text={lead} />
      </p>
      {factsOf[topic].map((fact) => {
        const picture = pictureOf(fact.picture)
        return (
          <section key={fact.words}>
            <h2>{t(fact.heading)}</h2>
            <p>
              <RichText text={t(fact.words)} />
            </p>
            {fact.picture !== undefined && picture && <SampleFigure id={fact.picture} picture={picture} />}
            <Sources fact={fact} picture={picture} />
          </section>
        )
      })}
      <p>
        <Link to={addresses.home(language)}>{t('learn:kit')}</Link>
      </p>
      <nav aria-labelledby="learn-more" className="no-print">
        <h2 id="learn-more">{t('learn:more')}</h2>
        <ul>
          {topics
            .filter((other) => other !== topic)
            .map((other) => (
              <li key={other}>
                <Link to={addresses.learn(language, other)}>{t(`learn:${other}-title`)}</Link>
              </li>
            ))}
        </ul>
      </nav>
      <PageCite title={title} />
    </article>
  )
}

import { addresses } from '#addresses.ts'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { RichText } from '#components/rich-text.tsx'
import { topics } from '#components/topics.ts'

/** The list of explaining pages. */
export default function LearnPage() {
  const { language, t } = useWords()
  return (
    <article className="measure">
      <PageTitle title={t('learn:title')} description={t('learn:lead')} />
      <Breadcrumbs steps={[{ name: t('site:nav-districts'), to: addresses.home(language) }]} />
      <h1>{t('learn:title')}</h1>
      <p className="lead">{t('learn:lead')}</p>
      <dl className="glossary">
        {topics.map((topic) => (
          <div key={topic}>
            <dt>
              <Link to={addresses.learn(language, topic)}>{t(`learn:${topic}-title`)}</Link>
            </dt>
            <dd>
              <RichText text={t(`learn:${topic}-lead`)} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to={addresses.home(language)}>{t('learn:kit')}</Link>
      </p>
      <p>
        <Link to={addresses.words(language)}>{t('words:all')}</Link>
      </p>
    </article>
  )
}

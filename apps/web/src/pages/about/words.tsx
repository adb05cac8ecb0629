import { addresses } from '#addresses.ts'
import { PageCite } from '#components/page-cite.tsx'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { GlossEntry, glossaryWords } from '#components/gloss.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'

/** Every word of the glossary on one page, each with its own address. */
export default function WordsPage() {
  const { language, t } = useWords()
  return (
    <article className="measure">
      <PageTitle title={t('site:words-title')} description={t('words:lead')} />
      <Breadcrumbs steps={[{ name: t('site:nav-districts'), to: addresses.home(language) }]} />
      <h1>{t('site:words-title')}</h1>
      <p className="lead">{t('words:lead')}</p>
      <dl className="glossary">
        {glossaryWords.map((word) => (
          <GlossEntry key={word} word={word} id={word} />
        ))}
      </dl>
      <PageCite title={t('site:words-title')} />
    </article>
  )
}

import { addresses } from '#addresses.ts'
import { PageCite } from '#components/page-cite.tsx'
import { Breadcrumbs } from '#components/breadcrumbs.tsx'
import { PageTitle } from '#components/page-title.tsx'
import type { ReactNode } from 'react'
import { RichText } from '#components/rich-text.tsx'
import { useWords } from '#components/use-words.ts'

/** A heading and its paragraphs, in the reader's language. */
export interface Chapter {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

/** A page of plain text. */
export function Prose({
  title,
  lead,
  chapters,
  tags = {},
}: {
  readonly title: string
  readonly lead: string
  readonly chapters: readonly Chapter[]
  /** Marks of its paragraphs that are links. */
  readonly tags?: Readonly<Record<string, (words: string) => ReactNode>>
}) {
  const { language, t } = useWords()
  return (
    <article className="measure">
      <PageTitle title={title} description={lead} />
      <Breadcrumbs steps={[{ name: t('site:nav-districts'), to: addresses.home(language) }]} />
      <h1>{title}</h1>
      <p className="lead">
        <RichText text={lead} />
      </p>
      {chapters.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>
              <RichText text={paragraph} tags={tags} />
            </p>
          ))}
        </section>
      ))}
      <PageCite title={title} />
    </article>
  )
}

import type { DocumentSummary, PagePictures } from '#api.ts'
import { Notice } from '#components/notice.tsx'
import { useWords } from '#components/use-words.ts'

/** Why the pages of a document cannot be opened here, and where the document is published, if known. */
export function PicturesClosed({
  because,
  document,
}: {
  readonly because: Extract<PagePictures, { open: false }>['because']
  readonly document: DocumentSummary
}) {
  const { t } = useWords()
  return (
    <Notice>
      <p>{t(`item:pictures-${because}`)}</p>
      {document.publishedAt !== null && (
        <p>
          <a href={document.publishedAt} rel="noreferrer">
            {t('item:published-at')}
          </a>
        </p>
      )}
    </Notice>
  )
}

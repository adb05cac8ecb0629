import { useWords } from '#components/use-words.ts'
import { Prose } from '#pages/about/prose.tsx'

/** How documents are read, checked and tagged. */
export default function ReadingPage() {
  const { t } = useWords()
  const chapters = [
    { heading: t('about:documents'), paragraphs: [t('about:documents-1'), t('about:documents-2')] },
    { heading: t('about:readings'), paragraphs: [t('about:readings-1'), t('about:readings-2')] },
    { heading: t('about:checks'), paragraphs: [t('about:checks-1'), t('about:checks-2')] },
    { heading: t('about:figures'), paragraphs: [t('about:figures-1'), t('about:figures-2'), t('about:figures-3')] },
    { heading: t('about:tags'), paragraphs: [t('about:tags-1'), t('about:tags-2')] },
    { heading: t('about:range'), paragraphs: [t('about:range-1'), t('about:range-2'), t('about:range-3')] },
    { heading: t('about:share'), paragraphs: [t('about:share-1')] },
  ]
  return <Prose title={t('site:reading-title')} lead={t('about:lead')} chapters={chapters} />
}

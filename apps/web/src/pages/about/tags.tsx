import { useWords } from '#components/use-words.ts'
import { Prose } from '#pages/about/prose.tsx'

/** How actions are tagged, and how often a tag is right. */
export default function TagsPage() {
  const { t } = useWords()
  const chapters = [
    { heading: t('trust:one-program'), paragraphs: [t('trust:one-program-1')] },
    { heading: t('trust:rules'), paragraphs: [t('trust:rules-1')] },
    { heading: t('trust:levels'), paragraphs: [t('trust:levels-1'), t('trust:levels-2')] },
    { heading: t('trust:apart'), paragraphs: [t('trust:apart-1')] },
    { heading: t('trust:people'), paragraphs: [t('trust:people-1')] },
    { heading: t('trust:accuracy'), paragraphs: [t('trust:accuracy-1')] },
  ]
  return <Prose title={t('trust:tags-title')} lead={t('trust:tags-lead')} chapters={chapters} />
}

import { useWords } from '#components/use-words.ts'
import { Prose } from '#pages/about/prose.tsx'

/** What the site does not have, does not know, or may have wrong. */
export default function GapsPage() {
  const { t } = useWords()
  const chapters = [
    { heading: t('about:gap-years'), paragraphs: [t('about:gap-years-1')] },
    { heading: t('about:gap-estimates'), paragraphs: [t('about:gap-estimates-1')] },
    { heading: t('about:gap-bundles'), paragraphs: [t('about:gap-bundles-1')] },
    { heading: t('about:gap-outside'), paragraphs: [t('about:gap-outside-1')] },
    { heading: t('about:gap-tags'), paragraphs: [t('about:gap-tags-1')] },
    { heading: t('about:gap-same-action'), paragraphs: [t('about:gap-same-action-1')] },
    { heading: t('about:gap-formats'), paragraphs: [t('about:gap-formats-1')] },
    { heading: t('about:gap-spanish'), paragraphs: [t('about:gap-spanish-1')] },
  ]
  return <Prose title={t('site:nav-gaps')} lead={t('about:gaps-lead')} chapters={chapters} />
}

import { useWords } from '#components/use-words.ts'
import { Prose } from '#pages/about/prose.tsx'

/** How anybody can check a figure, and who runs the site. */
export default function CheckUsPage() {
  const { t } = useWords()
  const chapters = [
    { heading: t('trust:figure'), paragraphs: [t('trust:figure-1')] },
    { heading: t('trust:document'), paragraphs: [t('trust:document-1'), t('trust:document-2')] },
    { heading: t('trust:sums'), paragraphs: [t('trust:sums-1')] },
    { heading: t('trust:wrong'), paragraphs: [t('trust:wrong-1')] },
    { heading: t('trust:runs'), paragraphs: [t('trust:runs-1'), t('trust:runs-2')] },
    { heading: t('trust:privacy'), paragraphs: [t('trust:privacy-1')] },
  ]
  return <Prose title={t('trust:check-title')} lead={t('trust:check-lead')} chapters={chapters} />
}

import { useEdition } from '#components/edition.ts'
import { useWords } from '#components/use-words.ts'
import { Prose } from '#pages/about/prose.tsx'

/** How anybody can check a figure, and who runs the site. */
export default function CheckUsPage() {
  const { language, t } = useWords()
  const origin = useEdition()?.origin ?? ''
  const chapters = [
    { heading: t('trust:figure'), paragraphs: [t('trust:figure-1')] },
    { heading: t('trust:document'), paragraphs: [t('trust:document-1'), t('trust:document-2')] },
    { heading: t('trust:sums'), paragraphs: [t('trust:sums-1')] },
    { heading: t('verify:heading'), paragraphs: [t('verify:words-1', { address: `${origin}/${language}/d/38684780000000/verify.zip` })] },
    { heading: t('trust:wrong'), paragraphs: [t('trust:wrong-1')] },
    { heading: t('trust:runs'), paragraphs: [t('trust:runs-1'), t('trust:runs-2')] },
    { heading: t('trust:privacy'), paragraphs: [t('trust:privacy-1')] },
  ]
  return <Prose title={t('trust:check-title')} lead={t('trust:check-lead')} chapters={chapters} />
}

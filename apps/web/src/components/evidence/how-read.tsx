import { confidenceLevelWords, confidenceReasonWords, type ReadingConfidence } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'

/** How surely a figure was read, and every reason for and against. Nothing where no figure is chosen. */
export function HowRead({ confidence }: { readonly confidence: ReadingConfidence | undefined }) {
  const { language, t } = useWords()
  if (!confidence) return null
  return (
    <section aria-labelledby="how-read">
      <h2 id="how-read">{t('confidence:title')}</h2>
      <p>
        <strong>{t('confidence:this-figure', { level: confidenceLevelWords[confidence.level][language] })}</strong>
      </p>
      <ul>
        {confidence.reasons.map((reason) => (
          <li key={reason}>{confidenceReasonWords[reason][language]}</li>
        ))}
      </ul>
    </section>
  )
}

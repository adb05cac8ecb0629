import type { BatchView, CorrectionView } from '#api.ts'
import { useWords } from '#components/use-words.ts'
import { correctionWords } from '#format/correction-words.ts'
import { day } from '#format/day.ts'

/** A decision about a line item and the batch it was made in. */
export interface DatedCorrection {
  readonly correction: CorrectionView
  readonly batch: Pick<BatchView, 'at' | 'role'>
}

/** Everything that people decided about a line item, oldest first, undone decisions too. */
export function CorrectionsOfItem({ corrections }: { readonly corrections: readonly DatedCorrection[] }) {
  const { language, t } = useWords()
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{t('evidence:corrections')}</h2>
      {corrections.length === 0 ? (
        <p>{t('evidence:no-corrections')}</p>
      ) : (
        <ol className="corrections">
          {corrections.map(({ correction, batch }) => (
            <li key={correction.id}>
              <p>
                <time dateTime={batch.at}>{day(batch.at, language)}</time>, {t(`evidence:role-${batch.role}`)}: {correctionWords(correction, t, language)}{' '}
                <strong>{t(`evidence:status-${correction.status}`)}</strong>
              </p>
              <p className="aside">
                {t('evidence:reason')} <q>{correction.reason}</q>
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

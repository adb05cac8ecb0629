import type { Basis } from '@cuentas/shared'
import type { DistrictHistory } from '#api.ts'
import { Explained } from '#components/explained.tsx'
import { useFocus } from '#components/use-focus.ts'
import { useWords } from '#components/use-words.ts'
import { focusName } from '#format/focus-words.ts'
import { gapSentence, gapsOf, steadySentence } from '#format/steady-sentence.ts'

/** What was promised beside what was estimated to be spent, year by year in words, and how steady the promise has been. */
export function Steadiness({ history, basis }: { readonly history: DistrictHistory; readonly basis: Basis }) {
  const { language, t } = useWords()
  const focus = useFocus()
  const gaps = gapsOf(history.points, basis)
  const steady = steadySentence(history.points, basis, t, language)
  if (gaps.length === 0 && steady === '') return null
  return (
    <section aria-labelledby="steady">
      <h2 id="steady">{t('timeline:steady-heading', { name: focusName(focus, t) })}</h2>
      {steady !== '' && (
        <p>
          <Explained text={steady} />
        </p>
      )}
      {gaps.length > 0 && (
        <>
          <p>{t('timeline:gaps-words')}</p>
          <ul>
            {gaps.map((gap) => (
              <li key={gap.fiscalYear}>{gapSentence(gap, t, language)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

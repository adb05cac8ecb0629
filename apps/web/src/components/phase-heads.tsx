import { useWords } from '#components/use-words.ts'

/** The two columns that stand side by side wherever an action's figures do: planned, estimated actual. */
export function PhaseHeads() {
  const { t } = useWords()
  return (
    <>
      <th scope="col" className="number">
        {t('terms:Planned')}
      </th>
      <th scope="col" className="number">
        {t('terms:Estimated-actual')}
      </th>
    </>
  )
}

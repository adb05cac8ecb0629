import { fiscalYearLabel, type Milestone } from '@cuentas/shared'
import { Downloads } from '#components/downloads.tsx'
import { useWords } from '#components/use-words.ts'
import { whenWords } from '#format/day.ts'

/** What happened in a district, with who says so. The numbers of the list stand under their years in the picture of the history. */
export function MilestonesSection({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const { language, t } = useWords()
  if (milestones.length === 0) return null
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones">{t('money:milestones')}</h2>
      <p>{t('money:milestones-words')}</p>
      <ol className="milestones">
        {milestones.map((milestone) => (
          <li key={`${milestone.date}-${milestone.address}`}>
            <strong>{fiscalYearLabel(milestone.fiscalYear)}</strong> <span className="aside-inline">{whenWords(milestone.date, language)}</span>{' '}
            {milestone[language]}
            <span className="aside">
              {t(`reported:kind-${milestone.kind}`)}:{' '}
              <a href={milestone.address} rel="external noreferrer">
                {milestone.saidBy}
              </a>
            </span>
          </li>
        ))}
      </ol>
      <Downloads table="milestones" rows={milestones.length} />
    </section>
  )
}

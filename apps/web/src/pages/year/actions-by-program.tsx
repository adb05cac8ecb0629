import { phases, type Category, type Phase } from '@cuentas/shared'
import { Fragment } from 'react'
import { addresses } from '#addresses.ts'
import type { ActionOfYear, YearOfActions } from '#api.ts'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { Link } from '#components/link.tsx'
import { FigureLink } from '#components/amount.tsx'
import { CountingNotes } from '#components/counting-notes.tsx'
import { MeasuredNote } from '#components/measured-note.tsx'
import { LevelBadge } from '#components/level-badge.tsx'
import { MeasuredAmount } from '#components/measured-amount.tsx'
import { PhaseHeads } from '#components/phase-heads.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { programClass } from '#format/focus-words.ts'
import { figuredPoint } from '#format/history-sentence.ts'
import { grouped } from '#format/grouped.ts'
import { missingBecause } from '#format/missing.ts'
import { measuredAt } from '#format/measuring.ts'

function ActionRow({ action, year }: { readonly action: ActionOfYear; readonly year: YearOfActions }) {
  const { language, t } = useWords()
  const measured = (phase: Phase) => measuredAt(year, { fiscalYear: year.fiscalYear, phase, basis: 'all-funds' })
  const contributing = action.contributing === null ? 'unknown' : action.contributing ? 'yes' : 'no'
  return (
    <tr>
      <th scope="row">
        <Link to={addresses.action(language, year.district.key, year.fiscalYear, action.goal, action.action)}>
          <span className="action-number">{action.action}</span> <Quoted from={action.titleLanguage}>{action.title}</Quoted>
        </Link>
        <span className="aside">{t(`terms:contributing-${contributing}`)}</span>
        <LevelBadge level={action.focusLevel} />
        <CountingNotes notes={action.notes} language={action.titleLanguage} />
      </th>
      <td data-label={t('terms:Planned')} className="number">
        <FigureLink figure={action.planned} missing={missingBecause('planned', year.fiscalYear, year.district)} measured={measured('planned')} />
      </td>
      <td data-label={t('terms:Estimated-actual')} className="number">
        <FigureLink
          figure={action.estimatedActual}
          missing={missingBecause('estimated-actual', year.fiscalYear, year.district)}
          measured={measured('estimated-actual')}
        />
      </td>
    </tr>
  )
}

/** What the year sets aside for a program, or is estimated to have spent on it; where nothing says so, why not. */
function ProgramSum({ year, category, phase }: { readonly year: YearOfActions; readonly category: Category | null; readonly phase: Phase }) {
  const { t } = useWords()
  const point = figuredPoint(year.points, year.fiscalYear, phase, 'all-funds')
  const sum = point?.value.byCategory.find((one) => one.category === category)?.sum
  if (!point) return <span className="missing">{t(`terms:gap-short-${missingBecause(phase, year.fiscalYear, year.district)}`)}</span>
  if (!sum) return <span className="missing">{t('district:no-action')}</span>
  return (
    <SumLink district={year.district} point={point} sum={category ?? 'not-stated'}>
      <MeasuredAmount amount={sum.cents} {...measuredAt(year, point)} />
    </SumLink>
  )
}

function Program({
  category,
  actions,
  year,
  whole,
}: {
  readonly category: Category | null
  readonly actions: readonly ActionOfYear[]
  readonly year: YearOfActions
  readonly whole: boolean
}) {
  const { t } = useWords()
  const id = `program-${category ?? 'not-stated'}`
  return (
    <section aria-labelledby={id} className={programClass(category, year.focus)}>
      <h3 id={id}>{t(`categories:${category ?? 'not-stated'}`)}</h3>
      {whole && (
        <p className="heading-sum">
          {phases.map((phase, at) => (
            <Fragment key={phase}>
              {at > 0 && ' · '}
              {t(phase === 'planned' ? 'terms:Planned' : 'terms:Estimated-actual')}: <ProgramSum year={year} category={category} phase={phase} />
            </Fragment>
          ))}
        </p>
      )}
      <table className="rows figures actions">
        <caption className="visually-hidden">{t(`categories:${category ?? 'not-stated'}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('year:column-action')}</th>
            <PhaseHeads />
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <ActionRow key={action.id} action={action} year={year} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The actions of a page of the year under their programs, in the order in which they come. */
export function ActionsByProgram({
  year,
  actions,
  whole,
}: {
  readonly year: YearOfActions
  readonly actions: readonly ActionOfYear[]
  readonly whole: boolean
}) {
  const { t } = useWords()
  const programs = grouped(actions, ({ category }) => category)
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t('year:actions')}</h2>
      <MeasuredNote measured={year.measured} basis="all-funds" />
      {programs.map(([category, ofProgram]) => (
        <Program key={category ?? 'not-stated'} category={category} actions={ofProgram} year={year} whole={whole} />
      ))}
    </section>
  )
}

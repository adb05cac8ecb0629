import { fiscalYearLabel, type Basis, type Range } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { DistrictHistory } from '#api.ts'
import { Downloads } from '#components/downloads.tsx'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { colourOf, focusName, inFocus, programClass } from '#format/focus-words.ts'
import { figuredPoint, hasFigures, latestPlanned, type FiguredPoint } from '#format/history-sentence.ts'
import { count } from '#format/list.ts'
import { missingBecause } from '#format/missing.ts'
import { share } from '#format/share.ts'
import { ProgramAmount, ProgramElsewhere } from '#pages/district/program-amount.tsx'
import { programRows, type ProgramRow } from '#pages/district/program-rows.ts'
import { RangeTrack } from '#pages/district/range-track.tsx'

function inCents({ atLeast, mostly, atMost }: Range): Readonly<Record<keyof Range, number>> {
  return { atLeast: atLeast.cents, mostly: mostly.cents, atMost: atMost.cents }
}

/** The newest year, up to the plan's own, of which a later plan tells what the programs are estimated to have cost. */
function newestEstimated(history: DistrictHistory, basis: Basis, { fiscalYear }: FiguredPoint): FiguredPoint | undefined {
  return history.points
    .filter(hasFigures)
    .filter((point) => point.phase === 'estimated-actual' && point.basis === basis && point.fiscalYear <= fiscalYear)
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0]
}

/** The newest plan's programs as a sorted list whose rows carry their own bars: the table is the picture. */
export function Programs({ history, basis }: { readonly history: DistrictHistory; readonly basis: Basis }) {
  const { language, t } = useWords()
  const point = latestPlanned(history.points, basis)
  if (!point) return null
  const rows = programRows(point)
  const estimated = newestEstimated(history, basis, point)
  const before = estimated && estimated.fiscalYear !== point.fiscalYear ? figuredPoint(history.points, estimated.fiscalYear, 'planned', basis) : undefined
  const estimatedYear = estimated?.fiscalYear ?? point.fiscalYear
  const others = [
    ...(before ? [{ label: t('programs:planned', { year: fiscalYearLabel(before.fiscalYear) }), point: before }] : []),
    { label: t('programs:estimated', { year: fiscalYearLabel(estimatedYear) }), point: estimated },
  ]
  const whole = Math.max(1, ...rows.map(({ sum, range }) => (range?.atMost ?? sum).cents))
  const year = fiscalYearLabel(point.fiscalYear)
  const address = addresses.year(language, history.district.key, point.fiscalYear)
  const link = ({ category, focus }: ProgramRow) =>
    focus ? `${address}?named=yes${focus === history.focus ? '' : `&focus=${focus}`}` : `${address}?program=${category ?? 'not-stated'}`
  return (
    <section aria-labelledby="programs">
      <h2 id="programs">{t('district:programs', { year })}</h2>
      <table className="rows bar-list">
        <caption>
          {t(`district:programs-caption-${basis}`, { year })}
          {history.measured.per !== 'dollars' && <>, {t(`per:unit-${history.measured.per}`)}</>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('district:column-program')}</th>
            <th scope="col" className="number">
              {t('programs:planned', { year })}
            </th>
            {others.map(({ label }) => (
              <th scope="col" className="number" key={label}>
                {label}
              </th>
            ))}
            <th scope="col" className="number">
              {t('district:column-plan-share')}
            </th>
            <th scope="col" className="number">
              {t('district:column-count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.focus ?? row.category ?? 'not-stated'}
              className={row.focus === history.focus ? `program in-focus ${colourOf(row.category)}` : programClass(row.category, history.focus)}
            >
              <th scope="row">
                <Link to={link(row)}>{row.focus ? focusName(row.focus, t) : t(`categories:${row.category ?? 'not-stated'}`)}</Link>
                {row.range ? (
                  <RangeTrack bounds={inCents(row.range)} whole={whole} />
                ) : (
                  <span className="track" aria-hidden="true">
                    <span className="piece plain" style={{ left: '0%', width: `${(Math.max(0, row.sum.cents) / whole) * 100}%` }} />
                  </span>
                )}
              </th>
              <td data-label={t('programs:planned', { year })} className="number">
                <ProgramAmount row={row} point={point} history={history} />
              </td>
              {others.map((other) => (
                <td data-label={other.label} className="number" key={other.label}>
                  <ProgramElsewhere
                    row={row}
                    point={other.point}
                    missing={missingBecause('estimated-actual', estimatedYear, history.district)}
                    history={history}
                  />
                </td>
              ))}
              <td data-label={t('district:column-plan-share')} className="number">
                {point.value.plan.cents > 0 ? share(row.sum.cents, point.value.plan.cents, language) : ''}
              </td>
              <td data-label={t('district:column-count')} className="number">
                {count((row.range?.atMost ?? row.sum).actions, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Downloads table="programs" rows={rows.length} />
      <p className="note">{inFocus(history.focus, 'district:programs-note', 'focus:programs-note', t)}</p>
    </section>
  )
}

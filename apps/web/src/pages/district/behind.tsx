import { fiscalYearLabel, listedYears, rangeInFocus, type Basis, type SeriesPoint } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { ActionOfYear, DistrictHistory, FigureBrief } from '#api.ts'
import { EvidenceLink } from '#components/evidence/evidence-link.tsx'
import { AmountText } from '#components/amount.tsx'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { LevelBadge } from '#components/level-badge.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { inFocus } from '#format/focus-words.ts'
import { hasFigures, type FiguredPoint } from '#format/history-sentence.ts'

/** The place on the page that lists the actions behind one row of the history. */
export function behindId({ fiscalYear, phase }: Pick<SeriesPoint, 'fiscalYear' | 'phase'>): string {
  return `behind-${fiscalYearLabel(fiscalYear)}-${phase}`
}

/** The figure of an action that entered the sums of a point. */
function figureOf(item: ActionOfYear, { phase, basis }: FiguredPoint): FigureBrief | null {
  if (basis === 'all-funds') return phase === 'planned' ? item.planned : item.estimatedActual
  return phase === 'planned' ? item.plannedLcff : item.estimatedActualLcff
}

function ActionsOf({ point, history }: { readonly point: FiguredPoint; readonly history: DistrictHistory }) {
  const { language, t } = useWords()
  const figure = `${point.phase}.${point.basis === 'all-funds' ? 'total' : 'lcff'}`
  return (
    <details>
      <summary>
        {fiscalYearLabel(point.fiscalYear)}, {t(`terms:${point.phase}`)}
      </summary>
      <ul className="action-list" id={behindId(point)}>
        {rangeInFocus(point.value).atMost.lineItems.map((id) => {
          const item = history.items[id]
          return (
            <li key={id}>
              <EvidenceLink to={addresses.lineItem(language, id, figure)}>
                {item ? (
                  <>
                    {item.action} <Quoted from={item.titleLanguage}>{item.title}</Quoted>
                  </>
                ) : (
                  id
                )}
              </EvidenceLink>{' '}
              {item && <LevelBadge level={item.focusLevel} />}{' '}
              <span className="list-amount">{item && <AmountText amount={figureOf(item, point)?.amount ?? null} />}</span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** Points with actions behind them, newest year first. */
function pointsBehind(points: readonly SeriesPoint[], basis: Basis): readonly FiguredPoint[] {
  return points
    .filter(hasFigures)
    .filter((point) => point.basis === basis && rangeInFocus(point.value).atMost.actions > 0)
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)
}

/** Years that the page does not list: each opens all actions behind its sum, with their figures. */
function Earlier({ points, history }: { readonly points: readonly FiguredPoint[]; readonly history: DistrictHistory }) {
  const { t } = useWords()
  if (points.length === 0) return null
  return (
    <>
      <p>{t('district:behind-earlier')}</p>
      <ul className="behind-earlier">
        {points.map((point) => (
          <li key={behindId(point)}>
            <SumLink district={history.district} point={point} sum="at-most">
              {fiscalYearLabel(point.fiscalYear)}, {t(`terms:${point.phase}`)}
            </SumLink>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The actions behind the ranges of the newest years, each of which opens the page it was read from, and the way to those of the years before. */
export function Behind({ history, basis }: { readonly history: DistrictHistory; readonly basis: Basis }) {
  const { t } = useWords()
  const points = pointsBehind(history.points, basis)
  const listed = listedYears(history.points, basis)
  if (points.length === 0) return null
  return (
    <section aria-labelledby="behind">
      <h2 id="behind">{t('district:behind')}</h2>
      <p>{inFocus(history.focus, 'district:behind-words', 'focus:behind-words', t)}</p>
      {points
        .filter(({ fiscalYear }) => listed.has(fiscalYear))
        .map((point) => (
          <ActionsOf key={behindId(point)} point={point} history={history} />
        ))}
      <Earlier points={points.filter(({ fiscalYear }) => !listed.has(fiscalYear))} history={history} />
    </section>
  )
}

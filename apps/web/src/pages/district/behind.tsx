import { fiscalYearLabel, rangeInFocus, type Basis, type SeriesPoint } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { ActionOfYear, DistrictHistory, FigureBrief } from '#api.ts'
import { EvidenceLink } from '#components/evidence/evidence-link.tsx'
import { AmountText } from '#components/amount.tsx'
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

/** The actions behind every range, by year: each opens the page it was read from. */
export function Behind({ history, basis }: { readonly history: DistrictHistory; readonly basis: Basis }) {
  const { t } = useWords()
  const points = history.points
    .filter(hasFigures)
    .filter((point) => point.basis === basis && rangeInFocus(point.value).atMost.actions > 0)
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)
  if (points.length === 0) return null
  return (
    <section aria-labelledby="behind">
      <h2 id="behind">{t('district:behind')}</h2>
      <p>{inFocus(history.focus, 'district:behind-words', 'focus:behind-words', t)}</p>
      {points.map((point) => (
        <ActionsOf key={behindId(point)} point={point} history={history} />
      ))}
    </section>
  )
}

import {
  endOf,
  fiscalYearLabel,
  listedYears,
  rangeInFocus,
  rangeNotKnown,
  whyNotKnown,
  type Basis,
  type Measuring,
  type Per,
  type SeriesPoint,
} from '@cuentas/shared'
import { useLocation } from 'react-router'
import { addresses } from '#addresses.ts'
import type { DistrictHistory, DistrictSummary } from '#api.ts'
import { RangeChart } from '#charts/range-chart.tsx'
import { rangeDrawing } from '#charts/range-drawing.ts'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { UpToEnd } from '#components/up-to-end.tsx'
import { Denominators } from '#components/denominators.tsx'
import { Downloads } from '#components/downloads.tsx'
import { Link } from '#components/link.tsx'
import { MeasuredAmount } from '#components/measured-amount.tsx'
import { useFocus } from '#components/use-focus.ts'
import { useWords } from '#components/use-words.ts'
import { documentName } from '#format/document-name.ts'
import { inFocus } from '#format/focus-words.ts'
import { gapKind } from '#format/gap.ts'
import { hasFigures, type FiguredPoint } from '#format/history-sentence.ts'
import { count, list } from '#format/list.ts'
import { share } from '#format/share.ts'
import { isFramed } from '#language.ts'
import { behindId } from '#pages/district/behind.tsx'
import { measuringOf } from '#format/measuring.ts'
import { MegaNotes } from '#pages/district/mega-notes.tsx'
import { PrintedPlans } from '#pages/district/printed-plans.tsx'

function Figures({
  point,
  district,
  per,
  measuring,
  isListed,
}: {
  readonly point: FiguredPoint
  readonly district: DistrictSummary
  readonly per: Per
  readonly measuring: Measuring
  /** True where the page lists the actions of the year. */
  readonly isListed: boolean
}) {
  const { language, t } = useWords()
  const { pathname } = useLocation()
  const focus = useFocus()
  const { plan, supplementalConcentration } = point.value
  const { atLeast, mostly, atMost } = rangeInFocus(point.value)
  const gap = whyNotKnown(point.value)
  if (gap)
    return (
      <td colSpan={5} className="missing gap">
        {t(`terms:gap-${gap}`)}
      </td>
    )
  const named = t('district:of-actions', { named: count(atMost.actions, language), all: count(plan.actions, language) })
  const say = (amount: number) => <MeasuredAmount amount={amount} per={per} measuring={measuring} />
  const whole = point.basis === 'lcff-contributing' ? supplementalConcentration : plan.cents
  const shares =
    whole === null || whole <= 0 || endOf(atMost) === null
      ? null
      : atLeast.cents === atMost.cents
        ? share(atMost.cents, whole, language)
        : `${share(atLeast.cents, whole, language)} – ${share(atMost.cents, whole, language)}`
  return (
    <>
      <td data-label={t('terms:At-least')} className="number">
        <SumLink district={district} point={point} sum="at-least">
          {say(atLeast.cents)}
        </SumLink>
      </td>
      <td data-label={t('terms:Mostly')} className="number">
        <UpToEnd of={mostly}>
          <SumLink district={district} point={point} sum="mostly">
            {say(mostly.cents)}
          </SumLink>
        </UpToEnd>
      </td>
      <td data-label={t('terms:At-most')} className="number">
        <UpToEnd of={atMost}>
          <SumLink district={district} point={point} sum="at-most">
            {say(atMost.cents)}
          </SumLink>
        </UpToEnd>
      </td>
      <td data-label={t(`district:share-${point.basis}`)} className="number">
        {shares ?? <span className="missing">{t(endOf(atMost) === null ? 'terms:end-not-known' : 'district:no-denominator')}</span>}
      </td>
      <td data-label={inFocus(focus, 'district:column-actions', 'focus:column-actions', t)} className="number">
        {atMost.actions === 0 ? (
          count(0, language)
        ) : isListed ? (
          <a href={`${isFramed(pathname) ? addresses.district(language, district.key) : ''}#${behindId(point)}`}>{named}</a>
        ) : (
          <SumLink district={district} point={point} sum="at-most">
            {named}
          </SumLink>
        )}
      </td>
    </>
  )
}

/** Why a year has no figure; the plan that stood in place of an LCAP is a link. */
function Gap({ point }: { readonly point: SeriesPoint }) {
  const { language, t } = useWords()
  if (!('gap' in point.value)) return null
  const words = t(`terms:gap-${gapKind(point.value.gap, point.phase)}`)
  return point.value.gap === 'continuity-plan' && point.document !== null ? <Link to={addresses.document(language, point.document)}>{words}</Link> : words
}

function Row({ point, history, isListed }: { readonly point: SeriesPoint; readonly history: DistrictHistory; readonly isListed: boolean }) {
  const { language, t } = useWords()
  const { district, measured } = history
  const focus = useFocus()
  const year = fiscalYearLabel(point.fiscalYear)
  return (
    <tr className={point.phase}>
      <th scope="row">
        {hasFigures(point) ? <Link to={addresses.year(language, district.key, point.fiscalYear)}>{year}</Link> : year}, {t(`terms:${point.phase}`)}
        {hasFigures(point) && !rangeNotKnown(point.value) && !district.planYears.includes(point.fiscalYear) && (
          <span className="aside">{inFocus(focus, 'district:titles-only', 'focus:titles-only', t)}</span>
        )}
      </th>
      {hasFigures(point) ? (
        <Figures point={point} district={district} per={measured.per} measuring={measuringOf(history, point)} isListed={isListed} />
      ) : (
        <td colSpan={5} className="missing gap">
          <Gap point={point} />
        </td>
      )}
    </tr>
  )
}

/** The focus by year: the table first, then its picture. */
export function HistorySection({ history, basis }: { readonly history: DistrictHistory; readonly basis: Basis }) {
  const { language, t } = useWords()
  const { measured } = history
  const points = history.points
    .filter((point) => point.basis === basis)
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear || (a.phase === b.phase ? 0 : a.phase === 'planned' ? -1 : 1))
  const listed = listedYears(history.points, basis)
  const chart = history.charts
    .filter((one) => one.basis === basis)
    .map((one) => one.chart)
    .find((one) => one.kind === 'range-by-year')
  const read = history.documents.filter((document) => points.some((point) => point.document === document.sha256)).map((document) => documentName(document, t))
  return (
    <section aria-labelledby="history">
      <h2 id="history">{inFocus(history.focus, 'district:history', 'focus:history', t)}</h2>
      {points.length === 0 ? (
        <p className="empty">{t('district:no-history')}</p>
      ) : (
        <div className="table-then-picture">
          <table className="rows figures">
            <caption>
              {inFocus(history.focus, `district:history-caption-${basis}`, `focus:history-caption-${basis}`, t)}
              {measured.per !== 'dollars' && <>, {t(`per:unit-${measured.per}`)}</>}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('district:column-year')}</th>
                <th scope="col" className="number">
                  {t('terms:At-least')}
                </th>
                <th scope="col" className="number">
                  {t('terms:Mostly')}
                </th>
                <th scope="col" className="number">
                  {t('terms:At-most')}
                </th>
                <th scope="col" className="number">
                  {t(`district:share-${basis}`)}
                </th>
                <th scope="col" className="number">
                  {inFocus(history.focus, 'district:column-actions', 'focus:column-actions', t)}
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <Row key={`${point.fiscalYear}-${point.phase}`} point={point} history={history} isListed={listed.has(point.fiscalYear)} />
              ))}
            </tbody>
          </table>
          <PrintedPlans points={points} />
          <Downloads table="history" rows={points.length} />
          {chart?.kind === 'range-by-year' && (
            <RangeChart
              drawing={rangeDrawing(chart, basis, history, t, language)}
              source={t(`district:source-${basis}`, { documents: list(read, language) })}
            />
          )}
          <Denominators per={measured.per} measurings={measured.points.filter((point) => point.basis === basis).map(({ measuring }) => measuring)} />
          <MegaNotes history={history} basis={basis} />
        </div>
      )}
    </section>
  )
}

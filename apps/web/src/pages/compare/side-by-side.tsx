import {
  categoryOfFocus,
  endOf,
  fiscalYearLabel,
  focusMeans,
  rangeInFocus,
  rangeNotKnown,
  whyNotKnown,
  type Category,
  type Cents,
  type Measuring,
  type Per,
} from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { DistrictHistory, SumName } from '#api.ts'
import { Denominators } from '#components/denominators.tsx'
import { Downloads } from '#components/downloads.tsx'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { UpToEnd } from '#components/up-to-end.tsx'
import { Link } from '#components/link.tsx'
import { MeasuredAmount } from '#components/measured-amount.tsx'
import { useFocus } from '#components/use-focus.ts'
import { useWords } from '#components/use-words.ts'
import { focusName, inFocus, programClass } from '#format/focus-words.ts'
import type { FiguredPoint } from '#format/history-sentence.ts'
import { count } from '#format/list.ts'
import { measuredPart } from '#format/measured.ts'
import { share } from '#format/share.ts'
import { RangeTrack } from '#pages/district/range-track.tsx'

/** A district and its newest plan on the chosen basis; undefined where no plan has figures. */
export interface Side {
  readonly district: DistrictHistory['district']
  readonly point: FiguredPoint | undefined
  readonly measured: { readonly per: Per; readonly measuring: Measuring }
}

/** What the focus is compared with, everywhere the same: restorative justice, police and security, PBIS, counseling. The focus itself has its own rows. */
const beside: readonly Category[] = ['RJ', 'SEC', 'BEH', 'MH']

function rangeOf({ point }: Side) {
  return point && rangeInFocus(point.value)
}

/** The bounds of the range in the hundredths of its measure; 0 where it cannot be measured, so that no bar is drawn. */
function boundsOf(side: Side) {
  const range = rangeOf(side)
  const part = (amount: number | undefined) => measuredPart(amount ?? 0, side.measured.per, side.measured.measuring)
  return { atLeast: part(range?.atLeast.cents), mostly: part(range?.mostly.cents), atMost: part(range?.atMost.cents) }
}

function Sum({ side, sum, amount }: { readonly side: Side; readonly sum: SumName; readonly amount: Cents | undefined }) {
  const { t } = useWords()
  if (!side.point || amount === undefined) return <span className="missing">{t(side.point ? 'district:no-action' : 'compare:no-plan')}</span>
  return (
    <SumLink district={side.district} point={side.point} sum={sum}>
      <MeasuredAmount amount={amount} {...side.measured} />
    </SumLink>
  )
}

function Range({ side, whole }: { readonly side: Side; readonly whole: number }) {
  const { t } = useWords()
  const focus = useFocus()
  const range = rangeOf(side)
  if (!range || !side.point) return <span className="missing">{t('compare:no-plan')}</span>
  const gap = whyNotKnown(side.point.value)
  if (gap) return <span className="missing">{t(`terms:gap-short-${gap}`)}</span>
  if (range.atMost.actions === 0) return <span className="missing">{inFocus(focus, 'home:no-action-names-it', 'focus:no-action', t)}</span>
  return (
    <>
      {(range.atLeast.cents !== range.atMost.cents || endOf(range.atMost) === null) && (
        <span className="stacked">
          {t('terms:at-least')} <Sum side={side} sum="at-least" amount={range.atLeast.cents} />
        </span>
      )}
      <span className="stacked">
        {(range.atLeast.cents !== range.atMost.cents || endOf(range.atMost) === null) && t('terms:at-most')}{' '}
        <UpToEnd of={range.atMost}>
          <Sum side={side} sum="at-most" amount={range.atMost.cents} />
        </UpToEnd>
      </span>
      <RangeTrack bounds={boundsOf(side)} whole={whole} />
    </>
  )
}

function Share({ side, of }: { readonly side: Side; readonly of: 'plan' | 'grants' }) {
  const { language, t } = useWords()
  const value = side.point?.value
  const whole = of === 'plan' ? value?.plan.cents : value?.supplementalConcentration
  if (!value || whole === null || whole === undefined || whole <= 0) return <span className="missing">{t('district:no-denominator')}</span>
  const { atLeast, atMost } = rangeInFocus(value)
  if (endOf(atMost) === null || rangeNotKnown(value)) return <span className="missing">{t('terms:end-not-known')}</span>
  const [low, high] = [share(atLeast.cents, whole, language), share(atMost.cents, whole, language)]
  return low === high ? high : `${low} – ${high}`
}

/** Districts as columns, the same questions as rows; on a phone each question becomes a block with one line a district. */
export function SideBySide({ sides, basis, per }: { readonly sides: readonly Side[]; readonly basis: FiguredPoint['basis']; readonly per: Per }) {
  const { language, t } = useWords()
  const focus = useFocus()
  const name = focusName(focus, t)
  const whole = Math.max(...sides.map((side) => boundsOf(side).atMost)) || 1
  const sum = (side: Side, category: Category) => side.point?.value.byCategory.find((one) => one.category === category)?.sum.cents
  const others = beside.filter((category) => category !== (focusMeans[focus].kind === 'flag' ? null : categoryOfFocus(focus)))
  const rows = [
    {
      name: t('compare:year'),
      cell: (side: Side) =>
        side.point ? (
          <Link to={addresses.year(language, side.district.key, side.point.fiscalYear)}>{fiscalYearLabel(side.point.fiscalYear)}</Link>
        ) : (
          <span className="missing">{t('compare:no-plan')}</span>
        ),
    },
    { name, rj: true, cell: (side: Side) => <Range side={side} whole={whole} /> },
    basis === 'all-funds'
      ? { name: t('compare:share-row', { focus: name }), rj: true, cell: (side: Side) => <Share side={side} of="plan" /> }
      : { name: t('compare:grants-row', { focus: name }), rj: true, cell: (side: Side) => <Share side={side} of="grants" /> },
    {
      name: t('compare:actions-row', { focus: name }),
      rj: true,
      cell: ({ point }: Side) =>
        point
          ? t('district:of-actions', {
              named: count(rangeInFocus(point.value).atMost.actions, language),
              all: count(point.value.plan.actions, language),
            })
          : '',
    },
    ...others.map((category) => ({
      name: t(category === 'RJ' ? 'district:rj-own-category' : `categories:${category}`),
      cell: (side: Side) => <Sum side={side} sum={category} amount={sum(side, category)} />,
    })),
    { name: t('compare:plan-row'), cell: (side: Side) => <Sum side={side} sum="plan" amount={side.point?.value.plan.cents} /> },
  ]
  return (
    <div className="scroll" role="region" aria-label={t(`compare:table-caption-${basis}`)} tabIndex={0}>
      <table className="rows figures">
        <caption>
          {t(`compare:table-caption-${basis}`)}
          {per !== 'dollars' && <>, {t(`per:unit-${per}`)}</>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('compare:column-what')}</th>
            {sides.map(({ district }) => (
              <th scope="col" className="number" key={district.key}>
                <Link to={addresses.district(language, district.key)}>{district.name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className={'rj' in row ? programClass(focusMeans[focus].kind === 'flag' ? null : categoryOfFocus(focus), focus) : undefined}>
              <th scope="row">{row.name}</th>
              {sides.map((side) => (
                <td key={side.district.key} data-label={side.district.name} className="number">
                  <span>{row.cell(side)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Downloads table="side-by-side" rows={sides.reduce((sum, { point }) => sum + (point ? others.length + 2 : 1), 0)} />
      <Denominators per={per} measurings={sides.map(({ measured }) => measured.measuring)} />
    </div>
  )
}

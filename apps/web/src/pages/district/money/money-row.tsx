import { numberFormat } from '#format/number-format.ts'
import { cents, fiscalYearLabel, type Mark, type Per } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { MoneyYear, PrintedSum } from '#api.ts'
import { Link } from '#components/link.tsx'
import { MeasuredAmount } from '#components/measured-amount.tsx'
import { useWords } from '#components/use-words.ts'
import { certificationKey } from '#format/measured.ts'
import { money } from '#format/money.ts'

function Marked({ mark }: { readonly mark: Mark | null }) {
  const { t } = useWords()
  return <span className="missing">{t(`marks:${mark ?? 'missing'}`)}</span>
}

/** A sum that a plan prints: it opens the page. */
function Printed({ sum, mark, year, per }: { readonly sum: PrintedSum | null; readonly mark: Mark | null; readonly year: MoneyYear; readonly per: Per }) {
  const { language, t } = useWords()
  if (sum === null) return <Marked mark={mark} />
  const to = sum.page === null ? addresses.document(language, sum.document) : addresses.documentPage(language, sum.document, sum.page)
  return (
    <>
      <Link to={to}>
        <MeasuredAmount amount={sum.cents} per={per} measuring={year.measuring} />
      </Link>
      {sum.page === null && <span className="aside">{t('money:summed-actions')}</span>}
    </>
  )
}

/** What the state certified, its two grants and its certification; else what a plan says of it, in its own words: projected or estimated. */
function Received({ year, per }: { readonly year: MoneyYear; readonly per: Per }) {
  const { language, t } = useWords()
  const { received, upp, printed, marks } = year
  const said = printed.estimatedSc ?? printed.projectedSc
  if (received === null) {
    if (said === null) return <Marked mark={marks.received} />
    return (
      <>
        <Printed sum={said} mark={marks.received} year={year} per={per} />
        <span className="aside">{t(printed.estimatedSc ? 'money:plan-estimates' : 'money:plan-projects')}</span>
      </>
    )
  }
  const [supplemental, concentration] = received.figures
  const percent = numberFormat(language, { style: 'percent', minimumFractionDigits: 2 })
  return (
    <>
      <Link to={addresses.figure(language, supplemental)}>
        <MeasuredAmount amount={received.cents} per={per} measuring={year.measuring} />
      </Link>
      <span className="aside">
        {t(received.basis === 'target' ? 'money:target' : 'money:paid', { certification: t(`per:certification-${certificationKey(received.certification)}`) })}
      </span>
      <span className="aside">
        <Link to={addresses.figure(language, supplemental)}>{money(cents(received.supplemental), language)}</Link> +{' '}
        <Link to={addresses.figure(language, concentration)}>{money(cents(received.concentration), language)}</Link>
      </span>
      {upp && (
        <span className="aside">
          {t('money:upp')} <Link to={addresses.figure(language, upp.figure)}>{percent.format(upp.share)}</Link>
        </span>
      )}
    </>
  )
}

/** One year of money. */
export function MoneyRow({ year, per }: { readonly year: MoneyYear; readonly per: Per }) {
  const { t } = useWords()
  const { printed, notAccountedFor, marks, measuring } = year
  const cells = [
    ['planned', printed.plannedContributing],
    ['estimated', printed.estimatedContributing],
    ['carryover', printed.carryover],
  ] as const
  return (
    <tr className={year.received?.basis === 'target' ? 'target' : undefined}>
      <th scope="row">{fiscalYearLabel(year.fiscalYear)}</th>
      <td data-label={t('money:column-received')} className="number">
        <Received year={year} per={per} />
      </td>
      {cells.map(([name, sum]) => (
        <td key={name} data-label={t(`money:column-${name}`)} className="number">
          <Printed sum={sum} mark={marks[name]} year={year} per={per} />
        </td>
      ))}
      <td data-label={t('money:column-not-accounted')} className="number" data-derived="">
        {notAccountedFor === null ? (
          <Marked mark={marks.notAccountedFor} />
        ) : (
          <>
            <MeasuredAmount amount={Math.abs(notAccountedFor)} per={per} measuring={measuring} />
            {notAccountedFor < 0 && <span className="aside">{t('money:more-than-received')}</span>}
          </>
        )}
      </td>
    </tr>
  )
}

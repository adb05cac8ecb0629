import { fiscalYearLabel, type FiscalYear } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { DistrictMoney, OutcomeLine, SuspensionRate } from '#api.ts'
import { RatesChart } from '#charts/rates-chart.tsx'
import { ratesDrawing } from '#charts/rates-drawing.ts'
import { Downloads } from '#components/downloads.tsx'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { count } from '#format/list.ts'
import { rateText } from '#format/rate.ts'

function lineName(line: OutcomeLine, t: ReturnType<typeof useWords>['t']): string {
  switch (line.of) {
    case 'state':
      return t('outcomes:state')
    case 'district':
      return t('outcomes:district')
    case 'level':
      return t(`outcomes:level-${line.level}`)
    case 'school':
      return line.name
  }
}

/** One rate: it opens its source line, or the schools it was added up from. */
function Rate({ rate, line }: { readonly rate: SuspensionRate; readonly line: OutcomeLine }) {
  const { language, t } = useWords()
  const [first] = rate.figures
  const words = rateText(rate.rate, language)
  if (words === null) return <span className="missing">{t(`marks:${rate.mark ?? 'missing'}`)}</span>
  return (
    <>
      {rate.figures.length > 1 || first === undefined ? <a href="#by-school">{words}</a> : <Link to={addresses.figure(language, first)}>{words}</Link>}
      {line.of === 'school' && rate.suspended !== null && rate.enrolled !== null && (
        <span className="aside">{t('outcomes:of', { suspended: count(rate.suspended, language), enrolled: count(rate.enrolled, language) })}</span>
      )}
      {rate.mark === 'not-comparable' && <span className="aside mark">{t('marks:not-comparable')}</span>}
      {rate.suppressed > 0 && (
        <span className="aside mark">{t('marks:sum-suppressed', { count: rate.suppressed, formatted: count(rate.suppressed, language) })}</span>
      )}
      {rate.missing > 0 && <span className="aside mark">{t('marks:sum-missing', { count: rate.missing, formatted: count(rate.missing, language) })}</span>}
    </>
  )
}

function RatesTable({ lines, years, caption }: { readonly lines: readonly OutcomeLine[]; readonly years: readonly FiscalYear[]; readonly caption: string }) {
  const { t } = useWords()
  return (
    <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="rows figures compact">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('outcomes:column-who')}</th>
            {years.map((year) => (
              <th scope="col" className="number" key={year}>
                {fiscalYearLabel(year)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.of}-${line.subject}-${line.level}`} className={`outcome ${line.of}`}>
              <th scope="row">{lineName(line, t)}</th>
              {line.years.map((rate) => (
                <td key={rate.fiscalYear} data-label={fiscalYearLabel(rate.fiscalYear)} className="number">
                  <Rate rate={rate} line={line} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Students suspended, on the same years as the money: the state, the district, its levels, its schools. Never a cause. */
export function OutcomesSection({ outcomes }: { readonly outcomes: DistrictMoney['outcomes'] }) {
  const { language, t } = useWords()
  const { years, all, defianceOnly } = outcomes
  if (years.length === 0) return null
  const schools = all.filter(({ of }) => of === 'school')
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{t('outcomes:heading')}</h2>
      <p>{t('outcomes:words')}</p>
      <RatesTable lines={all.filter(({ of }) => of !== 'school')} years={years} caption={t('outcomes:caption')} />
      <RatesChart drawing={ratesDrawing(all, years, t, language)} source={t('outcomes:chart-source')} />
      <h3>{t('outcomes:defiance')}</h3>
      {defianceOnly.length === 0 ? (
        <p className="missing">{t('outcomes:defiance-not-read')}</p>
      ) : (
        <RatesTable lines={defianceOnly} years={years} caption={t('outcomes:caption-defiance')} />
      )}
      <p className="note">{t('outcomes:law')}</p>
      {schools.length > 0 && (
        <>
          <h3 id="by-school">{t('outcomes:by-school')}</h3>
          <RatesTable lines={schools} years={years} caption={t('outcomes:caption-schools')} />
        </>
      )}
      <Downloads table="suspensions" rows={(all.length + defianceOnly.length) * years.length} />
      <ul className="note">
        {(['note-cause', 'note-rate', 'note-sum', 'note-copy', 'note-years'] as const).map((note) => (
          <li key={note}>{t(`outcomes:${note}`)}</li>
        ))}
        {(['suppressed', 'missing', 'not-comparable', 'not-applicable'] as const).map((mark) => (
          <li key={mark}>
            <strong>{t(`marks:${mark}`)}</strong>: {t(`marks:${mark}-meaning`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

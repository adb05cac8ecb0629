import { cents, fiscalYearLabel } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { MoneyYear } from '#api.ts'
import { Downloads } from '#components/downloads.tsx'
import { Link } from '#components/link.tsx'
import { RichText } from '#components/rich-text.tsx'
import { useWords } from '#components/use-words.ts'
import { count } from '#format/list.ts'
import { money } from '#format/money.ts'
import { share } from '#format/share.ts'

const formulas = ['supplemental-formula', 'concentration-formula'] as const
type Check = Exclude<MoneyYear['grantChecks'], string>[number]

/** One grant: whether it is what the formula gives, both amounts, and the lines that they come from. */
function Compared({ check: { printed, computed, result, figures } }: { readonly check: Check }) {
  const { language, t } = useWords()
  const [grant, base, upp] = figures
  const exact = (dollars: number) => money(cents(Math.round(dollars * 100)), language)
  const whole = (dollars: number) => money(cents(Math.round(dollars) * 100), language)
  const difference = Math.abs(printed - computed)
  return (
    <>
      {result === 'holds' ? (
        <span className="holds">{t('grants:holds')}</span>
      ) : (
        <strong className="differs">
          {t('grants:differs', { difference: whole(difference), percent: printed === 0 ? '–' : share(difference, printed, language) })}
        </strong>
      )}
      <span className="aside">
        <Link to={addresses.figure(language, grant)}>{t('grants:certified', { amount: exact(printed) })}</Link>,{' '}
        {t('grants:computed', { amount: whole(computed) })}
      </span>
      <span className="aside">
        <RichText
          text={t('grants:from')}
          tags={{
            base: (words) => <Link to={addresses.figure(language, base)}>{words}</Link>,
            upp: (words) => <Link to={addresses.figure(language, upp)}>{words}</Link>,
          }}
        />
      </span>
    </>
  )
}

function Row({ year }: { readonly year: MoneyYear }) {
  const { t } = useWords()
  const { grantChecks, received } = year
  const found = typeof grantChecks === 'string' ? [] : grantChecks
  return (
    <tr>
      <th scope="row">
        {fiscalYearLabel(year.fiscalYear)}
        {received?.basis === 'target' && <span className="aside">{t('grants:target')}</span>}
      </th>
      {formulas.map((formula) => {
        const check = found.find(({ code }) => code === formula)
        return (
          <td key={formula} data-label={t(`grants:${formula}`)} className="number" data-derived="">
            <span>{check ? <Compared check={check} /> : <span className="missing">{t('grants:cannot')}</span>}</span>
          </td>
        )
      })}
    </tr>
  )
}

/** The law's two formulas beside what the state certified. A county office is exempt; a year without the state's figures cannot be checked. */
export function GrantChecks({ years }: { readonly years: readonly MoneyYear[] }) {
  const { language, t } = useWords()
  const made = years.flatMap(({ grantChecks }) => (typeof grantChecks === 'string' ? [] : grantChecks))
  const exempt = years.some(({ grantChecks }) => grantChecks === 'county-office')
  if (!exempt && years.every(({ grantChecks }) => typeof grantChecks === 'string')) return null
  return (
    <section aria-labelledby="grant-checks">
      <h3 id="grant-checks">{t('grants:heading')}</h3>
      <p>{t(exempt ? 'grants:exempt' : 'grants:words')}</p>
      {!exempt && (
        <details>
          <summary>
            {t('grants:summary', { held: count(made.filter(({ result }) => result === 'holds').length, language), made: count(made.length, language) })}
          </summary>
          <table className="rows figures compact">
            <caption>{t('grants:caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('grants:column-year')}</th>
                {formulas.map((formula) => (
                  <th scope="col" className="number" key={formula}>
                    {t(`grants:${formula}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.map((year) => (
                <Row key={year.fiscalYear} year={year} />
              ))}
            </tbody>
          </table>
        </details>
      )}
      <Downloads table="grant-checks" rows={years.length * formulas.length} />
    </section>
  )
}

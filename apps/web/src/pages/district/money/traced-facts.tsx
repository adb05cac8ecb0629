import { cents, fiscalYearLabel } from '@cuentas/shared'
import type { DistrictMoney, Traced } from '#api.ts'
import { useWords } from '#components/use-words.ts'
import { roundedMoney } from '#format/money.ts'
import { share } from '#format/share.ts'

/** The newest year whose S&C is known, with what can be followed of it; a year with a plan before one without. */
export function yearToTrace(traced: readonly Traced[]): Traced | undefined {
  const known = traced.filter(({ received }) => received !== null).toSorted((a, b) => b.fiscalYear - a.fiscalYear)
  return known.find(({ toEstimatedActuals }) => toEstimatedActuals !== null) ?? known.find(({ toActions }) => toActions !== null) ?? known[0]
}

/** How much of a year's S&C can be followed: to an action, to an estimated actual, to a category that a person confirmed. */
export function TracedFacts({ traced }: Pick<DistrictMoney, 'traced'>) {
  const { language, t } = useWords()
  const year = yearToTrace(traced)
  if (!year || year.received === null) return null
  const { received } = year
  const steps = [
    ['actions', year.toActions],
    ['estimated', year.toEstimatedActuals],
    ['confirmed', year.toConfirmedCategories],
  ] as const
  return (
    <>
      <p>{t('money:transparency-words', { received: roundedMoney(cents(received), language), year: fiscalYearLabel(year.fiscalYear) })}</p>
      <dl className="facts">
        {steps.map(([step, amount]) => (
          <div key={step}>
            <dt>{t(`money:traced-${step}`)}</dt>
            <dd>
              {amount === null ? (
                <span className="missing">{t('money:traced-not-read')}</span>
              ) : (
                <>
                  <strong>{share(amount, received, language)}</strong> ({roundedMoney(amount, language)})
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">{t('money:transparency-note')}</p>
    </>
  )
}

import { cents } from '@cuentas/shared'
import type { StaffApi } from '#api.ts'
import { useWords } from '#components/use-words.ts'
import { money } from '#format/money.ts'
import { locales } from '#language.ts'

type MeterFacts = Awaited<ReturnType<StaffApi['queue']['page']>>['meter']

/** How many of the district's S&C dollars a person has confirmed: a sentence, and the same as a bar. */
export function Meter({ meter, year }: { readonly meter: MeterFacts; readonly year: string | null }) {
  const { language, t } = useWords()
  const all = meter.confirmed + meter.partly + meter.open
  const items = { confirmed: meter.items.confirmed, all: meter.items.confirmed + meter.items.partly + meter.items.open }
  if (meter.share === null) return <p className="lead">{t('staff-queue:meter-none', items)}</p>
  const share = new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 1 }).format(Math.floor(meter.share / 10) / 1000)
  const facts = { share, confirmed: money(cents(meter.confirmed), language), all: money(cents(all), language) }
  return (
    <div className="meter">
      <p className="lead">{year === null ? t('staff-queue:meter', facts) : t('staff-queue:meter-year', { ...facts, year })}</p>
      <div className="meter-bar" role="img" aria-label={t('staff-queue:meter-short', facts)}>
        <span style={{ width: `${meter.share / 100}%` }} />
      </div>
      <p className="note">{t('staff-queue:meter-note', items)}</p>
    </div>
  )
}

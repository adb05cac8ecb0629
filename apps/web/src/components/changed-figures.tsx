import { bases, cents, fiscalYearLabel, phases, type Basis } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { ChangedFigure } from '#api.ts'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { money } from '#format/money.ts'
import { moment } from '#format/moment.ts'

/** Sums that were corrected: what stood there until when, and why. Nothing is drawn where nothing was. */
export function ChangedFigures({ changes, basis, district }: { readonly changes: readonly ChangedFigure[]; readonly basis: Basis; readonly district: string }) {
  const { language, t } = useWords()
  const shown = changes.filter((change) => change.basis === basis).slice(0, 12)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="corrected" className="notice">
      <h2 id="corrected">{t('corrections:changed')}</h2>
      <ul>
        {shown.map(({ fiscalYear, phase, bound, was, now, at, reasons }) => (
          <li key={`${at}-${fiscalYear}-${phase}-${bound}`}>
            {t('corrections:changed-row', {
              year: fiscalYearLabel(fiscalYear),
              phase: t(`terms:${phases.find((one) => one === phase) ?? 'planned'}`),
              basis: t(`district:basis-${bases.find((one) => one === basis) ?? 'all-funds'}`),
              bound: t(`terms:${bound}`),
              was: money(cents(was), language),
              now: money(cents(now), language),
              moment: moment(at, language),
            })}{' '}
            {t('corrections:changed-why', { reasons: reasons.join('; ') })}
          </li>
        ))}
      </ul>
      <p>
        <Link to={`${addresses.corrections(language)}?district=${encodeURIComponent(district)}`}>{t('corrections:changed-log')}</Link>
      </p>
    </section>
  )
}

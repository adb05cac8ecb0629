import { fiscalYearLabel } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { DistrictMoney } from '#api.ts'
import { Downloads } from '#components/downloads.tsx'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { count } from '#format/list.ts'
import { rateText } from '#format/rate.ts'

const kinds = ['elementary', 'unified', 'high', 'county-office', 'state'] as const

/** Districts of the same type that are nearest in students and UPP, with those two figures as the reason. */
export function ComparableSection({ comparable, comparableKeys }: Pick<DistrictMoney, 'comparable' | 'comparableKeys'>) {
  const { language, t } = useWords()
  if (comparable === null) return null
  const { own, nearest, fiscalYear } = comparable
  const kind = kinds.find((one) => one === own.kind) ?? 'unified'
  return (
    <section aria-labelledby="comparable">
      <h2 id="comparable">{t('money:comparable')}</h2>
      <p>
        {t('money:comparable-words', {
          kind: t(`money:kind-${kind}`),
          enrollment: count(own.enrollment, language),
          upp: rateText(own.upp, language) ?? '',
          year: fiscalYearLabel(fiscalYear),
        })}
      </p>
      <table className="rows compact">
        <caption className="visually-hidden">{t('money:comparable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('money:comparable-district')}</th>
            <th scope="col" className="number">
              {t('money:comparable-students')}
            </th>
            <th scope="col" className="number">
              {t('money:upp')}
            </th>
          </tr>
        </thead>
        <tbody>
          {nearest.map((district) => (
            <tr key={district.cds}>
              <th scope="row">
                {comparableKeys.includes(district.cds) ? <Link to={addresses.district(language, district.cds)}>{district.name}</Link> : district.name}
              </th>
              <td data-label={t('money:comparable-students')} className="number">
                {count(district.enrollment, language)}
              </td>
              <td data-label={t('money:upp')} className="number">
                {rateText(district.upp, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Downloads table="comparable" rows={nearest.length + 1} />
    </section>
  )
}

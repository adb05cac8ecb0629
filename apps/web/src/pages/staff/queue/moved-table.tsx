import { categories, cents, fiscalYearLabel } from '@cuentas/shared'
import type { StaffApi } from '#api.ts'
import { useWords } from '#components/use-words.ts'
import { money } from '#format/money.ts'

type Moved = Awaited<ReturnType<StaffApi['decide']['lookAtBulk']>>['preview']['moved']
const bounds = { 'at-least': 'terms:At-least', mostly: 'terms:Mostly', 'at-most': 'terms:At-most' } as const

/** Dollars that a change moves, per program and year: what stands there now, what will, and the difference. */
export function MovedTable({ moved }: { readonly moved: Moved }) {
  const { language, t } = useWords()
  if (moved.length === 0) return <p>{t('staff-queue:moves-nothing')}</p>
  return (
    <table className="rows moved">
      <caption>{t('staff-queue:moved')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('staff-queue:program')}</th>
          <th scope="col">{t('staff-queue:year')}</th>
          <th scope="col" className="number">
            {t('staff-queue:before')}
          </th>
          <th scope="col" className="number">
            {t('staff-queue:after')}
          </th>
          <th scope="col" className="number">
            {t('staff-queue:difference')}
          </th>
        </tr>
      </thead>
      <tbody>
        {moved.map(({ what, fiscalYear: year, phase, basis, before, after }) => (
          <tr key={`${what} ${year} ${phase} ${basis}`}>
            <th scope="row">
              {what === 'at-least' || what === 'mostly' || what === 'at-most'
                ? `${t('categories:RJ')}, ${t(bounds[what])}`
                : t(`categories:${categories.find((one) => one === what) ?? 'not-stated'}`)}
            </th>
            <td data-label={t('staff-queue:year')}>
              {fiscalYearLabel(year)}, {t(`terms:${phase}`)}, {t(`staff-queue:basis-${basis}`)}
            </td>
            <td className="number" data-label={t('staff-queue:before')}>
              {money(cents(before), language)}
            </td>
            <td className="number" data-label={t('staff-queue:after')}>
              {money(cents(after), language)}
            </td>
            <td className="number" data-label={t('staff-queue:difference')}>
              {money(cents(after - before), language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

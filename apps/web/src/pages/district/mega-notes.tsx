import { fiscalYearLabel, type Basis } from '@cuentas/shared'
import { Link } from 'react-router'
import { addresses } from '#addresses.ts'
import type { DistrictHistory } from '#api.ts'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { roundedMoney } from '#format/money.ts'

/** Names each mega-action, so that one large action that only mentions restorative justice does not speak for the others. */
export function MegaNotes({ history, basis }: { readonly history: DistrictHistory; readonly basis: Basis }) {
  const { language, t } = useWords()
  const megas = history.megaActions.filter((mega) => mega.basis === basis)
  if (megas.length === 0) return null
  return (
    <div className="mega-notes">
      <p>{t('district:mega')}</p>
      <ul>
        {megas.map((mega) => {
          const item = history.items[mega.lineItem]
          return (
            <li key={`${mega.fiscalYear}-${mega.phase}`}>
              {fiscalYearLabel(mega.fiscalYear)}, {t(`terms:${mega.phase}`)}:{' '}
              <Link to={addresses.lineItem(language, mega.lineItem, `${mega.phase}.${basis === 'all-funds' ? 'total' : 'lcff'}`)}>
                {item ? <Quoted from={item.titleLanguage}>{item.title}</Quoted> : mega.lineItem}
              </Link>
              , {roundedMoney(mega.cents, language)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

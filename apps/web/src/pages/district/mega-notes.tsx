import { fiscalYearLabel, type Basis } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { DistrictHistory } from '#api.ts'
import { EvidenceLink } from '#components/evidence/evidence-link.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { inFocus } from '#format/focus-words.ts'
import { grouped } from '#format/grouped.ts'
import { roundedMoney } from '#format/money.ts'

/** Names each mega-action with its years, so that one large action that only mentions the focus does not speak for the others. */
export function MegaNotes({ history, basis }: { readonly history: DistrictHistory; readonly basis: Basis }) {
  const { language, t } = useWords()
  const figure = basis === 'all-funds' ? 'total' : 'lcff'
  const megas = history.megaActions.filter((mega) => mega.basis === basis)
  if (megas.length === 0) return null
  return (
    <div className="mega-notes">
      <p>{inFocus(history.focus, 'district:mega', 'focus:mega', t)}</p>
      <dl>
        {grouped(megas, ({ lineItem }) => history.items[lineItem]?.title ?? lineItem).map(([title, years]) => (
          <div key={title}>
            <dt>
              <Quoted from={history.items[years[0]?.lineItem ?? '']?.titleLanguage ?? language}>{title}</Quoted>
            </dt>
            {years.map((mega) => (
              <dd key={`${mega.fiscalYear}-${mega.phase}`}>
                {fiscalYearLabel(mega.fiscalYear)}, {t(`terms:${mega.phase}`)}:{' '}
                <EvidenceLink to={addresses.lineItem(language, mega.lineItem, `${mega.phase}.${figure}`)}>{roundedMoney(mega.cents, language)}</EvidenceLink>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  )
}

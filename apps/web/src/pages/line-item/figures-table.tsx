import type { FigurePhase, LineItem } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import { EvidenceLink } from '#components/evidence/evidence-link.tsx'
import { Downloads } from '#components/downloads.tsx'
import { FiguresHead } from '#components/figures-head.tsx'
import { AmountText } from '#components/amount.tsx'
import { TableName } from '#components/table-name.tsx'
import { useWords } from '#components/use-words.ts'
import { placeWords } from '#format/place-words.ts'
import { FundingWords } from '#pages/line-item/funding-words.tsx'
import { figureName, type Chosen } from '#pages/line-item/chosen-figure.ts'

const phaseTerms = {
  planned: 'terms:Planned',
  'estimated-actual': 'terms:Estimated-actual',
  'ledger-actual': 'terms:Ledger-actual',
} as const satisfies Record<FigurePhase, string>

/** Every figure that the document prints for the item, each with every place that prints it. */
export function FiguresTable({ lineItem, chosen, printedIn }: { readonly lineItem: LineItem; readonly chosen: Chosen; readonly printedIn: 'en' | 'es' }) {
  const { language, t } = useWords()
  if (lineItem.figures.length === 0) return <p className="empty">{t('item:no-figures')}</p>
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{t('item:figures')}</h2>
      <table className="rows figures">
        <caption className="visually-hidden">{t('item:figures')}</caption>
        <FiguresHead />
        <tbody>
          {lineItem.figures.map((figure, index) => (
            <tr key={`${figureName(figure)}-${index}`} className={figure === chosen.figure ? 'chosen' : undefined}>
              <th scope="row">
                {t(phaseTerms[figure.phase])}, {t(`item:fund-${figure.fund}`)}
                <FundingWords figure={figure} language={printedIn} />
              </th>
              <td data-label={t('item:column-amount')} className="number">
                <AmountText amount={figure.amount} />
              </td>
              <td data-label={t('item:column-where')}>
                <ul className="places">
                  {figure.provenances.map((provenance, at) => (
                    <li key={`${provenance.table}-${provenance.page}-${provenance.box.x0}-${provenance.box.y0}`}>
                      <EvidenceLink to={addresses.lineItem(language, lineItem.id, figureName(figure), at)} current={provenance === chosen.provenance}>
                        {placeWords(provenance, t)}
                      </EvidenceLink>
                      , <TableName table={provenance.table} />
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Downloads table="figures" rows={lineItem.figures.length} />
    </section>
  )
}

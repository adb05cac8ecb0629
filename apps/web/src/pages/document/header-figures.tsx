import { addresses } from '#addresses.ts'
import type { DocumentView } from '#api.ts'
import { OcrMark } from '#components/amount.tsx'
import { EvidenceLink } from '#components/evidence/evidence-link.tsx'
import { GrantNotes } from '#components/grant-notes.tsx'
import { Downloads } from '#components/downloads.tsx'
import { FiguresHead } from '#components/figures-head.tsx'
import { Link } from '#components/link.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { money } from '#format/money.ts'

/** What the document's header blocks print: grants, totals, carryover and percentages, each with its page. */
export function HeaderFigures({ view }: { readonly view: DocumentView }) {
  const { language, t } = useWords()
  const { document, figures, percentages } = view
  const rows = [
    ...figures.map(({ name, cents, provenance }) => ({ name, value: money(cents, language), page: provenance.page, ocr: provenance.ocr })),
    ...percentages.map(({ name, text, provenance }) => ({ name, value: text, page: provenance.page, ocr: provenance.ocr })),
  ]
  return (
    <section aria-labelledby="header-figures">
      <h2 id="header-figures">{t('document:header-figures')}</h2>
      {rows.length === 0 ? (
        <p className="empty">{t('document:no-header-figures')}</p>
      ) : (
        <>
          <table className="rows figures">
            <caption className="visually-hidden">{t('document:header-figures')}</caption>
            <FiguresHead />
            <tbody>
              {rows.map(({ name, value, page, ocr }) => (
                <tr key={name}>
                  <th scope="row">{t(`document:figure-${name}`)}</th>
                  <td data-label={t('item:column-amount')} className="number">
                    <EvidenceLink to={`${addresses.documentPage(language, document.sha256, page)}?figure=${name}`}>
                      <Quoted from={document.language}>{value}</Quoted>
                    </EvidenceLink>
                    {ocr !== undefined && <OcrMark sure={ocr} />}
                  </td>
                  <td data-label={t('item:column-where')}>
                    <Link to={addresses.documentPage(language, document.sha256, page)}>{t('terms:page-number', { page })}</Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {figures.some(({ name }) => name === 'projectedSupplementalConcentration') && <GrantNotes year={document.planYear} />}
          <Downloads table="header-figures" rows={rows.length} />
        </>
      )}
    </section>
  )
}

import { fiscalYearLabel } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { DocumentSummary } from '#api.ts'
import { Link } from '#components/link.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { documentName } from '#format/document-name.ts'
import { printsOther } from '#format/printed-name.ts'
import { count } from '#format/list.ts'

/** A document's name as a link, with its plan year. */
export function DocumentLink({ document }: { readonly document: DocumentSummary }) {
  const { language, t } = useWords()
  return <Link to={addresses.document(language, document.sha256)}>{documentName(document, t)}</Link>
}

/** How a document's own arithmetic comes out, in one line. */
export function CheckCounts({ document }: { readonly document: DocumentSummary }) {
  const { language, t } = useWords()
  const { holds, fails } = document.checks
  return (
    <span className="check-counts">
      {t('document:counts-hold', { count: holds, formatted: count(holds, language) })}
      {fails > 0 && <strong className="disagrees">{t('document:counts-fail', { count: fails, formatted: count(fails, language) })}</strong>}
    </span>
  )
}

/** What a document calls its district, where that is another name than the page's. */
export function PrintsName({ document, district }: { readonly document: DocumentSummary; readonly district: { readonly name: string } }) {
  const { t } = useWords()
  if (!printsOther(document.printsName, district.name)) return null
  return (
    <span className="aside">
      {t('document:prints')} <Quoted from={document.language}>{document.printsName}</Quoted>
    </span>
  )
}

/** The documents behind a page's figures: a table, newest plan first. */
export function DocumentsTable({ documents, district }: { readonly documents: readonly DocumentSummary[]; readonly district: { readonly name: string } }) {
  const { language, t } = useWords()
  return (
    <table className="rows">
      <caption className="visually-hidden">{t('document:table-caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('document:column-plan-year')}</th>
          <th scope="col">{t('document:column-document')}</th>
          <th scope="col">{t('document:column-checks')}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.sha256}>
            <th scope="row">{document.planYear === null ? t('document:year-not-stated') : fiscalYearLabel(document.planYear)}</th>
            <td data-label={t('document:column-document')}>
              <span>
                <DocumentLink document={document} />
                <span className="aside file-name">
                  {document.fileName},{t('document:line', { pages: count(document.pages, language), language: t(`terms:language-${document.language}`) })}
                  {document.adoption === 'not stated' ? '' : `, ${t(`terms:adoption-${document.adoption}`)}`}
                </span>
                <PrintsName document={document} district={district} />
              </span>
            </td>
            <td data-label={t('document:column-checks')}>
              <CheckCounts document={document} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

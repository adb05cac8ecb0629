import type { Provenance } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { DocumentSummary } from '#api.ts'
import { Link } from '#components/link.tsx'
import { DocumentLink } from '#components/document-line.tsx'
import { Quoted } from '#components/quoted.tsx'
import { TableName } from '#components/table-name.tsx'
import { useWords } from '#components/use-words.ts'
import { placeWords } from '#format/place-words.ts'

/** A cell in words: its text as printed, where it stands, in which version of which document, and what both readings saw. */
export function AsPrinted({ provenance, document }: { readonly provenance: Provenance; readonly document: DocumentSummary }) {
  const { language, t } = useWords()
  const { otherReading } = provenance
  return (
    <dl className="facts">
      <div>
        <dt>{t('item:as-printed')}</dt>
        <dd className="printed">{provenance.text.trim() === '' ? t('terms:unreadable-blank') : <Quoted from={document.language}>{provenance.text}</Quoted>}</dd>
      </div>
      <div>
        <dt>{t('item:where')}</dt>
        <dd>
          <Link to={addresses.documentPage(language, document.sha256, provenance.page)}>{placeWords(provenance, t)}</Link>,{' '}
          <TableName table={provenance.table} />
          {provenance.continuedAt?.map(({ page }) => (
            <span className="aside" key={page}>
              <Link to={addresses.documentPage(language, document.sha256, page)}>{t('item:continued', { page })}</Link>
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('document:column-document')}</dt>
        <dd>
          <DocumentLink document={document} />
          <span className="aside">{t(document.adoption === 'not stated' ? 'terms:adoption-not-stated' : `evidence:version-${document.adoption}`)}</span>
          <span className="aside file-name">
            {document.fileName}, SHA-256 <code className="id">{document.sha256}</code>
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('item:readings')}</dt>
        <dd>
          {t('item:reading-taken', { reading: t(`terms:reading-${provenance.reading}`) })}{' '}
          {otherReading === 'agrees' ? (
            t('item:other-agrees')
          ) : otherReading === 'absent' ? (
            t('item:other-absent')
          ) : (
            <>
              {t('item:other-differs')} <q className="printed">{otherReading.text}</q>
            </>
          )}
        </dd>
      </div>
    </dl>
  )
}

import { isOlderTemplate, problemWords } from '@cuentas/shared'
import { CheckWords } from '#components/check-line.tsx'
import { Trouble } from '#pages/staff/form.tsx'
import { useWords } from '#components/use-words.ts'
import { documentName } from '#format/document-name.ts'
import { count } from '#format/list.ts'
import type { UploadView } from '#pages/staff/uploads/upload-view.ts'

type Read = NonNullable<UploadView['read']>
type Document = Read['documents'][number]

function Problems({ problems }: { readonly problems: Document['problems'] }) {
  const { language, t } = useWords()
  if (problems.length === 0) return <p>{t('document:no-problems')}</p>
  return (
    <details open={problems.length <= 5}>
      <summary>{t('staff-uploads:problems', { count: problems.length, formatted: count(problems.length, language) })}</summary>
      <ul className="problems">
        {problems.map((problem, index) => {
          const { title, meaning } = problemWords(problem, language)
          return (
            <li key={`${problem.code}-${index}`}>
              <p>
                <strong>{title}</strong>{' '}
                {problem.at.page !== undefined && <a href={`?page=${problem.at.page}#page`}>{t('staff-uploads:see-page', { page: problem.at.page })}</a>}
              </p>
              <p className="aside">{meaning}</p>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function One({ document: { document, counts, headers, checks, failing, problems, district } }: { readonly document: Document }) {
  const { language, t } = useWords()
  const fails = checks.filter(({ result }) => result === 'fails')
  return (
    <section className="read-document">
      <h3>{documentName(document, t)}</h3>
      <dl className="facts">
        <dt>{t('staff-uploads:fact-district')}</dt>
        <dd>
          {district.name}
          {district.cds !== null && ` (CDS ${district.cds})`}
        </dd>
        <dt>{t('staff-uploads:fact-read')}</dt>
        <dd>
          {t('staff-uploads:read-counts', {
            pages: count(document.pages, language),
            lines: count(counts.lineItems, language),
            headers: count(headers, language),
          })}
        </dd>
        <dt>{t('staff-uploads:fact-checks')}</dt>
        <dd>
          {t('staff-uploads:check-counts', {
            holds: count(counts.holds, language),
            fails: count(counts.fails, language),
            cannot: count(counts.cannotBeMade, language),
          })}
        </dd>
      </dl>
      {document.template !== null && isOlderTemplate(document.template) && <p className="aside">{t('funding:no-lcff-by-action')}</p>}
      <p>{t(failing > 0 ? 'staff-uploads:totals-fail' : 'staff-uploads:totals-hold', { count: failing })}</p>
      {fails.length > 0 && (
        <ul className="checks">
          {fails.map((check) => (
            <li key={`${check.code}-${check.subject}`} className="check fails">
              <CheckWords check={check} />
              {check.page !== null && (
                <p className="aside">
                  <a href={`?page=${check.page}#page`}>{t('staff-uploads:see-page', { page: check.page })}</a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <Problems problems={problems} />
    </section>
  )
}

/** What was read of a file: each document with its own arithmetic and what could not be read. */
export function ReadDocuments({ documents, elsewhere, about }: Pick<Read, 'documents' | 'elsewhere'> & { readonly about: { readonly name: string } }) {
  const { t } = useWords()
  return (
    <section aria-labelledby="read">
      <h2 id="read">{t('staff-uploads:read-title')}</h2>
      {elsewhere.map(({ key, name }) => (
        <Trouble key={key}>{t('staff-uploads:of-another', { district: name, here: about.name })}</Trouble>
      ))}
      {documents.map((document) => (
        <One key={document.document.sha256} document={document} />
      ))}
    </section>
  )
}

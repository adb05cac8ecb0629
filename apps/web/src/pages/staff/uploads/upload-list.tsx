import { refusalWords, type Upload } from '@cuentas/shared'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { count } from '#format/list.ts'
import { momentWords } from '#format/moment-words.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** How far an upload has come, in one sentence; pages as a bar while they are read. */
export function UploadProgressLine({ upload }: { readonly upload: Upload }) {
  const { language, t } = useWords()
  const { state, progress, refusal } = upload
  if (state === 'refused' && refusal) return <>{refusalWords(refusal, language).what}</>
  if (state !== 'reading') return <>{t(`staff-uploads:state-${state}`)}</>
  if (progress.pages === 0) return <>{t('staff-uploads:begins')}</>
  const facts = { page: count(progress.page, language), pages: count(progress.pages, language), tables: count(progress.tables, language) }
  const words = progress.checks > 0 ? t('staff-uploads:checking', { ...facts, checks: count(progress.checks, language) }) : t('staff-uploads:reading', facts)
  return (
    <>
      <progress value={progress.page} max={progress.pages} aria-label={words} /> <span className="aside">{words}</span>
    </>
  )
}

/** True while something goes on by itself. */
export function isBusy({ state }: Upload): boolean {
  return state === 'waiting' || state === 'reading'
}

/** Everything that was brought in for a district, newest first, kept fresh while something is read. */
export function UploadList({ uploads, district }: { readonly uploads: readonly Upload[]; readonly district: string }) {
  const { language, t } = useWords()
  if (uploads.length === 0) return <p className="empty">{t('staff-uploads:none')}</p>
  return (
    <div id="uploads" data-island="live" data-busy={uploads.some(isBusy) ? '' : undefined}>
      <table className="rows">
        <caption className="visually-hidden">{t('staff-uploads:list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff-uploads:column-file')}</th>
            <th scope="col">{t('staff-uploads:column-state')}</th>
            <th scope="col">{t('staff-uploads:column-when')}</th>
          </tr>
        </thead>
        <tbody>
          {uploads.map((upload) => (
            <tr key={upload.id}>
              <th scope="row">
                <Link id={`upload-${upload.id}`} className="file-name" to={staffAddresses.upload(language, district, upload.id)}>
                  {upload.fileName}
                </Link>
              </th>
              <td data-label={t('staff-uploads:column-state')}>
                <UploadProgressLine upload={upload} />
              </td>
              <td data-label={t('staff-uploads:column-when')}>{momentWords(upload.at, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

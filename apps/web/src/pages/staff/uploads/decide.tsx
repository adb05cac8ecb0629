import { useWords } from '#components/use-words.ts'
import type { StaffRoute } from '#api.ts'
import type { WordsKey } from '#locales/words.ts'
import { Trouble } from '#pages/staff/form.tsx'
import type { UploadView } from '#pages/staff/uploads/upload-view.ts'

const problems: Readonly<Record<string, WordsKey>> = {
  'reason-needed': 'staff-uploads:problem-reason-needed',
  'upload-not-ready': 'staff-uploads:problem-not-ready',
  'upload-of-another-district': 'staff-uploads:problem-another-district',
  'not-understood': 'staff-frame:problem-not-understood',
}

function Publish({ upload, failing }: { readonly upload: string; readonly failing: number }) {
  const { t } = useWords()
  return (
    <form method="post" className="staff-form" data-island="draft" data-draft={`publish ${upload}`}>
      <input type="hidden" name="do" value="publish" />
      {failing > 0 && (
        <p className="form-field">
          <label htmlFor="reason">{t('staff-uploads:reason')}</label>
          <textarea id="reason" name="reason" rows={4} required minLength={15} maxLength={2000} aria-describedby="reason-hint" />
          <span className="hint" id="reason-hint">
            {t('staff-uploads:reason-hint')}
          </span>
        </p>
      )}
      <p>
        <button>{t(failing > 0 ? 'staff-uploads:sign-and-publish' : 'staff-uploads:publish')}</button>
      </p>
    </form>
  )
}

/** The decision about an upload: publish or discard. */
export function Decide({
  view,
  about,
  problem,
}: {
  readonly view: UploadView
  readonly about: { readonly open: readonly StaffRoute[] }
  readonly problem: string | undefined
}) {
  const { t } = useWords()
  const { read } = view
  const failing = read?.documents.reduce((sum, one) => sum + one.failing, 0) ?? 0
  const mayPublish = read !== null && read.elsewhere.length === 0
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t('staff-uploads:decide')}</h2>
      {problem !== undefined && <Trouble>{t(problems[problem] ?? 'staff-frame:problem-other', { code: problem })}</Trouble>}
      {mayPublish &&
        (about.open.includes('upload.publish') ? <Publish upload={view.upload.id} failing={failing} /> : <p>{t('staff-uploads:approver-publishes')}</p>)}
      {about.open.includes('upload.discard') && (
        <form method="post">
          <input type="hidden" name="do" value="discard" />
          <p>
            <button className="quiet">{t('staff-uploads:discard')}</button> <span className="aside-inline">{t('staff-uploads:discard-note')}</span>
          </p>
        </form>
      )}
    </section>
  )
}

import { useWords } from '#components/use-words.ts'
import { day } from '#format/day.ts'
import type { ItemView } from '#pages/staff/queue/item-view.ts'

/** What the district says beside the figure, in one or both languages. It is public; it changes no figure. */
export function ReplyForm({ view, done }: { readonly view: ItemView; readonly done: boolean }) {
  const { language, t } = useWords()
  const { reply, lineItem } = view
  return (
    <details className="reply" id="reply" open={reply !== null || done}>
      <summary>{t('staff-queue:reply-title')}</summary>
      {done && (
        <div className="notice" role="status" data-draft-done={`reply ${lineItem.id}`}>
          <p>{t('staff-queue:told-reply')}</p>
        </div>
      )}
      <p className="note">{t('staff-queue:reply-note')}</p>
      {reply && <p>{t('staff-queue:reply-since', { day: day(reply.at, language), role: t(`staff-frame:role-${reply.role}`) })}</p>}
      <form method="post" data-island="draft" data-draft={`reply ${lineItem.id}`}>
        <p className="form-field">
          <label htmlFor="english">{t('staff-queue:reply-english')}</label>
          <textarea id="english" name="english" lang="en" rows={4} maxLength={2000} defaultValue={reply?.english ?? ''} />
        </p>
        <p className="form-field">
          <label htmlFor="spanish">{t('staff-queue:reply-spanish')}</label>
          <textarea id="spanish" name="spanish" lang="es" rows={4} maxLength={2000} defaultValue={reply?.spanish ?? ''} />
        </p>
        <button name="intent" value="reply">
          {t('staff-queue:reply-save')}
        </button>
      </form>
    </details>
  )
}

import { useWords } from '#components/use-words.ts'
import { day } from '#format/day.ts'
import type { ItemView } from '#pages/staff/queue/item-view.ts'
import { ReplyFields } from '#pages/staff/reply-fields.tsx'

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
        <ReplyFields reply={reply} />
        <button name="intent" value="reply">
          {t('staff-queue:reply-save')}
        </button>
      </form>
    </details>
  )
}

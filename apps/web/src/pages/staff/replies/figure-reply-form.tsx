import type { StaffApi } from '#api.ts'
import { addresses } from '#addresses.ts'
import { Link } from '#components/link.tsx'
import { useWords } from '#components/use-words.ts'
import { figureFacts } from '#format/figure-facts.ts'
import { ReplyFields } from '#pages/staff/reply-fields.tsx'

type Chosen = NonNullable<Awaited<ReturnType<StaffApi['voices']['replies']>>['chosen']>

/** What the district says beside one figure, in one or both languages. */
export function FigureReplyForm({ chosen: { id, view, reply }, done }: { readonly chosen: Chosen; readonly done: boolean }) {
  const { language, t } = useWords()
  const { title, value } = figureFacts(view, t, language)
  return (
    <section aria-labelledby="reply">
      <h2 id="reply">{t('staff-replies:form', { title, value })}</h2>
      {done && (
        <div className="notice" role="status" data-draft-done={`reply ${id}`}>
          <p>{t('staff-replies:saved')}</p>
        </div>
      )}
      <p>
        <Link to={addresses.figure(language, id)}>{t('staff-replies:public-page')}</Link>
      </p>
      <form method="post" className="staff-form" data-island="draft" data-draft={`reply ${id}`}>
        <input type="hidden" name="figure" value={id} />
        <ReplyFields reply={reply} />
        {reply && <p className="note">{t('staff-replies:take-back-note')}</p>}
        <button>{t('staff-queue:reply-save')}</button>
      </form>
    </section>
  )
}

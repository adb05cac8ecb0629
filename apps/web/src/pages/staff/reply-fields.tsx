import { useWords } from '#components/use-words.ts'

/** The two texts of a district's reply, each in its own language; one may be empty. */
export function ReplyFields({ reply }: { readonly reply: { readonly english: string | null; readonly spanish: string | null } | null }) {
  const { t } = useWords()
  return (
    <>
      <p className="form-field">
        <label htmlFor="english">{t('staff-queue:reply-english')}</label>
        <textarea id="english" name="english" lang="en" rows={4} maxLength={2000} defaultValue={reply?.english ?? ''} />
      </p>
      <p className="form-field">
        <label htmlFor="spanish">{t('staff-queue:reply-spanish')}</label>
        <textarea id="spanish" name="spanish" lang="es" rows={4} maxLength={2000} defaultValue={reply?.spanish ?? ''} />
      </p>
    </>
  )
}

import { Told } from '#pages/staff/form.tsx'
import { useWords } from '#components/use-words.ts'
import { momentWords } from '#format/moment-words.ts'

/** What came of an invitation or a request for a new password, as the workspace tells it. */
export type MadeLink =
  | { readonly kind: 'granted' }
  | {
      readonly kind: 'link'
      readonly address: string
      readonly name: string
      readonly email: string
      readonly expiresAt: number
      readonly mailed: boolean
    }

/** Shows a new one-time link, which is told only now, and whether it was mailed. */
export function Made({ made }: { readonly made: MadeLink }) {
  const { language, t } = useWords()
  if (made.kind === 'granted') return <Told>{t('staff-people:granted')}</Told>
  const { name, email, address, mailed } = made
  const until = momentWords(made.expiresAt, language)
  return (
    <div className="notice" role="status" data-draft-done="invitation">
      <p>{mailed ? t('staff-people:mailed', { name, email, until }) : t('staff-people:hand-over', { name, email, until })}</p>
      <p className="form-field">
        <label htmlFor="new-link">{t('staff-people:link')}</label>
        <input id="new-link" readOnly value={address} />
      </p>
    </div>
  )
}

import { useWords } from '#components/use-words.ts'
import { Field } from '#pages/staff/form.tsx'

/** Characters a password has at least, and how many make a good one. What is taken is decided by the server. */
const lengths = { least: 8, encouraged: 15, most: 128 } as const

/** The field in which a new password is chosen, with what makes a good one; a script tells how long it is while it is written. */
export function NewPassword() {
  const { t } = useWords()
  return (
    <>
      <Field
        name="password"
        label={t('staff-account:password')}
        hint={t('staff-account:password-hint')}
        type="password"
        autoComplete="new-password"
        required
        minLength={lengths.least}
        maxLength={lengths.most}
      />
      <p
        className="hint"
        role="status"
        data-island="password-length"
        data-least={lengths.least}
        data-encouraged={lengths.encouraged}
        data-short={t('staff-account:length-short')}
        data-fair={t('staff-account:length-fair')}
        data-good={t('staff-account:length-good')}
      />
    </>
  )
}

import { districtRoleSchema } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'
import { Field } from '#pages/staff/form.tsx'

/** Invites somebody; to the site there is one role, to a district one is chosen. What is written is kept until the invitation is made. */
export function InviteForm({ ofSite }: { readonly ofSite: boolean }) {
  const { t } = useWords()
  return (
    <form method="post" className="staff-form" data-island="draft" data-draft="invitation">
      <input type="hidden" name="do" value="invite" />
      <Field name="name" label={t('staff-people:name')} required maxLength={200} autoComplete="off" />
      <Field name="email" label={t('staff-people:email')} type="email" required maxLength={320} autoComplete="off" />
      {!ofSite && (
        <p className="form-field">
          <label htmlFor="role">{t('staff-people:column-role')}</label>
          <select id="role" name="role" defaultValue="editor" aria-describedby="role-hint">
            {districtRoleSchema.options.map((role) => (
              <option key={role} value={role}>
                {t(`staff-frame:role-${role}`)}
              </option>
            ))}
          </select>
          <span className="hint" id="role-hint">
            {districtRoleSchema.options.map((role) => (
              <span key={role} className="aside">
                {t(`staff-frame:role-${role}`)}: {t(`staff-frame:may-${role}`)}
              </span>
            ))}
          </span>
        </p>
      )}
      <p>
        <button>{t('staff-people:invite')}</button>
      </p>
    </form>
  )
}

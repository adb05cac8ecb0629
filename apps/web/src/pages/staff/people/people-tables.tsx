import { districtRoleSchema, type StaffRole } from '@cuentas/shared'
import type { StaffApi } from '#api.ts'
import { useWords } from '#components/use-words.ts'
import { momentWords } from '#format/moment-words.ts'

export type People = Awaited<ReturnType<StaffApi['staff']['people']>>
type Member = People['members'][number]

/** A button that does one thing to a person or an invitation. */
function Do({ what, id, words, about }: { readonly what: string; readonly id: string; readonly words: string; readonly about: string }) {
  return (
    <form method="post" className="staff-row-form">
      <input type="hidden" name="do" value={what} />
      <input type="hidden" name="id" value={id} />
      <button className="quiet">
        {words} <span className="visually-hidden">({about})</span>
      </button>
    </form>
  )
}

function RoleForm({ member }: { readonly member: Member }) {
  const { t } = useWords()
  return (
    <form method="post" className="staff-row-form">
      <input type="hidden" name="do" value="role" />
      <input type="hidden" name="id" value={member.id} />
      <select name="role" defaultValue={member.role} aria-label={t('staff-people:role-of', { name: member.name })}>
        {districtRoleSchema.options.map((role) => (
          <option key={role} value={role}>
            {t(`staff-frame:role-${role}`)}
          </option>
        ))}
      </select>
      <button className="quiet">
        {t('staff-people:change-role')} <span className="visually-hidden">({member.name})</span>
      </button>
    </form>
  )
}

function Role({ member, ofSite }: { readonly member: Member; readonly ofSite: boolean }) {
  const { t } = useWords()
  const held: StaffRole = member.role
  return ofSite ? t(`staff-frame:role-${held}`) : <RoleForm member={member} />
}

/** Everybody who has a role, with what can be done about it. `mayDisable`: the reader may shut people out of the whole site. */
export function Members({ members, ofSite, mayDisable }: { readonly members: People['members']; readonly ofSite: boolean; readonly mayDisable: boolean }) {
  const { language, t } = useWords()
  return (
    <table className="rows">
      <caption className="visually-hidden">{t('staff-people:members')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('staff-people:column-person')}</th>
          <th scope="col">{t('staff-people:column-role')}</th>
          <th scope="col">{t('staff-people:column-since')}</th>
          <th scope="col">{t('staff-people:column-do')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <th scope="row">
              {member.name}
              <span className="aside">{member.email}</span>
              {member.disabled && <span className="aside">{t('staff-people:disabled')}</span>}
            </th>
            <td data-label={t('staff-people:column-role')}>
              <Role member={member} ofSite={ofSite} />
            </td>
            <td data-label={t('staff-people:column-since')}>{momentWords(member.since, language)}</td>
            <td data-label={t('staff-people:column-do')}>
              <Do what="password-link" id={member.id} words={t('staff-people:password-link')} about={member.name} />{' '}
              <Do what="remove" id={member.id} words={t('staff-people:remove')} about={member.name} />{' '}
              {mayDisable && (
                <Do
                  what={member.disabled ? 'enable' : 'disable'}
                  id={member.id}
                  words={t(member.disabled ? 'staff-people:enable' : 'staff-people:disable')}
                  about={member.name}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Links that were given out and that nobody has used yet. */
export function Invitations({ invitations }: { readonly invitations: People['invitations'] }) {
  const { language, t } = useWords()
  if (invitations.length === 0) return <p className="empty">{t('staff-people:no-invitations')}</p>
  return (
    <ul>
      {invitations.map(({ id, name, email, role, kind, expiresAt }) => (
        <li key={id}>
          {name} ({email}) · {kind === 'invitation' && role !== null ? t(`staff-frame:role-${role}`) : t('staff-people:password-link')} ·{' '}
          {t('staff-people:open-until', { until: momentWords(expiresAt, language) })} <Do what="revoke" id={id} words={t('staff-people:revoke')} about={name} />
        </li>
      ))}
    </ul>
  )
}

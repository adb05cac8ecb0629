import { districtRoleSchema } from '@cuentas/shared'
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, doneByStaff, type Done } from '#pages/staff/asked-of-staff.ts'
import { textOf } from '#pages/staff/form.tsx'
import { InviteForm } from '#pages/staff/people/invite-form.tsx'
import type { MadeLink } from '#pages/staff/people/made-link.tsx'
import { PeopleAnswer } from '#pages/staff/people/people-answer.tsx'
import { Invitations, Members } from '#pages/staff/people/people-tables.tsx'

/** Who has a role in a district, and which invitations are open. */
export async function loader(args: LoaderFunctionArgs) {
  const district = args.params['cds'] ?? ''
  return askedOfStaff(args, async (api) => {
    const [people, about, me] = [await api.staff.people({ district }), await api.staff.district({ district }), await api.staff.me()]
    return { ...people, name: about.name, mayDisable: me.open.includes('staff.disable') }
  })
}

/** Invites, changes or takes away a role, makes a link for a new password, shuts out. */
export async function action(args: ActionFunctionArgs): Promise<Done<MadeLink | null>> {
  const district = args.params['cds'] ?? ''
  const language = languageOfPath(new URL(args.request.url).pathname)
  const form = await args.request.formData()
  const id = textOf(form, 'id')
  const role = districtRoleSchema.safeParse(textOf(form, 'role'))
  const nothing = () => null
  switch (textOf(form, 'do')) {
    case 'invite':
      if (!role.success) return { problem: 'not-understood' }
      return doneByStaff(args, (api) =>
        api.staff.invite({ district, language, email: textOf(form, 'email').trim(), name: textOf(form, 'name'), role: role.data }),
      )
    case 'role':
      if (!role.success) return { problem: 'not-understood' }
      return doneByStaff(args, (api) => api.staff.setRole({ district, person: id, role: role.data }).then(nothing))
    case 'remove':
      return doneByStaff(args, (api) => api.staff.removeRole({ district, person: id }).then(nothing))
    case 'password-link':
      return doneByStaff(args, (api) => api.staff.newPasswordLink({ district, language, person: id }))
    case 'revoke':
      return doneByStaff(args, (api) => api.staff.revokeInvitation({ district, id }).then(nothing))
    case 'disable':
    case 'enable':
      return doneByStaff(args, (api) => api.staff.disable({ person: id, disabled: textOf(form, 'do') === 'disable' }).then(nothing))
    default:
      return { problem: 'not-understood' }
  }
}

export default function PeopleOfDistrict() {
  const { members, invitations, name, mayDisable } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-people:title')} description={t('staff-people:description')} />
      <h1>
        <span className="over-title">{name}</span> {t('staff-people:title')}
      </h1>
      <PeopleAnswer answer={answer} />
      {members.length === 0 ? <p className="empty">{t('staff-people:nobody')}</p> : <Members members={members} ofSite={false} mayDisable={mayDisable} />}
      <h2>{t('staff-people:open-links')}</h2>
      <Invitations invitations={invitations} />
      <h2>{t('staff-people:invite-title')}</h2>
      <p>{t('staff-people:invite-note')}</p>
      <InviteForm ofSite={false} />
    </article>
  )
}

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

/** Who administers the site. */
export async function loader(args: LoaderFunctionArgs) {
  return askedOfStaff(args, (api) => api.staff.siteAdministrators())
}

/** Invites, takes the role away, makes a link for a new password, shuts out. */
export async function action(args: ActionFunctionArgs): Promise<Done<MadeLink | null>> {
  const language = languageOfPath(new URL(args.request.url).pathname)
  const form = await args.request.formData()
  const id = textOf(form, 'id')
  const nothing = () => null
  switch (textOf(form, 'do')) {
    case 'invite':
      return doneByStaff(args, (api) => api.staff.inviteSiteAdministrator({ language, email: textOf(form, 'email').trim(), name: textOf(form, 'name') }))
    case 'remove':
      return doneByStaff(args, (api) => api.staff.removeSiteAdministrator({ person: id }).then(nothing))
    case 'password-link':
      return doneByStaff(args, (api) => api.staff.newSitePasswordLink({ language, person: id }))
    case 'revoke':
      return doneByStaff(args, (api) => api.staff.revokeSiteInvitation({ id }).then(nothing))
    case 'disable':
    case 'enable':
      return doneByStaff(args, (api) => api.staff.disable({ person: id, disabled: textOf(form, 'do') === 'disable' }).then(nothing))
    default:
      return { problem: 'not-understood' }
  }
}

export default function SitePeople() {
  const { members, invitations } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  return (
    <article className="measure-wide">
      <PageTitle title={t('staff-people:site-title')} description={t('staff-people:description')} />
      <h1>{t('staff-people:site-title')}</h1>
      <PeopleAnswer answer={answer} />
      <p className="lead">{t('staff-people:site-lead')}</p>
      <Members members={members} ofSite mayDisable />
      <h2>{t('staff-people:open-links')}</h2>
      <Invitations invitations={invitations} />
      <h2>{t('staff-people:invite-title')}</h2>
      <p>{t('staff-people:invite-note')}</p>
      <InviteForm ofSite />
    </article>
  )
}

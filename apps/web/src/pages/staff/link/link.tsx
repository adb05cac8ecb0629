import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, doneByStaff, goTo, staffOf } from '#pages/staff/asked-of-staff.ts'
import { Field, textOf, Trouble } from '#pages/staff/form.tsx'
import { NewPassword } from '#pages/staff/new-password.tsx'
import { passwordTrouble } from '#pages/staff/password-trouble.ts'
import { guessAnswer } from '#pages/staff/sign-in/guess-answer.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** A secret of a link, as the program makes them. */
const secretShape = /^[\w-]{20,100}$/

/** What the link is for; null once it was used, taken back or has run out. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const secret = params['secret'] ?? ''
  if (!secretShape.test(secret)) return { link: null }
  return { link: await askedOfStaff({ context, request }, (api) => api.staff.link({ secret })) }
}

/** Sets the account up, or the new password, and signs in with it at once. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const secret = params['secret'] ?? ''
  const language = languageOfPath(new URL(request.url).pathname)
  const form = await request.formData()
  const [name, password] = [textOf(form, 'name').trim(), textOf(form, 'password')]
  const link = secretShape.test(secret) ? await askedOfStaff({ context, request }, (api) => api.staff.link({ secret })) : null
  if (link === null) return { problem: 'link-not-open', name }
  const answer = await doneByStaff({ context, request }, (api) => api.staff.acceptLink({ secret, name: name === '' ? link.name : name, password }))
  if ('problem' in answer) return { problem: answer.problem, name }
  const home = staffAddresses.home(language)
  const signedIn = await guessAnswer(await staffOf(context).auth('/sign-in/email', { email: link.email, password }))
  if (signedIn.kind !== 'right') goTo(staffAddresses.signIn(language))
  if (signedIn.secondFactor) goTo(staffAddresses.challenge(language, home))
  goTo(link.kind === 'invitation' ? staffAddresses.secondFactor(language, home) : home)
}

function NotOpen() {
  const { language, t } = useWords()
  return (
    <article className="measure">
      <PageTitle title={t('staff-account:link-not-open-title')} description={t('staff-account:link-not-open')} />
      <h1>{t('staff-account:link-not-open-title')}</h1>
      <p className="lead">{t('staff-account:link-not-open')}</p>
      <p>
        <Link className="button" to={staffAddresses.signIn(language)}>
          {t('staff-sign-in:sign-in')}
        </Link>
      </p>
    </article>
  )
}

export default function OneTimeLink() {
  const { link } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  if (link === null) return <NotOpen />
  const invited = link.kind === 'invitation'
  const title = t(invited ? 'staff-account:welcome' : 'staff-account:new-password-title')
  return (
    <article className="measure">
      <PageTitle title={title} description={t('staff-account:description')} />
      <h1>{title}</h1>
      {answer && <Trouble>{t(passwordTrouble(answer.problem), { code: answer.problem })}</Trouble>}
      <p className="lead">
        {invited && link.role !== null
          ? t('staff-account:invited-as', { role: t(`staff-frame:role-${link.role}`), email: link.email })
          : t('staff-account:choose-for', { email: link.email })}
      </p>
      <form method="post" className="staff-form">
        <input type="hidden" name="username" autoComplete="username" value={link.email} readOnly />
        {invited && <Field name="name" label={t('staff-account:name')} defaultValue={answer?.name ?? link.name} autoComplete="name" required maxLength={200} />}
        <NewPassword />
        <p>
          <button>{t(invited ? 'staff-account:begin' : 'staff-account:set-password')}</button>
        </p>
      </form>
    </article>
  )
}

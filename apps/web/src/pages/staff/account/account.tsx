import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { z } from 'zod'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, goTo, staffOf } from '#pages/staff/asked-of-staff.ts'
import { Field, textOf, Told, Trouble } from '#pages/staff/form.tsx'
import { NewPassword } from '#pages/staff/new-password.tsx'
import { passwordTrouble } from '#pages/staff/password-trouble.ts'
import { signedInPerson } from '#pages/staff/signed-in-person.ts'
import { Passkeys } from '#pages/staff/account/passkeys.tsx'
import { staffAddresses } from '#staff-addresses.ts'

const passkeysSchema = z.array(z.object({ id: z.string(), name: z.string().nullish() })).catch([])
const refusedSchema = z.object({ code: z.string() }).catch({ code: '' })
const ownProblems = ['password-too-short', 'password-too-long', 'password-common', 'password-like-yourself']

/** How I sign in. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await signedInPerson(args)
  const { auth } = staffOf(args.context)
  const [passkeys, districts] = await Promise.all([
    auth('/passkey/list-user-passkeys').then(async (answer) => passkeysSchema.parse(await answer.json())),
    askedOfStaff(args, (api) => api.staff.districts()),
  ])
  const done = new URL(args.request.url).searchParams.get('done')
  return { name: person.name, email: person.email, secondFactor: person.secondFactor, passkeys, districts, done }
}

/** A new password, a passkey less, or signing out everywhere else. */
export async function action(args: ActionFunctionArgs) {
  await signedInPerson(args)
  const language = languageOfPath(new URL(args.request.url).pathname)
  const form = await args.request.formData()
  const { auth } = staffOf(args.context)
  const done = (what: string) => goTo(`${staffAddresses.account(language)}?done=${what}`)
  switch (textOf(form, 'do')) {
    case 'password': {
      const answer = await auth('/change-password', {
        currentPassword: textOf(form, 'current'),
        newPassword: textOf(form, 'password'),
        revokeOtherSessions: true,
      })
      if (answer.ok) done('password')
      const { code } = refusedSchema.parse(await answer.json().catch(() => null))
      return { problem: ownProblems.includes(code) ? code : answer.status === 429 ? 'wait' : 'wrong' }
    }
    case 'passkey-less':
      await auth('/passkey/delete-passkey', { id: textOf(form, 'id') })
      return done('passkey-less')
    case 'others-out':
      await auth('/revoke-other-sessions', {})
      return done('others-out')
    default:
      return { problem: 'not-understood' }
  }
}

function Problem({ problem }: { readonly problem: string }) {
  const { t } = useWords()
  if (problem === 'wrong') return <Trouble>{t('staff-account:current-wrong')}</Trouble>
  if (problem === 'wait') return <Trouble>{t('staff-sign-in:wait', { count: 1 })}</Trouble>
  return <Trouble>{t(passwordTrouble(problem), { code: problem })}</Trouble>
}

const dones = ['password', 'passkey', 'passkey-less', 'others-out', 'second-factor'] as const

export default function Account() {
  const { name, email, secondFactor, passkeys, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  const told = dones.find((one) => one === done)
  return (
    <article className="measure">
      <PageTitle title={t('staff-account:title')} description={t('staff-account:description')} />
      <h1>{t('staff-account:title')}</h1>
      {answer && <Problem problem={answer.problem} />}
      {told && !answer && <Told>{t(`staff-account:done-${told}`)}</Told>}
      <p className="lead">{t('staff-account:who', { name, email })}</p>
      <h2>{t('staff-account:second-factor-title')}</h2>
      <p>{t(secondFactor ? 'staff-account:second-factor-on' : 'staff-account:second-factor-off')}</p>
      <p>
        <Link className="button" to={staffAddresses.secondFactor(language)}>
          {t('staff-account:set-up-app')}
        </Link>
      </p>
      <Passkeys passkeys={passkeys} />
      <h2>{t('staff-account:change-password')}</h2>
      <form method="post" className="staff-form">
        <input type="hidden" name="do" value="password" />
        <Field name="current" label={t('staff-account:current')} type="password" autoComplete="current-password" required maxLength={128} />
        <NewPassword />
        <p>
          <button>{t('staff-account:set-password')}</button>
        </p>
      </form>
      <h2>{t('staff-account:sessions')}</h2>
      <p>{t('staff-account:sessions-note')}</p>
      <form method="post">
        <input type="hidden" name="do" value="others-out" />
        <p>
          <button className="quiet">{t('staff-account:others-out')}</button>
        </p>
      </form>
    </article>
  )
}

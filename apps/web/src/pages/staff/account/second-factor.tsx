import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { z } from 'zod'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { QrCode } from '#components/qr-code.tsx'
import { useWords } from '#components/use-words.ts'
import { languageOfPath } from '#language.ts'
import { goTo, staffOf } from '#pages/staff/asked-of-staff.ts'
import { Field, textOf, Trouble } from '#pages/staff/form.tsx'
import { guessAnswer } from '#pages/staff/sign-in/guess-answer.ts'
import { signedInPerson } from '#pages/staff/signed-in-person.ts'
import { returnAddress, staffAddresses } from '#staff-addresses.ts'

const enabledSchema = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })

/** Who sets up an authenticator app, and where to go on afterwards. */
export async function loader(args: LoaderFunctionArgs) {
  const { secondFactor } = await signedInPerson(args)
  return { secondFactor, next: returnAddress(new URL(args.request.url).searchParams.get('next')) ?? null }
}

/** First the password, which makes the secret; then a code of the app, which proves that it holds it. */
export async function action(args: ActionFunctionArgs) {
  await signedInPerson(args)
  const { pathname, searchParams } = new URL(args.request.url)
  const language = languageOfPath(pathname)
  const form = await args.request.formData()
  const { auth } = staffOf(args.context)
  const code = textOf(form, 'code').replace(/\s/g, '')
  if (code !== '') {
    const answer = await guessAnswer(await auth('/two-factor/verify-totp', { code }))
    if (answer.kind === 'right') goTo(returnAddress(searchParams.get('next')) ?? `${staffAddresses.account(language)}?done=second-factor`)
    return answer.kind === 'wait' ? answer : { kind: 'code-wrong' as const }
  }
  const answer = await auth('/two-factor/enable', { password: textOf(form, 'password') })
  const enabled = enabledSchema.safeParse(
    await answer
      .clone()
      .json()
      .catch(() => null),
  )
  if (answer.ok && enabled.success) return { kind: 'made' as const, ...enabled.data, secret: new URL(enabled.data.totpURI).searchParams.get('secret') ?? '' }
  return guessAnswer(answer)
}

function CodeForm() {
  const { t } = useWords()
  return (
    <form method="post" className="staff-form">
      <Field name="code" label={t('staff-account:code-of-app')} inputMode="numeric" autoComplete="one-time-code" required maxLength={10} pattern="[0-9 ]*" />
      <p>
        <button>{t('staff-account:confirm-code')}</button>
      </p>
    </form>
  )
}

/** The secret three ways (to scan, to tap, to type), and the codes for the day the phone is lost. */
function Made({ totpURI, secret, backupCodes }: { readonly totpURI: string; readonly secret: string; readonly backupCodes: readonly string[] }) {
  const { t } = useWords()
  return (
    <>
      <h2>{t('staff-account:step-scan')}</h2>
      <QrCode text={totpURI} label={t('staff-account:qr-label')} />
      <p>
        {t('staff-account:or-type')} <code className="id">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <h2>{t('staff-account:step-codes')}</h2>
      <p>{t('staff-account:codes-note')}</p>
      <ul className="codes">
        {backupCodes.map((each) => (
          <li key={each}>
            <code>{each}</code>
          </li>
        ))}
      </ul>
      <h2>{t('staff-account:step-code')}</h2>
      <CodeForm />
    </>
  )
}

function Begin() {
  const { secondFactor } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <p className="lead">{t('staff-account:why-second-factor')}</p>
      {secondFactor && <p className="notice">{t('staff-account:replaces-app')}</p>}
      <form method="post" className="staff-form">
        <Field name="password" label={t('staff-account:your-password')} type="password" autoComplete="current-password" required maxLength={128} />
        <p>
          <button>{t('staff-account:go-on')}</button>
        </p>
      </form>
    </>
  )
}

export default function SecondFactor() {
  const { next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  return (
    <article className="measure">
      <PageTitle title={t('staff-account:set-up-app')} description={t('staff-account:why-second-factor')} />
      <h1>{t('staff-account:set-up-app')}</h1>
      {answer?.kind === 'wrong' && <Trouble>{t('staff-account:password-wrong')}</Trouble>}
      {answer?.kind === 'wait' && <Trouble>{t('staff-sign-in:wait', { count: answer.minutes })}</Trouble>}
      {answer?.kind === 'code-wrong' && <Trouble>{t('staff-account:app-code-wrong')}</Trouble>}
      {answer?.kind === 'made' ? <Made {...answer} /> : answer?.kind === 'code-wrong' ? <CodeForm /> : <Begin />}
      <p>
        <Link to={staffAddresses.account(language)}>{t('staff-account:or-passkey')}</Link>
        {next !== null && (
          <>
            {' · '}
            <Link to={next}>{t('staff-account:later')}</Link>
          </>
        )}
      </p>
    </article>
  )
}

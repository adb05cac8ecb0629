import { useActionData, useLocation, type ActionFunctionArgs } from 'react-router'
import { Link } from '#components/link.tsx'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { languageOfPath } from '#language.ts'
import { goTo, staffOf } from '#pages/staff/asked-of-staff.ts'
import { Field, textOf, Trouble } from '#pages/staff/form.tsx'
import { guessAnswer } from '#pages/staff/sign-in/guess-answer.ts'
import { returnAddress, staffAddresses } from '#staff-addresses.ts'

/** The second question of signing in: the six digits of the authenticator app, or one of the codes that were written down. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url)
  const form = await request.formData()
  const code = textOf(form, 'code').replace(/\s/g, '')
  const backup = textOf(form, 'backup').trim()
  const { auth } = staffOf(context)
  const answer = await guessAnswer(
    backup === '' ? await auth('/two-factor/verify-totp', { code }) : await auth('/two-factor/verify-backup-code', { code: backup }),
  )
  if (answer.kind === 'right') goTo(returnAddress(searchParams.get('next')) ?? staffAddresses.home(languageOfPath(pathname)))
  return answer
}

export default function Challenge() {
  const answer = useActionData<typeof action>()
  const { language, t } = useWords()
  const next = returnAddress(new URLSearchParams(useLocation().search).get('next'))
  return (
    <article className="measure">
      <PageTitle title={t('staff-sign-in:challenge-title')} description={t('staff-sign-in:challenge')} />
      <h1>{t('staff-sign-in:challenge-title')}</h1>
      {answer?.kind === 'wrong' && <Trouble>{t('staff-sign-in:code-wrong')}</Trouble>}
      {answer?.kind === 'wait' && <Trouble>{t('staff-sign-in:wait', { count: answer.minutes })}</Trouble>}
      <p className="lead">{t('staff-sign-in:challenge')}</p>
      <form method="post" className="staff-form">
        <Field name="code" label={t('staff-sign-in:code')} inputMode="numeric" autoComplete="one-time-code" maxLength={10} pattern="[0-9 ]*" />
        <details>
          <summary>{t('staff-sign-in:use-backup')}</summary>
          <Field name="backup" label={t('staff-sign-in:backup')} hint={t('staff-sign-in:backup-hint')} autoComplete="off" maxLength={40} />
        </details>
        <p>
          <button>{t('staff-sign-in:go-on')}</button>
        </p>
      </form>
      <p>
        <Link to={staffAddresses.signIn(language, next)}>{t('staff-sign-in:start-over')}</Link>
      </p>
    </article>
  )
}

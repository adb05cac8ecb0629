import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { PageTitle } from '#components/page-title.tsx'
import { useWords } from '#components/use-words.ts'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, goTo, staffOf } from '#pages/staff/asked-of-staff.ts'
import { Field, textOf, Told, Trouble } from '#pages/staff/form.tsx'
import { guessAnswer } from '#pages/staff/sign-in/guess-answer.ts'
import { returnAddress, staffAddresses } from '#staff-addresses.ts'

/** Who is signed in already goes on, unless the password is asked for again. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url)
  const next = returnAddress(searchParams.get('next')) ?? staffAddresses.home(languageOfPath(pathname))
  const { person, providers } = await askedOfStaff({ context, request }, (api) => api.staff.me())
  const again = searchParams.has('again') && person !== null
  if (person !== null && !again) goTo(next)
  return { next, providers, email: again ? person.email : null, out: searchParams.has('out'), failed: searchParams.has('failed') }
}

/** Signs in by address and password; an account with an authenticator app is asked for its code next. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url)
  const language = languageOfPath(pathname)
  const form = await request.formData()
  const next = returnAddress(searchParams.get('next')) ?? staffAddresses.home(language)
  const answer = await guessAnswer(await staffOf(context).auth('/sign-in/email', { email: textOf(form, 'email').trim(), password: textOf(form, 'password') }))
  if (answer.kind === 'right') goTo(answer.secondFactor ? staffAddresses.challenge(language, next) : next)
  return answer
}

function Services({ next }: { readonly next: string }) {
  const { providers } = useLoaderData<typeof loader>()
  const { language, t } = useWords()
  if (providers.length === 0) return null
  return (
    <section aria-labelledby="services">
      <h2 id="services">{t('staff-sign-in:services')}</h2>
      <ul className="staff-areas">
        {providers.map(({ id, name }) => (
          <li key={id}>
            <a className="button quiet" href={staffAddresses.signInWith(language, id, next)}>
              {t('staff-sign-in:with-service', { name })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export default function SignIn() {
  const { next, email, out, failed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  const title = t(email === null ? 'staff-sign-in:title' : 'staff-sign-in:again-title')
  return (
    <article className="measure">
      <PageTitle title={title} description={t('staff-sign-in:lead')} />
      <h1>{title}</h1>
      {answer?.kind === 'wrong' && <Trouble>{t('staff-sign-in:wrong')}</Trouble>}
      {answer?.kind === 'wait' && <Trouble>{t('staff-sign-in:wait', { count: answer.minutes })}</Trouble>}
      {failed && <Trouble>{t('staff-sign-in:service-failed')}</Trouble>}
      {out && !answer && <Told>{t('staff-sign-in:signed-out')}</Told>}
      <p className="lead">{t(email === null ? 'staff-sign-in:lead' : 'staff-sign-in:again')}</p>
      <form method="post" className="staff-form">
        {email === null ? (
          <Field name="email" label={t('staff-sign-in:email')} type="email" autoComplete="username" required maxLength={320} />
        ) : (
          <>
            <input type="hidden" name="email" value={email} />
            <p>{email}</p>
          </>
        )}
        <Field name="password" label={t('staff-sign-in:password')} type="password" autoComplete="current-password" required maxLength={128} />
        <p>
          <button>{t('staff-sign-in:sign-in')}</button>
        </p>
      </form>
      <div hidden data-island="passkey-sign-in" data-next={next}>
        <p>
          <button type="button" className="quiet">
            {t('staff-sign-in:with-passkey')}
          </button>
        </p>
        <p className="notice trouble" role="alert" hidden>
          {t('staff-sign-in:passkey-failed')}
        </p>
      </div>
      <Services next={next} />
      <p className="note">{t('staff-sign-in:forgotten')}</p>
    </article>
  )
}

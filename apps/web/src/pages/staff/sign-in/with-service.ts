import { redirect, type LoaderFunctionArgs } from 'react-router'
import { z } from 'zod'
import { languageOfPath } from '#language.ts'
import { notFound } from '#pages/not-found/asked-of-api.ts'
import { staffOf } from '#pages/staff/asked-of-staff.ts'
import { returnAddress, staffAddresses } from '#staff-addresses.ts'

const startSchema = z.object({ url: z.url() })

/** Leads on to a district's own sign-in service. A link and no form: the policy of the pages lets forms go to this site alone. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url)
  const language = languageOfPath(pathname)
  const answer = await staffOf(context).auth('/sign-in/social', {
    provider: params['service'],
    callbackURL: returnAddress(searchParams.get('next')) ?? staffAddresses.home(language),
    errorCallbackURL: `${staffAddresses.signIn(language)}?failed=`,
  })
  const start = startSchema.safeParse(await answer.json().catch(() => null))
  if (!answer.ok || !start.success) notFound('page')
  return redirect(start.data.url)
}

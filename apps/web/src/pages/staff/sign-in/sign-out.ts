import type { ActionFunctionArgs } from 'react-router'
import { languageOfPath } from '#language.ts'
import { notFound } from '#pages/not-found/asked-of-api.ts'
import { goTo, staffOf } from '#pages/staff/asked-of-staff.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** Nothing stands at this address: one signs out by a form. */
export function loader() {
  notFound('page')
}

/** Ends the session on the server. */
export async function action({ context, request }: ActionFunctionArgs) {
  await staffOf(context).auth('/sign-out', {})
  goTo(`${staffAddresses.signIn(languageOfPath(new URL(request.url).pathname))}?out=`)
}

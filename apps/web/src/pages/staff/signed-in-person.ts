import type { StaffPerson } from '@cuentas/shared'
import { languageOfPath } from '#language.ts'
import { askedOfStaff, goTo, type StaffArgs } from '#pages/staff/asked-of-staff.ts'
import { returnAddress, staffAddresses } from '#staff-addresses.ts'

/** Who is signed in; whoever is not is led to the sign-in page and back. */
export async function signedInPerson(args: StaffArgs): Promise<StaffPerson> {
  const { person } = await askedOfStaff(args, (api) => api.staff.me())
  const { pathname, search } = new URL(args.request.url)
  return person ?? goTo(staffAddresses.signIn(languageOfPath(pathname), returnAddress(`${pathname}${search}`)))
}

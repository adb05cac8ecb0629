import { roleFor, type StaffRole } from '@cuentas/shared'
import type { SignedIn } from '#auth/door.ts'
import { permissions, type PermissionRefusal, type StaffRoute } from '#services/staff/permissions.ts'

/** True when a role is one of these. */
function isOneOf(roles: readonly StaffRole[], role: StaffRole | undefined): boolean {
  return role !== undefined && roles.includes(role)
}

/** What stands in the way of this person calling this route about a district (null: the site); undefined when nothing does. Denies by default. */
export function refusalOf(route: StaffRoute, signedIn: SignedIn | undefined, district: string | null): PermissionRefusal | undefined {
  const { of, roles, changes, sensitive } = permissions[route]
  if (of === 'none') return undefined
  if (!signedIn) return 'sign-in-needed'
  if (of === 'anyone') return undefined
  const about = of === 'site' ? null : district
  if (of === 'district' && about === null) return 'not-allowed'
  if (!isOneOf(roles, roleFor(signedIn.person.grants, about))) return 'not-allowed'
  if (changes && !signedIn.person.secondFactor) return 'second-factor-needed'
  if (sensitive && !signedIn.fresh) return 'sign-in-again'
  return undefined
}

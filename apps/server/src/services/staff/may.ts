import { roleFor, type StaffPerson, type StaffRole } from '@cuentas/shared'
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

const routes = Object.keys(permissions).filter((route): route is StaffRoute => route in permissions)

/** Routes that a person's roles open about a district (null: the site itself), whatever a second factor or a fresh sign-in may still be asked for. */
export function routesOpenTo(person: StaffPerson, district: string | null): readonly StaffRoute[] {
  const of = district === null ? 'site' : 'district'
  return routes.filter((route) => permissions[route].of === of && isOneOf(permissions[route].roles, roleFor(person.grants, district)))
}

import { z } from 'zod'
import { authorRoles } from '#correction.ts'

/**
 * What a person may be to a district. A viewer sees the workspace; an editor decides; an approver also confirms what others decided;
 * an administrator also invites. A site administrator is an administrator of every district and of the site.
 */
export const staffRoles = ['viewer', ...authorRoles] as const
export const staffRoleSchema = z.enum(staffRoles)
export type StaffRole = (typeof staffRoles)[number]

/** A role that is given for one district (every one but the site's). */
export const districtRoleSchema = staffRoleSchema.exclude(['site-administrator'])
export type DistrictRole = z.infer<typeof districtRoleSchema>

/** A role that a person holds: for one district, or for all of them (`district` null, site administrator only). */
export const staffGrantSchema = z
  .object({ role: staffRoleSchema, district: z.string().min(1).nullable() })
  .refine(({ role, district }) => (role === 'site-administrator') === (district === null), 'only a site administrator’s role is for every district')
  .readonly()
export type StaffGrant = z.infer<typeof staffGrantSchema>

/** A signed-in person, as services know them. */
export const staffPersonSchema = z
  .object({
    id: z.string().min(1),
    name: z.string(),
    email: z.email(),
    grants: z.array(staffGrantSchema).readonly(),
    /** True when the person signs in with more than a password: an authenticator app, a passkey, or the district's own sign-in. */
    secondFactor: z.boolean(),
  })
  .readonly()
export type StaffPerson = z.infer<typeof staffPersonSchema>

/** The role a person has for a district; undefined when none. `null` asks for the site itself. */
export function roleFor(grants: readonly StaffGrant[], district: string | null): StaffRole | undefined {
  const roles = grants.filter((grant) => grant.district === null || grant.district === district).map(({ role }) => role)
  return staffRoles.toReversed().find((role) => roles.includes(role))
}

import { staffRoles, type StaffRole } from '@cuentas/shared'

const everybody = ['viewer', 'editor', 'approver', 'administrator', 'site-administrator'] as const satisfies readonly StaffRole[]
const editing = ['editor', 'approver', 'administrator', 'site-administrator'] as const satisfies readonly StaffRole[]
const deciding = ['editor', 'approver', 'administrator', 'site-administrator'] as const satisfies readonly StaffRole[]
const approving = ['approver', 'administrator', 'site-administrator'] as const satisfies readonly StaffRole[]
const inviting = ['administrator', 'site-administrator'] as const satisfies readonly StaffRole[]
const site = ['site-administrator'] as const satisfies readonly StaffRole[]

/** Who may call a route, and what it asks for besides. */
export interface Permission {
  /** Roles for the district (or the site) that the request names. A role for another district counts for nothing. */
  readonly roles: readonly StaffRole[]
  /** `none`: anybody, signed in or not; `anyone`: whoever is signed in; `district`: the request names a district; `site`: the site itself. */
  readonly of: 'none' | 'anyone' | 'district' | 'site'
  /** It changes something: then a second factor is asked for. */
  readonly changes: boolean
  /** It changes who may do what: then the person must have signed in within the last quarter of an hour. */
  readonly sensitive: boolean
}

const read = (roles: readonly StaffRole[]): Permission => ({ roles, of: 'district', changes: false, sensitive: false })
const change = (roles: readonly StaffRole[]): Permission => ({ roles, of: 'district', changes: true, sensitive: false })
const changing = (roles: readonly StaffRole[]): Permission => ({ roles, of: 'district', changes: true, sensitive: false })
const sensitive = (roles: readonly StaffRole[]): Permission => ({ roles, of: 'district', changes: true, sensitive: true })

/**
 * The matrix: every route of the workspace and who may call it, for an own and for another district alike. It decides (api/staff-procedure.ts)
 * and it is what the test walks through; a route without a line here does not compile, and a line without a route fails a test.
 */
export const permissions = {
  /** Who am I? Answers nobody too. */
  'staff.me': { roles: [], of: 'none', changes: false, sensitive: false },
  /** What a one-time link is for, and using it up: its secret is the key. */
  'staff.link': { roles: [], of: 'none', changes: false, sensitive: false },
  'staff.acceptLink': { roles: [], of: 'none', changes: true, sensitive: false },
  /** Where I may work: my districts; for one district, what I am there. */
  'staff.districts': { roles: [], of: 'anyone', changes: false, sensitive: false },
  'staff.district': read(staffRoles),
  'staff.people': read(inviting),
  'staff.invite': sensitive(inviting),
  'staff.revokeInvitation': sensitive(inviting),
  'staff.setRole': sensitive(inviting),
  'staff.removeRole': sensitive(inviting),
  'staff.newPasswordLink': sensitive(inviting),
  'staff.siteAdministrators': { roles: site, of: 'site', changes: false, sensitive: false },
  'staff.inviteSiteAdministrator': { roles: site, of: 'site', changes: true, sensitive: true },
  'staff.revokeSiteInvitation': { roles: site, of: 'site', changes: true, sensitive: true },
  'staff.removeSiteAdministrator': { roles: site, of: 'site', changes: true, sensitive: true },
  'staff.newSitePasswordLink': { roles: site, of: 'site', changes: true, sensitive: true },
  'staff.disable': { roles: site, of: 'site', changes: true, sensitive: true },
  'queue.page': read(everybody),
  'queue.item': read(everybody),
  'queue.rows': read(everybody),
  'queue.pulse': read(everybody),
  'queue.views': read(everybody),
  'queue.saveView': change(everybody),
  'queue.deleteView': change(everybody),
  'queue.questions': read(everybody),
  'queue.lineage': read(everybody),
  'decide.item': change(editing),
  'decide.lookAtBulk': read(editing),
  'decide.bulk': change(editing),
  'decide.split': change(editing),
  'decide.unsplit': change(editing),
  'decide.change': change(editing),
  'decide.lookAtUndo': read(everybody),
  'decide.undo': change(editing),
  'decide.undoLast': change(editing),
  'decide.batches': read(everybody),
  'decide.batch': read(everybody),
  'decide.rules': read(everybody),
  'decide.lookAtRule': read(everybody),
  'decide.rule': change(editing),
  'waiting.list': read(everybody),
  'waiting.look': read(everybody),
  'waiting.approve': change(approving),
  'waiting.decline': change(approving),
  'waiting.takeBack': change(editing),
  'settings.get': read(everybody),
  'settings.set': sensitive(inviting),
  'voices.replies': read(everybody),
  'voices.reply': change(editing),
  'voices.reports': read(everybody),
  'voices.answer': change(editing),
  /** Bringing documents in: everybody sees, editors bring and discard, approvers publish. */
  'upload.list': read(staffRoles),
  'upload.get': read(staffRoles),
  'upload.view': read(staffRoles),
  'upload.picture': read(staffRoles),
  'upload.bring': changing(deciding),
  'upload.discard': changing(deciding),
  'upload.publish': changing(approving),
  'audit.list': read(approving),
  'audit.verify': { roles: site, of: 'site', changes: false, sensitive: false },
} as const satisfies Readonly<Record<string, Permission>>

export type StaffRoute = keyof typeof permissions

/** What stands in the way of a call. */
export const refusals = ['sign-in-needed', 'not-allowed', 'second-factor-needed', 'sign-in-again'] as const
export type PermissionRefusal = (typeof refusals)[number]

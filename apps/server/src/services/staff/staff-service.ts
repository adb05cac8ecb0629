import { randomUUID } from 'node:crypto'
import { roleFor, type AuditChange, type AuditKind, type AuthorRole, type StaffGrant, type StaffRole } from '@cuentas/shared'
import type { Accounts } from '#auth/door.ts'
import { passwordProblem } from '#auth/password-policy.ts'
import type { Database, Session } from '#db/database.ts'
import { findDistrict } from '#db/district-repository.ts'
import {
  anySiteAdministrator,
  findLink,
  grantsFor,
  grantsOf,
  insertGrant,
  insertLink,
  openLinks,
  revokeGrants,
  revokeLink,
  useLink,
  type StaffLink,
} from '#db/staff-repository.ts'
import { recordChanges } from '#services/audit/write-audit.ts'
import { DomainError } from '#services/domain-error.ts'
import { hashOfSecret, newSecret } from '#services/staff/one-time-secret.ts'

/** What the staff services need: the database, accounts, and the clock in milliseconds since 1970. */
export interface StaffTools {
  readonly database: Database
  readonly accounts: Accounts
  readonly now: () => number
}

/** Who acts: a person with the role that allows it, or the server's own command line. */
export interface Actor {
  readonly id: string
  readonly role: AuthorRole | 'system'
}
export const commandLine: Actor = { id: 'command line', role: 'system' }

/** How long a one-time link can be used, in milliseconds: a week for an invitation, a day for a new password. */
const linkLife = { invitation: 7 * 86_400_000, 'new-password': 86_400_000 } as const

/** Somebody who holds a role for a district. */
export interface StaffMember {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: StaffRole
  readonly since: string
  readonly disabled: boolean
}

/** A new one-time link. Its secret is told once. */
export interface NewLink {
  readonly link: StaffLink
  readonly secret: string
}

/** Invites somebody to a role. Whoever has an account already is given the role at once (no link). Throws `district-not-found`. */
export async function inviteStaff(
  tools: StaffTools,
  actor: Actor,
  wish: { readonly email: string; readonly name: string; readonly grant: StaffGrant },
): Promise<NewLink | { readonly granted: string }> {
  const { grant } = wish
  if (grant.district !== null && !(await findDistrict(tools.database.session(), grant.district))) throw new DomainError('district-not-found')
  const account = await tools.accounts.find(wish.email)
  if (account) {
    await setRole(tools, actor, account.id, grant)
    return { granted: account.id }
  }
  return makeLink(tools, actor, { kind: 'invitation', email: wish.email.toLowerCase(), name: wish.name, role: grant.role, district: grant.district })
}

/**
 * Makes a one-time link by which a person chooses a new password; nobody chooses it for them. An administrator of a district has one only for
 * people whose roles all are in that district: such a link opens everything that the person may do. Throws `person-not-found`.
 */
export async function newPasswordLink(tools: StaffTools, actor: Actor, person: string, district: string | null): Promise<NewLink> {
  const account = await tools.accounts.get(person)
  const held = account ? await grantsOf(tools.database.session(), account.id) : []
  if (!account || (district !== null && (held.length === 0 || held.some((grant) => grant.district !== district)))) throw new DomainError('person-not-found')
  return makeLink(tools, actor, { kind: 'new-password', email: account.email, name: account.name, role: null, district })
}

async function makeLink({ database, now }: StaffTools, actor: Actor, wish: Pick<StaffLink, 'kind' | 'email' | 'name' | 'role' | 'district'>): Promise<NewLink> {
  const { secret, hash } = newSecret()
  const at = new Date(now()).toISOString()
  const link: StaffLink = { ...wish, id: randomUUID(), madeBy: actor.id, at, expiresAt: now() + linkLife[wish.kind], usedAt: null, revokedAt: null }
  await database.session().transactional(async (em) => {
    await insertLink(em, link, hash)
    await record(em, actor, at, 'invitation', {
      district: link.district,
      subject: link.id,
      was: '',
      became: JSON.stringify({ kind: link.kind, role: link.role }),
    })
  })
  return { link, secret }
}

/** What a link is for, while it can be used; undefined otherwise. */
export async function openLink({ database, now }: StaffTools, secret: string): Promise<StaffLink | undefined> {
  const link = await findLink(database.session(), hashOfSecret(secret))
  return link && link.usedAt === null && link.revokedAt === null && link.expiresAt > now() ? link : undefined
}

/** Uses a link up: makes the account with its first role, or sets the new password. Throws `link-not-open`, or a problem of the password. */
export async function acceptLink(tools: StaffTools, secret: string, given: { readonly name: string; readonly password: string }): Promise<string> {
  const link = await openLink(tools, secret)
  if (!link) throw new DomainError('link-not-open')
  const problem = passwordProblem(given.password, { name: given.name, email: link.email })
  if (problem) throw new DomainError(problem)
  const at = new Date(tools.now()).toISOString()
  // Used up first: of two who open the same link at once, one is told that it is no longer open.
  if (!(await useLink(tools.database.session(), link.id, at))) throw new DomainError('link-not-open')
  const account = await tools.accounts.find(link.email)
  const id = account?.id ?? (await tools.accounts.create({ email: link.email, name: given.name, password: given.password }))
  if (account) await tools.accounts.setPassword(account.id, given.password)
  await tools.database.session().transactional(async (em) => {
    if (link.role !== null) await insertGrant(em, { id: randomUUID(), person: id, grant: { role: link.role, district: link.district }, at }, link.madeBy)
    await record(em, { id, role: 'system' }, at, 'account', {
      district: link.district,
      subject: id,
      was: account ? 'account' : '',
      became: `${link.kind} used`,
    })
  })
  return id
}

/** Gives a person a role for a district (null: the site) in place of the one they have. Throws `person-not-found`. */
export async function setRole({ database, accounts, now }: StaffTools, actor: Actor, person: string, grant: StaffGrant): Promise<void> {
  if (!(await accounts.get(person))) throw new DomainError('person-not-found')
  const at = new Date(now()).toISOString()
  await database.session().transactional(async (em) => {
    const was = (await grantsOf(em, person)).find(({ district }) => district === grant.district)
    await revokeGrants(em, person, grant.district, at)
    await insertGrant(em, { id: randomUUID(), person, grant, at }, actor.id)
    await record(em, actor, at, 'grant', { district: grant.district, subject: person, was: was?.role ?? '', became: grant.role })
  })
}

/** Takes a person's role for a district away (null: for the site). Sessions stay; what they may do ends with the next request. Throws `person-not-found`, `last-administrator`. */
export async function removeRole({ database, now }: StaffTools, actor: Actor, person: string, district: string | null): Promise<void> {
  const at = new Date(now()).toISOString()
  await database.session().transactional(async (em) => {
    const was = (await grantsOf(em, person)).find((grant) => grant.district === district)
    if (!was || (await revokeGrants(em, person, district, at)) === 0) throw new DomainError('person-not-found')
    if (district === null && !(await anySiteAdministrator(em))) throw new DomainError('last-administrator')
    await record(em, actor, at, 'grant', { district, subject: person, was: was.role, became: '' })
  })
}

/** Shuts a person out (or in again): every session ends at once. Throws `person-not-found`, `last-administrator`. */
export async function setDisabled(tools: StaffTools, actor: Actor, person: string, disabled: boolean): Promise<void> {
  const account = await tools.accounts.get(person)
  if (!account) throw new DomainError('person-not-found')
  if (disabled && person === actor.id) throw new DomainError('last-administrator')
  await tools.accounts.setDisabled(person, disabled)
  const change = { district: null, subject: person, was: account.disabled ? 'disabled' : 'enabled', became: disabled ? 'disabled' : 'enabled' }
  await tools.database.session().transactional((em) => record(em, actor, new Date(tools.now()).toISOString(), 'account', change))
}

/** Takes an invitation back. Throws `link-not-open`. */
export async function revokeInvitation({ database, now }: StaffTools, actor: Actor, id: string, district: string | null): Promise<void> {
  const at = new Date(now()).toISOString()
  await database.session().transactional(async (em) => {
    if (!(await revokeLink(em, id, district, at))) throw new DomainError('link-not-open')
    await record(em, actor, at, 'invitation', { district, subject: id, was: 'open', became: 'revoked' })
  })
}

/** Everybody who holds a role for a district (null: the site), and the invitations that are open. */
export async function peopleOf({ database, accounts, now }: StaffTools, district: string | null) {
  const em = database.session()
  const members: StaffMember[] = []
  for (const { person, grant, at } of await grantsFor(em, district)) {
    const account = await accounts.get(person)
    if (account) members.push({ ...account, role: roleFor([grant], district) ?? grant.role, since: at })
  }
  return { members, invitations: await openLinks(em, district, now()) }
}

async function record(
  em: Session,
  actor: Actor,
  at: string,
  kind: AuditKind,
  change: Pick<AuditChange, 'district' | 'subject' | 'was' | 'became'>,
): Promise<void> {
  await recordChanges(em, [{ ...change, at, kind, author: actor.id, role: actor.role, reason: '', batch: null }])
}

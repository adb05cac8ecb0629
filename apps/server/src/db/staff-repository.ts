import type { InferEntity } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { staffGrantSchema, staffRoleSchema, type StaffGrant } from '@cuentas/shared'
import { z } from 'zod'
import { guessEntity, staffGrantEntity, staffLinkEntity } from '#db/staff-entities.ts'

const fresh = { disableIdentityMap: true } as const

/** A role with the person who holds it. */
export const heldGrantSchema = z.object({ id: z.string(), person: z.string(), grant: staffGrantSchema, at: z.string() }).readonly()
export type HeldGrant = z.infer<typeof heldGrantSchema>

/** A one-time link as it is kept: without its secret. */
export const staffLinkSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['invitation', 'new-password']),
    email: z.string(),
    name: z.string(),
    role: staffRoleSchema.nullable(),
    district: z.string().nullable(),
    madeBy: z.string(),
    at: z.string(),
    expiresAt: z.number(),
    usedAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
  })
  .readonly()
export type StaffLink = z.infer<typeof staffLinkSchema>

function heldGrant({ id, person, role, district, at }: InferEntity<typeof staffGrantEntity>): HeldGrant {
  return heldGrantSchema.parse({ id, person, grant: { role, district: district ?? null }, at })
}

function linkFromRow({ secretHash: _secretHash, ...row }: InferEntity<typeof staffLinkEntity>): StaffLink {
  return staffLinkSchema.parse({
    ...row,
    role: row.role ?? null,
    district: row.district ?? null,
    usedAt: row.usedAt ?? null,
    revokedAt: row.revokedAt ?? null,
  })
}

/** The roles that a person holds now. */
export async function grantsOf(em: SqlEntityManager, person: string): Promise<readonly StaffGrant[]> {
  return (await em.find(staffGrantEntity, { person, revokedAt: null }, fresh)).map((row) => heldGrant(row).grant)
}

/** Everybody who holds a role for a district now; null: for the site. */
export async function grantsFor(em: SqlEntityManager, district: string | null): Promise<readonly HeldGrant[]> {
  return (await em.find(staffGrantEntity, { district, revokedAt: null }, { orderBy: { at: 'asc', id: 'asc' }, ...fresh })).map(heldGrant)
}

/** True when anybody is a site administrator. */
export async function anySiteAdministrator(em: SqlEntityManager): Promise<boolean> {
  return (await em.count(staffGrantEntity, { role: 'site-administrator', revokedAt: null })) > 0
}

/** Gives a role. */
export async function insertGrant(em: SqlEntityManager, held: HeldGrant, grantedBy: string): Promise<void> {
  const { id, person, grant, at } = held
  await em.insertMany(staffGrantEntity, [{ id, person, role: grant.role, district: grant.district, grantedBy, at, revokedAt: null }])
}

/** Takes the roles of a person for a district away (null: for the site); returns how many there were. */
export async function revokeGrants(em: SqlEntityManager, person: string, district: string | null, at: string): Promise<number> {
  return em.nativeUpdate(staffGrantEntity, { person, district, revokedAt: null }, { revokedAt: at })
}

/** Keeps a new one-time link under the hash of its secret. */
export async function insertLink(em: SqlEntityManager, link: StaffLink, secretHash: string): Promise<void> {
  await em.insertMany(staffLinkEntity, [{ ...link, secretHash }])
}

/** The one-time link with this secret's hash, used or not. */
export async function findLink(em: SqlEntityManager, secretHash: string): Promise<StaffLink | undefined> {
  const row = await em.findOne(staffLinkEntity, { secretHash }, fresh)
  return row ? linkFromRow(row) : undefined
}

/** Links of a district that nobody has used yet, newest first. */
export async function openLinks(em: SqlEntityManager, district: string | null, now: number): Promise<readonly StaffLink[]> {
  const rows = await em.find(
    staffLinkEntity,
    { district, usedAt: null, revokedAt: null, expiresAt: { $gt: now } },
    { orderBy: { at: 'desc', id: 'asc' }, ...fresh },
  )
  return rows.map(linkFromRow)
}

/** Uses a link up; false when somebody else has in the meantime. */
export async function useLink(em: SqlEntityManager, id: string, at: string): Promise<boolean> {
  return (await em.nativeUpdate(staffLinkEntity, { id, usedAt: null, revokedAt: null }, { usedAt: at })) === 1
}

/** Takes a link back; false when there is no open one. */
export async function revokeLink(em: SqlEntityManager, id: string, district: string | null, at: string): Promise<boolean> {
  return (await em.nativeUpdate(staffLinkEntity, { id, district, usedAt: null, revokedAt: null }, { revokedAt: at })) === 1
}

/** Failed guesses by key. */
export interface Guesses {
  readonly key: string
  readonly failures: number
  /** Milliseconds since 1970. */
  readonly lastAt: number
}

/** What is remembered under these keys. */
export async function guessesOf(em: SqlEntityManager, keys: readonly string[]): Promise<readonly Guesses[]> {
  return (await em.find(guessEntity, { key: { $in: [...keys] } }, fresh)).map(({ key, failures, lastAt }) => ({ key, failures, lastAt }))
}

/** Remembers guesses, in place of what was remembered under their keys. */
export async function saveGuesses(em: SqlEntityManager, guesses: readonly Guesses[]): Promise<void> {
  await em.upsertMany(guessEntity, [...guesses], { onConflictFields: ['key'], onConflictAction: 'merge' })
}

/** Forgets what is remembered under these keys. */
export async function forgetGuesses(em: SqlEntityManager, keys: readonly string[]): Promise<void> {
  await em.nativeDelete(guessEntity, { key: { $in: [...keys] } })
}

/** Forgets what is older than a moment, milliseconds since 1970. */
export async function forgetGuessesBefore(em: SqlEntityManager, moment: number): Promise<void> {
  await em.nativeDelete(guessEntity, { lastAt: { $lt: moment } })
}

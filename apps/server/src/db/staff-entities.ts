import { defineEntity, p } from '@mikro-orm/core'

/** A role that a person was given. Taken away by `revoked_at`: who once held a role can be told later. */
export const staffGrantEntity = defineEntity({
  name: 'StaffGrantRow',
  tableName: 'staff_grant',
  properties: {
    id: p.text().primary(),
    person: p.text(),
    role: p.text(),
    /** Key of the district; null for the site administrator. */
    district: p.text().nullable(),
    grantedBy: p.text(),
    at: p.text(),
    revokedAt: p.text().nullable(),
  },
})

/** A one-time link: to set up an account with a first role, or to choose a new password. Only the hash of its secret is kept. */
export const staffLinkEntity = defineEntity({
  name: 'StaffLinkRow',
  tableName: 'staff_link',
  properties: {
    id: p.text().primary(),
    kind: p.text(),
    secretHash: p.text(),
    email: p.text(),
    name: p.text(),
    role: p.text().nullable(),
    district: p.text().nullable(),
    madeBy: p.text(),
    at: p.text(),
    /** Milliseconds since 1970. */
    expiresAt: p.bigint('number'),
    usedAt: p.text().nullable(),
    revokedAt: p.text().nullable(),
  },
})

/** Failed guesses of one account, one address, or both together. */
export const guessEntity = defineEntity({
  name: 'GuessRow',
  tableName: 'guess',
  properties: { key: p.text().primary(), failures: p.integer(), lastAt: p.bigint('number') },
})

export const staffEntities = [staffGrantEntity, staffLinkEntity, guessEntity] as const

import { createHash } from 'node:crypto'
import type { AuditChange, AuditEntry } from '@cuentas/shared'

/** What stands before the first entry. */
export const beginning = '0'.repeat(64)

/** The SHA-256 of an entry: of its number, of the hash before it, and of every field of its change, as one JSON list in this order. */
export function hashOf(number: number, previous: string, change: AuditChange): string {
  const { at, author, role, district, kind, subject, was, became, reason, batch } = change
  return createHash('sha256')
    .update(JSON.stringify([number, previous, at, author, role, district, kind, subject, was, became, reason, batch]))
    .digest('hex')
}

/** Changes -> entries that go on after `last` (undefined: the chain begins). */
export function chain(last: Pick<AuditEntry, 'number' | 'hash'> | undefined, changes: readonly AuditChange[]): readonly AuditEntry[] {
  let { number, hash: previous } = last ?? { number: 0, hash: beginning }
  return changes.map((change) => {
    number += 1
    const hash = hashOf(number, previous, change)
    const entry = { ...change, number, previous, hash }
    previous = hash
    return entry
  })
}

/** Why a chain does not hold, and at which entry. */
export interface BrokenLink {
  readonly number: number
  readonly because: 'gap' | 'previous-differs' | 'hash-differs'
}

/** The first entry that does not follow from the one before; undefined when all do. `last` is the entry before the first of these. */
export function firstBrokenLink(last: Pick<AuditEntry, 'number' | 'hash'> | undefined, entries: readonly AuditEntry[]): BrokenLink | undefined {
  let before = last ?? { number: 0, hash: beginning }
  for (const entry of entries) {
    if (entry.number !== before.number + 1) return { number: before.number + 1, because: 'gap' }
    if (entry.previous !== before.hash) return { number: entry.number, because: 'previous-differs' }
    if (entry.hash !== hashOf(entry.number, entry.previous, entry)) return { number: entry.number, because: 'hash-differs' }
    before = entry
  }
  return undefined
}

import type { AuditEntry, AuditHead } from '@cuentas/shared'
import { auditEntriesAfter, publishedHeads } from '#db/audit-repository.ts'
import type { Database } from '#db/database.ts'
import { firstBrokenLink, type BrokenLink } from '#services/audit/chain.ts'

const entriesAPage = 2000

/** How the audit came out: whole, or what does not hold. */
export type AuditVerdict =
  | { readonly kind: 'whole'; readonly entries: number; readonly head: string | null }
  | { readonly kind: 'broken'; readonly link: BrokenLink }
  /** A head that was published has no such entry any more: the tail was cut off, or the chain written anew. */
  | { readonly kind: 'head-missing'; readonly head: AuditHead }

/**
 * Follows the whole chain from its first entry, and looks for every head that was published (and those that the caller kept elsewhere: a
 * chain alone cannot show that its tail was cut, and who cuts it can cut the table of heads too).
 */
export async function verifyAudit(database: Database, keptHeads: readonly AuditHead[] = []): Promise<AuditVerdict> {
  const em = database.session()
  const heads = [...(await publishedHeads(em)), ...keptHeads]
  const wanted = new Set(heads.map(({ number }) => number))
  const found = new Map<number, string>()
  let last: AuditEntry | undefined
  for (;;) {
    const page = await auditEntriesAfter(em, last?.number ?? 0, entriesAPage)
    const broken = firstBrokenLink(last, page)
    if (broken) return { kind: 'broken', link: broken }
    for (const { number, hash } of page) if (wanted.has(number)) found.set(number, hash)
    last = page.at(-1) ?? last
    if (page.length < entriesAPage) break
  }
  const missing = heads.find(({ number, hash }) => found.get(number) !== hash)
  if (missing) return { kind: 'head-missing', head: missing }
  return { kind: 'whole', entries: last?.number ?? 0, head: last?.hash ?? null }
}

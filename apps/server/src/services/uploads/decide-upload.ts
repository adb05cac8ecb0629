import type { AuthorRole } from '@cuentas/shared'
import { decideUpload, insertSignature, readingOfUpload } from '#db/upload-repository.ts'
import { recordChanges } from '#services/audit/write-audit.ts'
import { DomainError } from '#services/domain-error.ts'
import { keepDocumentIn } from '#services/ingest/keep-document.ts'
import { failingTotals } from '#services/uploads/failing-totals.ts'
import { getUpload } from '#services/uploads/upload-service.ts'
import type { UploadTools } from '#services/uploads/upload-tools.ts'

/** Letters that a signed reason has at least: a word is none. */
const shortestReason = 15

interface Decision {
  readonly district: string
  readonly id: string
  readonly by: { readonly id: string; readonly role: AuthorRole }
}

/**
 * Publishes what was read: its rows, the district's history, the signed reason and the record, all in one transaction. Throws `upload-not-ready`,
 * `upload-of-another-district`, and `reason-needed` where the lines do not add up to the printed totals and no reason is signed.
 */
export async function publishUpload(tools: UploadTools, { district, id, by }: Decision, reason: string): Promise<void> {
  const { database, store, now } = tools
  const upload = await getUpload(tools, district, id)
  const reading = await readingOfUpload(database.session(), id)
  if (!reading) throw new DomainError('upload-not-ready')
  if (reading.some((one) => one.district.key !== district)) throw new DomainError('upload-of-another-district')
  const failing = reading.flatMap(({ whole }) => failingTotals(whole.checks)).length
  const signed = reason.trim()
  if (failing > 0 && signed.length < shortestReason) throw new DomainError('reason-needed')
  for (const { whole } of reading) if (whole.stored.document.sha256 !== upload.sha256) await store.alsoAs(upload.sha256, whole.stored.document.sha256)
  const at = new Date(now()).toISOString()
  await database.session().transactional(async (em) => {
    // Decided first: of two who publish at once, one is told that it is done.
    if (!(await decideUpload(em, id, ['ready'], 'published', now()))) throw new DomainError('upload-not-ready')
    for (const { district: ofDocument, whole } of reading) {
      await keepDocumentIn(em, ofDocument, { ...whole, stored: { ...whole.stored, addedAt: now() } })
      const { sha256 } = whole.stored.document
      const own = failingTotals(whole.checks).length
      if (own > 0) await insertSignature(em, { document: sha256, district, role: by.role, at, reason: signed, failing: own })
    }
    await recordChanges(
      em,
      reading.map(({ whole: { stored } }) => ({
        at,
        author: by.id,
        role: by.role,
        district,
        kind: 'document-published' as const,
        subject: stored.document.sha256,
        was: '',
        became: `${stored.document.kind} ${stored.document.planYear ?? ''} ${stored.fileName}`.trim(),
        reason: signed,
        batch: null,
      })),
    )
  })
}

/** Discards an upload, whatever state it is in short of published; its file is swept away later. Throws `upload-not-ready`. */
export async function discardUpload(tools: UploadTools, { district, id, by }: Decision): Promise<void> {
  const { database, now } = tools
  const upload = await getUpload(tools, district, id)
  await database.session().transactional(async (em) => {
    if (!(await decideUpload(em, id, ['waiting', 'reading', 'ready', 'refused', 'failed'], 'discarded', now()))) throw new DomainError('upload-not-ready')
    const change = { district, kind: 'document-discarded' as const, subject: upload.sha256, was: upload.state, became: 'discarded' }
    await recordChanges(em, [{ ...change, at: new Date(now()).toISOString(), author: by.id, role: by.role, reason: '', batch: null }])
  })
}

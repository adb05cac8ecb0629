import { subjectOf, type AuditChange, type BatchUndo, type Correction, type CorrectionBatch, type CorrectionLog } from '@cuentas/shared'

/** A batch of corrections as the audit records it: one change each, with what was in force before and what was decided. */
export function changesOfBatch(batch: CorrectionBatch, corrections: readonly Correction[]): readonly AuditChange[] {
  return corrections.map(({ id, author, at, change, expect, reason, target }) => ({
    at,
    author,
    role: batch.role,
    district: batch.district,
    kind: 'correction',
    subject: id,
    was: expect.was,
    became: JSON.stringify({ lineItem: subjectOf(target), change }),
    reason,
    batch: batch.id,
  }))
}

/** An undoing as the audit records it. */
export function changeOfUndo({ batch, author, role, at, reason }: BatchUndo, district: string): AuditChange {
  return { at, author, role, district, kind: 'undo', subject: batch, was: 'in-force', became: 'undone', reason, batch }
}

/** A district's whole log as the audit would have recorded it, in the order of time. */
export function changesOfLog({ batches, corrections, undos }: CorrectionLog): readonly AuditChange[] {
  const byBatch = Map.groupBy(corrections, ({ batch }) => batch)
  const districts = new Map(batches.map(({ id, district }) => [id, district]))
  const written = batches.flatMap((batch) => changesOfBatch(batch, byBatch.get(batch.id) ?? []))
  const undone = undos.map((undo) => changeOfUndo(undo, districts.get(undo.batch) ?? ''))
  return [...written, ...undone].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

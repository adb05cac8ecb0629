import type { InferEntity } from '@mikro-orm/core'
import { batchUndoSchema, correctionBatchSchema, correctionSchema, subjectOf, type BatchUndo, type Correction, type CorrectionBatch } from '@cuentas/shared'
import type { batchUndoEntity, correctionBatchEntity, correctionEntity } from '#db/correction-entities.ts'
import { fromJson } from '#db/from-json.ts'

type BatchRow = InferEntity<typeof correctionBatchEntity>
type CorrectionRow = InferEntity<typeof correctionEntity>
type UndoRow = InferEntity<typeof batchUndoEntity>

/** A batch as its row; `number` is its place in the district's log. */
export function batchRow({ id, district, name, author, role, at, rule }: CorrectionBatch, number: number): BatchRow {
  return { id, districtKey: district, number, name, author, role, at, rule: rule ? JSON.stringify(rule) : null }
}

/** A row as the batch it stands for. */
export function batchFromRow({ districtKey, rule, ...row }: BatchRow): CorrectionBatch {
  return correctionBatchSchema.parse({ ...row, district: districtKey, rule: rule === null || rule === undefined ? null : fromJson(rule) })
}

/** A correction as its row. */
export function correctionRow(correction: Correction, districtKey: string, batchNumber: number, position: number): CorrectionRow {
  const { id, batch, target, change, expect, reason, author, at } = correction
  return {
    id,
    batch,
    districtKey,
    batchNumber,
    position,
    lineItem: subjectOf(target),
    action: change.action,
    target: JSON.stringify(target),
    change: JSON.stringify(change),
    expect: JSON.stringify(expect),
    reason,
    author,
    at,
  }
}

/** A row as the correction it stands for. */
export function correctionFromRow({ id, batch, target, change, expect, reason, author, at }: CorrectionRow): Correction {
  return correctionSchema.parse({ id, batch, target: fromJson(target), change: fromJson(change), expect: fromJson(expect), reason, author, at })
}

/** An undoing as its row. */
export function undoRow(undo: BatchUndo, districtKey: string): UndoRow {
  return { ...undo, districtKey }
}

/** A row as the undoing it stands for. */
export function undoFromRow({ batch, author, role, at, reason }: UndoRow): BatchUndo {
  return batchUndoSchema.parse({ batch, author, role, at, reason })
}

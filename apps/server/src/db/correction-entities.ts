import { defineEntity, p } from '@mikro-orm/core'

/** Corrections that were made together. Written once; the database refuses every change and deletion (see the migration). */
export const correctionBatchEntity = defineEntity({
  name: 'CorrectionBatchRow',
  tableName: 'correction_batch',
  properties: {
    id: p.text().primary(),
    districtKey: p.text(),
    /** 1, 2, 3... within the district: the order of the log. */
    number: p.integer(),
    name: p.text(),
    author: p.text(),
    role: p.text(),
    at: p.text(),
    /** The rule that the batch applies, as JSON. */
    rule: p.text().nullable(),
  },
})

/** One decision of a person about one line item. No foreign key to the line item: the decision outlives every reading of its document. */
export const correctionEntity = defineEntity({
  name: 'CorrectionRow',
  tableName: 'correction',
  properties: {
    id: p.text().primary(),
    batch: p.text(),
    districtKey: p.text(),
    batchNumber: p.integer(),
    position: p.integer(),
    /** The line item's id, or the cell's of a printed total. */
    lineItem: p.text(),
    action: p.text(),
    /** What the decision is about, what was decided, and what it was made against, as JSON. */
    target: p.text(),
    change: p.text(),
    expect: p.text(),
    reason: p.text(),
    author: p.text(),
    at: p.text(),
  },
})

/** A batch that was undone. Its corrections stay in the log and hold no longer. */
export const batchUndoEntity = defineEntity({
  name: 'BatchUndoRow',
  tableName: 'batch_undo',
  properties: { batch: p.text().primary(), districtKey: p.text(), author: p.text(), role: p.text(), at: p.text(), reason: p.text() },
})

import { defineEntity, p } from '@mikro-orm/core'
import { actionYearEntity } from '#db/action-year-entity.ts'
import { meetingDateEntity } from '#db/meeting-date-entity.ts'
import { changedFigureEntity, districtPageEntity, lineageEntity } from '#db/district-page-entities.ts'
import { stateFileEntity, stateRowEntity } from '#db/state-file-entities.ts'
import { voiceEntities } from '#db/voice-entities.ts'
import { auditEntities } from '#db/audit-entities.ts'
import { batchUndoEntity, correctionBatchEntity, correctionEntity } from '#db/correction-entities.ts'
import { queueEntities } from '#db/queue-entities.ts'
import { staffEntities } from '#db/staff-entities.ts'
import { uploadEntities } from '#db/upload-entities.ts'

/**
 * Tables. Columns are plain text, whole numbers and big integers, so that one migration and every query mean the same in SQLite and PostgreSQL.
 * Nested values (boxes, provenances, reasons) are JSON text, checked by zod when they are read (rows.ts). Foreign keys stand in the migration.
 */
export const districtEntity = defineEntity({
  name: 'DistrictRow',
  tableName: 'district',
  properties: {
    key: p.text().primary(),
    name: p.text(),
    cds: p.text().nullable(),
    kind: p.text(),
    county: p.text().nullable(),
    city: p.text().nullable(),
    /** SeriesPoint[] of both bases as JSON: computed by a service whenever a document of the district changes. */
    points: p.text(),
    /** The newest planned SeriesPoint on all funds that has a figure, as JSON: what the list of districts shows. */
    latest: p.text().nullable(),
    /** The range of each focus at that point, as JSON: what the list of districts shows in another focus than restorative justice. */
    latestFocuses: p.text().nullable(),
    /** Program version that computed `points`. */
    computedBy: p.text(),
  },
})

export const documentEntity = defineEntity({
  name: 'DocumentRow',
  tableName: 'document',
  properties: {
    sha256: p.text().primary(),
    districtKey: p.text(),
    origin: p.text(),
    fileName: p.text(),
    publishedAt: p.text().nullable(),
    /** Program version that read it; a newer one reads it again. */
    readBy: p.text(),
    /** When it was first added, milliseconds since 1970: of two documents of one plan year the later one is shown. */
    addedAt: p.bigint('number'),
    leaName: p.text(),
    cds: p.text().nullable(),
    pages: p.integer(),
    kind: p.text(),
    /** xlsx, docx, csv or json; null for a PDF. */
    format: p.text().nullable(),
    /** Of a ledger: unaudited, budget or not stated; else null. */
    books: p.text().nullable(),
    planYear: p.integer().nullable(),
    template: p.text().nullable(),
    language: p.text(),
    adoption: p.text(),
    /** File and pages of the board packet it stood in, as JSON; null for a file of its own. */
    packet: p.text().nullable(),
    headers: p.text(),
    pageSizes: p.text(),
    checksHold: p.integer(),
    checksFail: p.integer(),
    checksCannotBeMade: p.integer(),
    lineItems: p.integer(),
  },
})

export const lineItemEntity = defineEntity({
  name: 'LineItemRow',
  tableName: 'line_item',
  properties: {
    id: p.text().primary(),
    document: p.text(),
    /** Order within the document. */
    position: p.integer(),
    districtKey: p.text(),
    cds: p.text().nullable(),
    fiscalYear: p.integer(),
    goal: p.text(),
    action: p.text(),
    title: p.text(),
    description: p.text(),
    /** "yes", "no" or null when the document does not say. */
    contributing: p.text().nullable(),
    scope: p.text(),
    studentGroups: p.text(),
    location: p.text(),
    timeSpan: p.text(),
    notes: p.text(),
    titleAt: p.text(),
  },
})

export const figureEntity = defineEntity({
  name: 'FigureRow',
  tableName: 'figure',
  properties: {
    lineItem: p.text().primary(),
    position: p.integer().primary(),
    phase: p.text(),
    fund: p.text(),
    /** Null when the cell holds no number; then `unreadable` says why. */
    cents: p.bigint('number').nullable(),
    unreadable: p.text().nullable(),
    /** Page of the provenance that is shown first. */
    page: p.integer(),
    provenances: p.text(),
    /** What a figure of the older forms says beside its amount, as JSON: its funding line, or that it was added up. Null for the others. */
    details: p.text().nullable(),
  },
})

export const tagEntity = defineEntity({
  name: 'TagRow',
  tableName: 'tag',
  properties: {
    lineItem: p.text().primary(),
    category: p.text().nullable(),
    rjLevel: p.text(),
    origin: p.text(),
    /** The whole tag as JSON: other categories, deciding words, confidence. */
    tag: p.text(),
  },
})

export const documentCheckEntity = defineEntity({
  name: 'DocumentCheckRow',
  tableName: 'document_check',
  properties: {
    document: p.text().primary(),
    position: p.integer().primary(),
    /** The older plan it is compared with; null for the document's own arithmetic. */
    against: p.text().nullable(),
    code: p.text(),
    result: p.text(),
    subject: p.text(),
    page: p.integer().nullable(),
    /** The whole check as JSON: what is printed and computed, in its unit, and the cells that take part. */
    detail: p.text(),
  },
})

export const problemEntity = defineEntity({
  name: 'ProblemRow',
  tableName: 'problem',
  properties: { document: p.text().primary(), position: p.integer().primary(), code: p.text(), at: p.text(), facts: p.text() },
})

export const columnMappingEntity = defineEntity({
  name: 'ColumnMappingRow',
  tableName: 'column_mapping',
  properties: {
    /** Key of the district whose tables it is for. */
    agency: p.text().primary(),
    /** Names of the table's columns in their order. */
    fingerprint: p.text().primary(),
    /** ColumnMapping as JSON. */
    mapping: p.text(),
    /** When a person confirmed it, milliseconds since 1970. */
    confirmedAt: p.bigint('number'),
  },
})

export const entities = [
  actionYearEntity,
  meetingDateEntity,
  districtPageEntity,
  changedFigureEntity,
  lineageEntity,
  stateFileEntity,
  stateRowEntity,
  districtEntity,
  documentEntity,
  lineItemEntity,
  figureEntity,
  tagEntity,
  documentCheckEntity,
  problemEntity,
  columnMappingEntity,
  correctionBatchEntity,
  correctionEntity,
  batchUndoEntity,
  ...auditEntities,
  ...staffEntities,
  ...queueEntities,
  ...voiceEntities,
  ...uploadEntities,
]

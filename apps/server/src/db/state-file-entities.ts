import { defineEntity, p } from '@mikro-orm/core'

/** An open file of the state that was ingested. */
export const stateFileEntity = defineEntity({
  name: 'StateFileRow',
  tableName: 'state_file',
  properties: {
    sha256: p.text().primary(),
    kind: p.text(),
    name: p.text(),
    /** The name without "-v2": files that take each other's place. */
    family: p.text(),
    version: p.integer(),
    /** SHA-256 of the file that took its place; null while it is in force. */
    supersededBy: p.text().nullable(),
    rows: p.integer(),
    /** Milliseconds since 1970. */
    addedAt: p.bigint('number'),
  },
})

/** A row of such a file: whose it is, of what year, and every figure as printed. */
export const stateRowEntity = defineEntity({
  name: 'StateRowRow',
  tableName: 'state_row',
  properties: {
    file: p.text().primary(),
    /** The row's number in the file, from 1. */
    number: p.integer().primary(),
    subject: p.text(),
    name: p.text(),
    level: p.text(),
    fiscalYear: p.integer(),
    studentGroup: p.text(),
    /** 1 for the row of all students, charter schools included, which pages take. */
    isWhole: p.integer(),
    certification: p.text().nullable(),
    /** "target" or "entitlement" where the file says so; empty otherwise. */
    basis: p.text(),
    /** Measure -> column and cell as printed, as JSON. */
    figures: p.text(),
  },
})

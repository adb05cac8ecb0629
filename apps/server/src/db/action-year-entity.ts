import { defineEntity, p } from '@mikro-orm/core'

/** An action of a year as it is found: what filters ask, its dollars (cents), the words it is found by, and the whole of it as JSON. */
export const actionYearEntity = defineEntity({
  name: 'ActionYearRow',
  tableName: 'action_year',
  properties: {
    number: p.integer().primary().autoincrement(),
    lineItem: p.text(),
    districtKey: p.text(),
    fiscalYear: p.integer(),
    category: p.text().nullable(),
    rjLevel: p.text(),
    contributing: p.text().nullable(),
    planned: p.bigint('number').nullable(),
    estimatedActual: p.bigint('number').nullable(),
    words: p.text(),
    action: p.text(),
  },
})

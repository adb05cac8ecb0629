import { actionsTable, actionYearsTable } from '#services/tables/actions-tables.ts'
import { documentChangesTable } from '#services/tables/document-changes-table.ts'
import { milestonesTable } from '#services/tables/milestones-table.ts'
import { promisesTable } from '#services/tables/promises-table.ts'
import { sideBySideTable } from '#services/tables/side-by-side-table.ts'
import { sumTable } from '#services/tables/sum-table.ts'
import { correctionsTable } from '#services/tables/corrections-table.ts'
import { districtsTable } from '#services/tables/districts-table.ts'
import { documentsOfYearTable, documentsTable, figuresTable, headerFiguresTable } from '#services/tables/document-tables.ts'
import { grantChecksTable } from '#services/tables/grant-checks-table.ts'
import { historyTable } from '#services/tables/history-table.ts'
import { moneyTable } from '#services/tables/money-table.ts'
import { comparableTable, reportedTable, suspensionsTable } from '#services/tables/outcome-tables.ts'
import type { AnyPageTable } from '#services/tables/page-table.ts'
import { programsByYearTable, programsTable } from '#services/tables/programs-tables.ts'
import { searchTable } from '#services/tables/search-table.ts'

/** Every table that a page shows. The first of a page is the one its address names without `?table=`. */
export const pageTables: readonly AnyPageTable[] = [
  districtsTable,
  historyTable,
  programsTable,
  programsByYearTable,
  moneyTable,
  grantChecksTable,
  suspensionsTable,
  reportedTable,
  milestonesTable,
  comparableTable,
  documentsTable,
  actionsTable,
  documentsOfYearTable,
  actionYearsTable,
  figuresTable,
  headerFiguresTable,
  correctionsTable,
  searchTable,
  sideBySideTable,
  documentChangesTable,
  sumTable,
  promisesTable,
]

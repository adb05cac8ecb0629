import { isPercent, readPercent, type ActionRow, type Check, type LcapTables, type Percent } from '@cuentas/shared'
import { cannot } from '#checks/arithmetic.ts'
import { comparePercent, halfDigit, percentOf } from '#checks/percentages.ts'

/** (5) = sum of planned percentages of the contributing table; (8) = sum of estimated actual percentages of the contributing annual update. */
export function checkImprovedServices(tables: LcapTables): readonly Check[] {
  return [
    checkSum(tables, 'planned-improved-services', '(5)', 'plannedImprovedServices', 'contributing', 'planned'),
    checkSum(tables, 'estimated-improved-services', '(8)', 'estimatedImprovedServices', 'contributing-annual-update', 'estimatedActual'),
  ]
}

function checkSum(
  tables: LcapTables,
  code: 'planned-improved-services' | 'estimated-improved-services',
  subject: string,
  figure: 'plannedImprovedServices' | 'estimatedImprovedServices',
  table: ActionRow['table'],
  column: 'planned' | 'estimatedActual',
): Check {
  const printed = percentOf(tables.headers, figure)
  if (typeof printed === 'string') return cannot({ code, subject }, printed, 'millipercent')
  const rows = tables.rows.filter((row) => row.table === table)
  if (rows.length === 0) return cannot({ code, subject }, 'no-rows', 'millipercent', [printed.provenance])
  const percents = rows.map((row) => percentOfRow(row.percentages[column]))
  const unreadable = percents.indexOf('unreadable')
  if (unreadable >= 0)
    return cannot({ code, subject }, 'cell-unreadable', 'millipercent', [
      printed.provenance,
      ...rows.slice(unreadable, unreadable + 1).map((row) => row.provenance),
    ])
  const read = percents.filter((percent) => typeof percent !== 'string')
  const sum = read.reduce((total, percent) => total + percent.hundredThousandths, 0)
  const rounding = read.reduce((total, percent) => total + halfDigit(percent), 0)
  const places = rows.filter((_, at) => percents[at] !== 'nothing').map((row) => row.provenance)
  return comparePercent({ code, subject }, printed, sum, places, rounding)
}

/** A blank percentage adds nothing; so does "N/A". */
function percentOfRow(text: string | undefined): Percent | 'nothing' | 'unreadable' {
  const percent = readPercent(text ?? '')
  if (isPercent(percent)) return percent
  return percent.because === 'malformed' || percent.because === 'to-be-determined' ? 'unreadable' : 'nothing'
}

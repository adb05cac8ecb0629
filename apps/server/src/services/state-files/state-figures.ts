import {
  certifications,
  cdsSchema,
  fiscalYear,
  fiscalYearLabel,
  grantBases,
  readPublished,
  schoolLevels,
  stateMeasureNames,
  type Published,
  type StateFigure,
} from '@cuentas/shared'
import { z } from 'zod'
import { fromJson } from '#db/from-json.ts'
import type { StateRowAround, StoredStateFile } from '#db/state-file-repository.ts'

// Written by this program when the file was read: a page does not look at each of its hundreds of cells again.
const cellsSchema = z.custom<Readonly<Record<string, { readonly column: string; readonly printed: string }>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

/** Kinds of file whose years of closed schools must not be compared. */
const discipline: readonly string[] = ['suspension', 'expulsion', 'dashboard-suspension']
const closed: readonly string[] = ['2019-20', '2020-21']

/** The first year in which grants were paid in full. */
const fullyPaid = 2018

/** A stored row -> its figures, each with an address of its own. A cell that is no figure and no mark is missing, with its text kept. */
export function figuresOfRow(row: StateRowAround, file: Pick<StoredStateFile, 'sha256' | 'kind'>): readonly StateFigure[] {
  const year = fiscalYear(row.fiscalYear)
  const isClosed = discipline.includes(file.kind) && closed.includes(fiscalYearLabel(year))
  const cells = Object.entries(cellsSchema.parse(fromJson(row.figures)))
  return cells.flatMap(([name, cell]) => {
    const measure = stateMeasureNames.find((one) => one === name)
    if (!measure) return []
    // A copy may say in words what its columns hold ("target = entitlement"): only the plain word is taken.
    const basis = grantBases.find((one) => one === row.basis.trim().toLowerCase())
    return [
      {
        id: `${file.sha256.slice(0, 12)}.${row.number}.${measure}`,
        subject: cdsSchema.parse(row.subject),
        subjectName: row.name,
        level: schoolLevels.find((level) => level === row.level) ?? 'other',
        fiscalYear: year,
        measure,
        value: valueOf(cell.printed, isClosed),
        certification: certifications.find((one) => one === row.certification) ?? null,
        basis: file.kind === 'lcff' ? (basis ?? (row.fiscalYear < fullyPaid ? 'target' : 'entitlement')) : null,
        summedSchools: null,
        source: file.sha256,
        row: row.number,
        column: cell.column,
        printed: cell.printed,
      } satisfies StateFigure,
    ]
  })
}

function valueOf(printed: string, isClosed: boolean): Published {
  const value = readPublished(printed) ?? ({ mark: 'missing' } as const)
  return isClosed && typeof value === 'number' ? { mark: 'not-comparable', value } : value
}

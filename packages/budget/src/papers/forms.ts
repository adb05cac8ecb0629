import { fiscalYear, type ActionTable, type FiscalYear } from '@cuentas/shared'
import { columns, type ColumnName, type TableForm } from '#templates/column-words.ts'

/** A table whose rows need have no number of their own, and the year that its figures are of. */
export interface PlainForm extends TableForm {
  readonly table: ActionTable & ('lcp-actions' | 'lcp-annual-update' | 'annual-update-2019' | 'mid-year')
  /** Null: the year of the document. */
  readonly fiscalYear: FiscalYear | null
  /** True when districts add columns of their own. */
  readonly more: boolean
  readonly required: readonly ColumnName[]
}

const section = ['Section', 'Sección']
const description = ['Description', 'Descripción']
const contributing = ['Contributing', 'Contributing?', 'Contribuyente', 'Contribuye']

/** The forms of 2019-20 and 2020-21. Spanish heads are those of the later templates; none was found in a document of these years. */
export const plainForms: readonly PlainForm[] = [
  {
    table: 'lcp-actions',
    fiscalYear: fiscalYear(2020),
    columns: columns({ section, description, total: ['Total Funds', 'Fondos totales', 'Total de fondos'], contributing }),
    more: false,
    required: ['description', 'total', 'contributing'],
  },
  {
    table: 'lcp-annual-update',
    fiscalYear: fiscalYear(2020),
    columns: columns({
      section,
      description,
      plannedTotal: ['Total Budgeted Funds', 'Total Budgeted', 'Fondos totales presupuestados'],
      estimatedActualTotal: ['Estimated Actual Expenditures', 'Estimated Actual', 'Gastos reales estimados'],
      contributing,
    }),
    more: false,
    required: ['description', 'plannedTotal', 'estimatedActualTotal', 'contributing'],
  },
  {
    table: 'annual-update-2019',
    fiscalYear: fiscalYear(2019),
    columns: columns({
      description: ['Planned Actions/Services', 'Planned Actions / Services', 'Planned Action/Service', 'Acciones/servicios planificados'],
      plannedTotal: ['Budgeted Expenditures', 'Gastos presupuestados'],
      estimatedActualTotal: ['Actual Expenditures', 'Gastos reales'],
    }),
    more: false,
    required: ['description', 'plannedTotal', 'estimatedActualTotal'],
  },
  {
    // No state form: heads as county offices and districts print them, read in descriptions of such reports, not in a report.
    table: 'mid-year',
    fiscalYear: null,
    columns: columns({
      goal: ['Goal', 'Goal #', 'Meta'],
      action: ['#', 'Action #', 'Action Number', 'No.', 'Acción #'],
      description: ['Action Title', 'Title', 'Action', 'Action/Service', 'Actions/Services', 'Título de la acción', 'Acción'],
      plannedTotal: [
        'Planned Expenditures',
        'Budgeted Expenditures',
        'Total Planned Expenditures',
        'Planned Budget',
        'Adopted Budget',
        'LCAP Budget',
        'Total Funds',
        'Total Budgeted Funds',
        'Gastos planificados',
        'Gastos planeados',
      ],
      toDateTotal: [
        'Estimated Actuals',
        'Mid-Year Expenditures',
        'Mid-Year Actual Expenditures',
        'Mid-Year Actuals',
        'Expenditures to Date',
        'Actual Expenditures to Date',
        'Year-to-Date Expenditures',
        'Year to Date Actuals',
        'YTD Expenditures',
        'Mid-Year Report Expenditures',
        'Gastos a mitad de año',
        'Gastos hasta la fecha',
      ],
    }),
    more: true,
    required: ['description', 'plannedTotal', 'toDateTotal'],
  },
]

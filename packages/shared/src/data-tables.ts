import { dataColumns, type ColumnCode } from '#data-columns.ts'
import { comparedTables } from '#data-tables-compared.ts'
import type { DataColumn } from '#data-table.ts'
import { moneyTables } from '#data-tables-money.ts'
import type { InLanguages } from '#language.ts'

/** A table of the dictionary: its title and its columns in order. */
export interface TableEntry {
  readonly title: InLanguages<string>
  readonly columns: readonly ColumnCode[]
}

const district = ['district_key', 'district'] as const
const program = ['program', 'program_en', 'program_es'] as const
const measured = ['per', 'measured_at_least', 'measured_at_most', 'denominator', 'denominator_kind', 'denominator_vintage', 'not_measured'] as const
const focus = ['focus', 'focus_at_least', 'focus_mostly', 'focus_at_most', 'focus_actions'] as const
const actionColumns = [
  ...district,
  'fiscal_year',
  'goal',
  'action',
  'title',
  'title_language',
  ...program,
  'also_programs',
  'rj_level',
  'contributing',
  'planned',
  'planned_missing',
  'planned_page',
  'planned_document',
  'planned_lcff',
  'estimated_actual',
  'estimated_actual_missing',
  'estimated_actual_page',
  'estimated_actual_document',
  'estimated_actual_lcff',
  'line_item',
  'planned_ocr',
  'estimated_actual_ocr',
] as const

/** What an action's two amounts are measured by. */
const measuredActions = [
  'per',
  'measured_planned',
  'measured_estimated_actual',
  'denominator',
  'denominator_estimated_actual',
  'denominator_kind',
  'denominator_vintage',
  'denominator_source',
  'not_measured',
  'not_measured_estimated_actual',
] as const

/**
 * Every table that a page shows and that can be taken away: its name in addresses, its title, its columns in order. A new column goes to the end;
 * none is ever taken out or moved.
 */
export const dataTables = {
  districts: {
    title: {
      en: 'Districts and what their newest plan sets aside for restorative justice',
      es: 'Distritos y lo que su plan más reciente reserva para la justicia restaurativa',
    },
    columns: [
      'district_key',
      'district',
      'cds',
      'county',
      'city',
      'plan_years',
      'fiscal_year',
      'rj_at_least',
      'rj_mostly',
      'rj_at_most',
      'gap',
      ...focus,
      'rj_without_figure',
      'focus_without_figure',
    ],
  },
  history: {
    title: { en: 'Restorative justice by year', es: 'La justicia restaurativa por año' },
    columns: [
      ...district,
      'fiscal_year',
      'phase',
      'basis',
      'rj_at_least',
      'rj_mostly',
      'rj_at_most',
      'share_at_least',
      'share_at_most',
      'rj_actions',
      'plan_actions',
      'plan_total',
      'supplemental_concentration',
      'gap',
      'document',
      ...measured,
      ...focus,
      'denominator_source',
      'rj_without_figure',
      'focus_without_figure',
    ],
  },
  programs: {
    title: { en: 'Programs of the newest plan', es: 'Programas del plan más reciente' },
    columns: [
      ...district,
      'fiscal_year',
      'phase',
      'basis',
      ...program,
      'amount_at_least',
      'amount_at_most',
      'actions',
      'plan_total',
      ...measured,
      'focus',
      'denominator_source',
      'estimated_actual_fiscal_year',
      'planned_then_at_least',
      'planned_then_at_most',
      'estimated_actual_at_least',
      'estimated_actual_at_most',
      'estimated_actual_missing',
      'without_figure',
    ],
  },
  'programs-by-year': {
    title: { en: 'What was planned for each program, year by year', es: 'Lo planificado para cada programa, año por año' },
    columns: [...district, 'fiscal_year', 'phase', 'basis', ...program, 'planned', 'actions', ...measured, 'denominator_source'],
  },
  documents: {
    title: { en: 'Documents behind the figures', es: 'Documentos detrás de las cifras' },
    columns: [...district, 'fiscal_year', 'document', 'file_name', 'pages', 'checks_hold', 'checks_fail'],
  },
  actions: {
    title: { en: 'Actions of a year', es: 'Acciones de un año' },
    columns: [...actionColumns, ...measuredActions],
  },
  'action-years': {
    title: { en: 'One action, year by year', es: 'Una acción, año por año' },
    columns: [...actionColumns, 'how_linked', ...measuredActions],
  },
  figures: {
    title: { en: 'Figures of a line item', es: 'Cifras de una partida' },
    columns: [
      ...district,
      'fiscal_year',
      'goal',
      'action',
      'title',
      'phase',
      'fund',
      'amount',
      'amount_missing',
      'page',
      'printed',
      'document',
      'line_item',
      'ocr',
      'confidence',
      'confidence_reasons',
    ],
  },
  'header-figures': {
    title: { en: 'Grants, totals and percentages that the document prints', es: 'Subvenciones, totales y porcentajes que imprime el documento' },
    columns: [...district, 'fiscal_year', 'figure', 'amount', 'percentage', 'page', 'document', 'ocr'],
  },
  corrections: {
    title: { en: 'Corrections', es: 'Correcciones' },
    columns: [
      ...district,
      'at',
      'role',
      'change',
      'fiscal_year',
      'goal',
      'action',
      'title',
      'old_value',
      'new_value',
      'reason',
      'status',
      'batch',
      'batch_name',
      'correction',
      'line_item',
      'document',
    ],
  },
  search: {
    title: { en: 'Actions found', es: 'Acciones encontradas' },
    columns: actionColumns,
  },
  ...moneyTables,
  ...comparedTables,
} as const satisfies Record<string, TableEntry>

/** The name of a table that can be taken away. */
export type TableName = keyof typeof dataTables

/** The names, in the order of the dictionary. */
export const tableNames = Object.keys(dataTables).filter((name): name is TableName => name in dataTables)

/** The columns of a table with their words. */
export function columnsOf(name: TableName): readonly DataColumn[] {
  return dataTables[name].columns.map((code) => ({ code, ...dataColumns[code] }))
}

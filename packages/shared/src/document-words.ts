import type { AmountName, FigureTable } from '#action-table.ts'
import type { HeaderFigure } from '#document.ts'
import type { InLanguages, Language } from '#language.ts'
import type { ProvenanceReading } from '#provenance.ts'
import type { OverviewFigure } from '#overview-figures.ts'

/** Names of the action tables, as sentences about a document use them. Spanish: glossary, section 1.7. */
export const tableWords = {
  planned: { en: 'Table 1, Total Planned Expenditures', es: 'Tabla 1, todo el gasto planeado' },
  contributing: { en: 'Table 2, Contributing Actions', es: 'Tabla 2, acciones que cuentan para los servicios adicionales' },
  'annual-update': { en: 'Table 3, Annual Update', es: 'Tabla 3, actualización anual' },
  'contributing-annual-update': { en: 'Table 4, Contributing Actions Annual Update', es: 'Tabla 4, actualización anual de las acciones que cuentan' },
  'goal-actions': { en: 'Actions of the goal', es: 'Acciones de la meta' },
  'actions-sheet': { en: 'Spreadsheet of actions', es: 'Hoja de cálculo de acciones' },
  ledger: { en: 'Ledger', es: 'Libro de contabilidad' },
  budgeted: { en: 'Planned actions, budgeted expenditures', es: 'Acciones planeadas, gasto presupuestado' },
  'budgeted-other-years': { en: 'Planned actions, other years', es: 'Acciones planeadas, otros años' },
  'annual-update-2015': { en: 'Annual Update of the 2014-17 form', es: 'Actualización anual del formato 2014-17' },
  'annual-update-2017': { en: 'Annual Update of the 2017-20 form', es: 'Actualización anual del formato 2017-20' },
  'lcp-actions': { en: 'Learning Continuity Plan, actions', es: 'Plan de continuidad del aprendizaje, acciones' },
  'lcp-annual-update': { en: 'Annual update for the Learning Continuity Plan', es: 'Actualización anual del plan de continuidad del aprendizaje' },
  'annual-update-2019': { en: 'Annual update for 2019-20', es: 'Actualización anual de 2019-20' },
  'mid-year': { en: 'Mid-year report', es: 'Informe de mitad de año' },
  'budget-projection': { en: 'Budget projection by account', es: 'Proyección del presupuesto por cuenta' },
  'budget-overview': { en: 'Budget Overview for Parents', es: 'Resumen del presupuesto para los padres' },
} as const satisfies Readonly<Record<FigureTable, InLanguages<string>>>

/** Names of the amount columns. */
export const columnWords = {
  personnel: { en: 'personnel', es: 'sueldos y beneficios del personal' },
  nonPersonnel: { en: 'non-personnel', es: 'otros gastos (no son sueldos)' },
  lcff: { en: 'LCFF funds', es: 'fondos LCFF' },
  otherState: { en: 'other state funds', es: 'otros fondos estatales' },
  local: { en: 'local funds', es: 'fondos locales' },
  federal: { en: 'federal funds', es: 'fondos federales' },
  total: { en: 'total funds', es: 'fondos totales' },
  plannedLcff: { en: 'planned LCFF funds', es: 'fondos LCFF planeados' },
  plannedTotal: { en: 'planned expenditures', es: 'gasto planeado' },
  estimatedActualTotal: { en: 'estimated actual expenditures', es: 'gasto real estimado' },
  estimatedActualLcff: { en: 'estimated actual LCFF expenditures', es: 'gasto real estimado de fondos LCFF' },
  ledgerActual: { en: 'ledger actual', es: 'gasto real según los libros' },
  ledgerBudget: { en: 'budget in the ledger', es: 'presupuesto según los libros' },
  ledgerEstimated: { en: 'estimated actual in the ledger', es: 'gasto real estimado según los libros' },
  toDateTotal: { en: 'expenditures so far', es: 'gasto hasta la fecha' },
  totalRevenue: { en: 'total projected revenue', es: 'ingresos totales proyectados' },
  lcffRevenue: { en: 'LCFF revenue', es: 'ingresos LCFF' },
  otherStateRevenue: { en: 'other state revenue', es: 'otros ingresos estatales' },
  localRevenue: { en: 'local revenue', es: 'ingresos locales' },
  federalRevenue: { en: 'federal revenue', es: 'ingresos federales' },
  highNeedsRevenue: { en: 'LCFF revenue for high-needs students', es: 'ingresos LCFF por los estudiantes con más necesidades' },
  totalSpending: { en: 'total planned spending', es: 'gasto total planeado' },
  spendingInLcap: { en: 'planned spending in the LCAP', es: 'gasto planeado dentro del LCAP' },
  spendingNotInLcap: { en: 'planned spending outside the LCAP', es: 'gasto planeado fuera del LCAP' },
  highNeedsProjected: { en: 'money expected for high-needs students', es: 'dinero que se espera por los estudiantes con más necesidades' },
  highNeedsPlanned: { en: 'planned spending for high-needs students', es: 'gasto planeado para los estudiantes con más necesidades' },
  lastHighNeedsPlanned: {
    en: 'last year’s planned spending for high-needs students',
    es: 'gasto que se planeó el año pasado para los estudiantes con más necesidades',
  },
  lastHighNeedsEstimated: {
    en: 'last year’s estimated spending for high-needs students',
    es: 'gasto estimado del año pasado para los estudiantes con más necesidades',
  },
  lastHighNeedsDifference: {
    en: 'last year’s planned spending that is not expected to be spent',
    es: 'gasto planeado del año pasado que no se espera gastar',
  },
} as const satisfies Readonly<Record<AmountName | OverviewFigure, InLanguages<string>>>

/** Names of the header figures, with their CDE numbers. */
export const headerFigureWords = {
  projectedBaseGrant: { en: '(1) projected base grant', es: '(1) fondos base proyectados' },
  projectedSupplementalConcentration: {
    en: '(2) projected supplemental and concentration grants',
    es: '(2) fondos suplementarios y de concentración proyectados',
  },
  plannedContributing: { en: '(4) planned contributing expenditures', es: '(4) gasto planeado que cuenta para los servicios adicionales' },
  estimatedSupplementalConcentration: {
    en: '(6) estimated supplemental and concentration grants',
    es: '(6) fondos suplementarios y de concentración estimados',
  },
  estimatedContributing: { en: '(7) estimated actual contributing expenditures', es: '(7) gasto real estimado que cuenta para los servicios adicionales' },
  estimatedBaseGrant: { en: '(9) estimated base grant', es: '(9) fondos base estimados' },
  carryoverDollars: { en: '(12) carryover in dollars', es: '(12) dinero que pasa al año siguiente' },
  generalFundExpenditures: { en: 'general fund expenditures of the year', es: 'gastos del fondo general en el año' },
  plannedInPlan: { en: 'planned expenditures in the plan', es: 'gasto planeado en el plan' },
  projectedLcffRevenue: { en: 'projected LCFF revenue', es: 'ingresos LCFF proyectados' },
} as const satisfies Readonly<Record<HeaderFigure, InLanguages<string>>>

/** Names of the ways in which a figure is read. */
export const readingWords = {
  tags: { en: 'the PDF’s own table tags', es: 'las etiquetas de tabla del PDF' },
  geometry: { en: 'lines, shading and positions on the page', es: 'líneas, sombreado y posiciones en la página' },
  cells: { en: 'the cells of the file itself', es: 'las celdas del propio archivo' },
} as const satisfies Readonly<Record<ProvenanceReading, InLanguages<string>>>

const names: Readonly<Record<string, InLanguages<string>>> = { ...tableWords, ...columnWords, ...headerFigureWords, ...readingWords }

/** The name of a table, column, header figure or reading in a language; any other text (a cell's words, an action number) stays as it is. */
export function nameInWords(code: string, language: Language): string {
  return Object.hasOwn(names, code) ? (names[code]?.[language] ?? code) : code
}

const fixedSubjects: Readonly<Record<string, InLanguages<string>>> = {
  'planned totals by fund': { en: 'Table 1, totals by fund', es: 'Tabla 1, totales por fondo' },
  'planned totals by personnel': { en: 'Table 1, totals by personnel', es: 'Tabla 1, totales por sueldos y otros gastos' },
  'contributing totals by scope': { en: 'Table 2, totals by scope', es: 'Tabla 2, totales según a quién llegan' },
  'contributing totals: LEA-wide': { en: 'Table 2, LEA-wide total', es: 'Tabla 2, total de todo el distrito' },
  'contributing totals: Limited': { en: 'Table 2, limited total', es: 'Tabla 2, total de solo para estos grupos' },
  'contributing totals: Schoolwide': { en: 'Table 2, schoolwide total', es: 'Tabla 2, total de toda la escuela' },
  '(3) + carryover': { en: '(3) + carryover', es: '(3) + lo que pasa del año anterior' },
  'carryover into the coming year': { en: 'carryover into the coming year', es: 'lo que pasa al año próximo' },
  'carryover into the current year': { en: 'carryover into the current year', es: 'lo que pasó al año en curso' },
}

/** What a check was tried on ("planned 3.9", "planned totals: lcff", "(4)") in words: "Table 1, Total Planned Expenditures, action 3.9". */
export function checkSubjectWords(subject: string, language: Language): string {
  const fixed = fixedSubjects[subject]
  if (fixed) return fixed[language]
  const total = /^([a-z-]+) totals: (.+)$/.exec(subject)
  if (total) return `${nameInWords(total[1] ?? '', language)}, ${language === 'en' ? 'total of' : 'total de'} ${nameInWords(total[2] ?? '', language)}`
  const action = /^([a-z-]+) (\S.*)$/.exec(subject)
  if (action && Object.hasOwn(tableWords, action[1] ?? '')) {
    return `${nameInWords(action[1] ?? '', language)}, ${language === 'en' ? 'action' : 'acción'} ${action[2] ?? ''}`
  }
  return nameInWords(subject, language)
}

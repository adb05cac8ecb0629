import { columns, type TableForm } from '#templates/column-words.ts'

const goal = ['Goal #', 'Goal', 'Goals', 'Goal Number', 'Meta #', 'Meta', 'N.º de meta', 'Número de meta']
const action = ['Action #', 'Action', 'Action Number', 'Acción #', 'Acción', 'N.º de acción', 'Número de acción']
const title = ['Action Title', 'Title', 'Action/Service Title', 'Título de la acción', 'Título']
const studentGroups = ['Student Group(s)', 'Student Groups', 'Student Group', 'Grupo(s) de estudiantes', 'Grupos estudiantiles', 'Grupo(s) estudiantil(es)']
const contributing = [
  'Contributing to Increased or Improved Services?',
  'Contributed to Increased or Improved Services?',
  'Contributing',
  'Increased / Improved',
  'Increased or Improved',
  'Contribuye a aumentar o mejorar los servicios',
  '¿Contribuye al aumento o mejora de servicios?',
  '¿Contribuyó al aumento o mejora de servicios?',
  '¿Contribuye a servicios aumentados o mejorados?',
  '¿Contribuyó a servicios aumentados o mejorados?',
  'Contribuyente',
  'Contribuye',
]
const scope = ['Scope', 'Alcance', 'Ámbito']
const unduplicatedGroups = [
  'Unduplicated Student Group(s)',
  'Grupo(s) de estudiantes no duplicados',
  'Grupo(s) estudiantil(es) no duplicado(s)',
  'Grupos de estudiantes sin duplicar',
]
const location = ['Location', 'Ubicación', 'Lugar']
const timeSpan = ['Time Span', 'Timespan', 'Período', 'Periodo de tiempo', 'Plazo']
const personnel = ['Total Personnel', 'Total Personnel Expense', 'Total de personal', 'Total personal']
const nonPersonnel = [
  'Total Non-personnel',
  'Total Nonpersonnel',
  'Total que no es de personal',
  'Total no personal',
  'Total sin personal',
  'Total de no personal',
]
const lcff = ['LCFF Funds', 'Fondos LCFF', 'Fondos de LCFF', 'Fondos de la LCFF']
const otherState = ['Other State Funds', 'Otros fondos estatales']
const local = ['Local Funds', 'Fondos locales']
const federal = ['Federal Funds', 'Fondos federales']
const total = ['Total Funds', 'Fondos totales', 'Total de fondos']
const plannedPercentage = [
  'Planned Percentage of Improved Services',
  'Planned Percentage of Improved Services (%)',
  'Planned % of Improved Services',
  'Porcentaje planificado de servicios mejorados',
  'Porcentaje planeado de servicios mejorados',
]
const estimatedActualPercentage = [
  'Estimated Actual Percentage of Improved Services (Input Percentage)',
  'Estimated Actual Percentage of Improved Services',
  'Porcentaje real estimado de servicios mejorados',
  'Porcentaje real estimado de servicios mejorados (ingrese el porcentaje)',
]
const lastYearsGoal = ["Last Year's Goal #", "Last Year's Goal", ...goal, 'Meta # del año pasado', 'Meta del año pasado', 'Meta # del año anterior']
const lastYearsAction = [
  "Last Year's Action #",
  "Last Year's Action",
  ...action,
  'Acción # del año pasado',
  'Acción del año pasado',
  'Acción # del año anterior',
]
const priorTitle = [
  'Prior Action/Service Title',
  'Prior Action Title',
  'Título de la acción o servicio anterior',
  'Título de acción/servicio anterior',
  ...title,
]

/**
 * Total Planned Expenditures Table, 2022-23 on: 9 columns (Data Entry Table kept back), 16 (no percentage) or 17. The Data Entry Table has the
 * same columns. A file may leave a column out or set them in another order.
 */
export const plannedForm: TableForm = {
  table: 'planned',
  columns: columns({
    goal,
    action,
    title,
    studentGroups,
    contributing,
    scope,
    unduplicatedGroups,
    location,
    timeSpan,
    personnel,
    nonPersonnel,
    lcff,
    otherState,
    local,
    federal,
    total,
    plannedPercentage,
  }),
  required: ['action', 'title', 'lcff', 'total', 'federal'],
}

/** Contributing Actions Table, 2022-23 on. */
export const contributingForm: TableForm = {
  table: 'contributing',
  columns: columns({
    goal,
    action,
    title,
    contributing,
    scope,
    unduplicatedGroups,
    location,
    plannedLcff: [
      'Planned Expenditures for Contributing Actions (LCFF Funds)',
      'Planned Expenditures for Contributing Actions',
      'Gastos planificados para acciones contribuyentes (fondos LCFF)',
      'Gastos planeados para acciones contribuyentes (fondos LCFF)',
      'Gastos planificados para las acciones contribuyentes (fondos de LCFF)',
    ],
    plannedPercentage,
  }),
  required: ['action', 'title', 'plannedLcff'],
}

/** Contributing Expenditures Table of the first 2021-22 form: no flag, LCFF and all funds of every contributing action. */
export const contributingExpendituresForm: TableForm = {
  table: 'contributing',
  columns: columns({ goal, action, title, scope, unduplicatedGroups, location, plannedLcff: lcff, total }),
  required: ['action', 'title', 'scope', 'plannedLcff', 'total'],
}

/** Annual Update Table: all funds of the current year's actions. */
export const annualUpdateForm: TableForm = {
  table: 'annual-update',
  columns: columns({
    goal: lastYearsGoal,
    action: lastYearsAction,
    title: priorTitle,
    contributing,
    plannedTotal: [
      "Last Year's Planned Expenditures (Total Funds)",
      "Last Year's Planned Expenditures",
      "Last Year's Total Planned Expenditures (Total Funds)",
      "Last Year's Total Planned Expenditures",
      'Gastos planificados del año pasado (fondos totales)',
      'Gastos planeados del año pasado (fondos totales)',
      'Gastos planificados del año anterior (fondos totales)',
    ],
    estimatedActualTotal: [
      'Estimated Actual Expenditures (Input Total Funds)',
      'Estimated Actual Expenditures (Total Funds)',
      'Estimated Actual Expenditures',
      'Total Estimated Actual Expenditures',
      'Total Estimated Expenditures (Total Funds)',
      'Estimated Expenditures (Input Total Funds)',
      'Estimated Expenditures (Total Funds)',
      'Gastos reales estimados (fondos totales)',
      'Gastos reales estimados (ingrese los fondos totales)',
    ],
  }),
  required: ['action', 'title', 'plannedTotal', 'estimatedActualTotal'],
}

/** Contributing Actions Annual Update Table: LCFF money of the current year's contributing actions. */
export const contributingAnnualUpdateForm: TableForm = {
  table: 'contributing-annual-update',
  columns: columns({
    goal: lastYearsGoal,
    action: lastYearsAction,
    title: priorTitle,
    contributing,
    plannedLcff: [
      "Last Year's Planned Expenditures for Contributing Actions (LCFF Funds)",
      "Last Year's Planned Expenditures for Contributing Actions",
      "Last Year's Total Planned Expenditures for Contributing Actions (LCFF Funds)",
      'Gastos planificados del año pasado para acciones contribuyentes (fondos LCFF)',
      'Gastos planeados del año pasado para acciones contribuyentes (fondos LCFF)',
    ],
    estimatedActualLcff: [
      'Estimated Actual Expenditures for Contributing Actions (Input LCFF Funds)',
      'Estimated Actual Expenditures for Contributing Actions (LCFF Funds)',
      'Estimated Actual Expenditures for Contributing Actions',
      'Gastos reales estimados para acciones contribuyentes (fondos LCFF)',
      'Gastos reales estimados para acciones contribuyentes (ingrese los fondos LCFF)',
    ],
    plannedPercentage,
    estimatedActualPercentage,
  }),
  required: ['action', 'title', 'plannedLcff', 'estimatedActualLcff'],
}

/** The Actions table inside each goal. */
export const goalActionsForm: TableForm = {
  table: 'goal-actions',
  columns: columns({
    action,
    title,
    description: ['Description', 'Action Description', 'Descripción', 'Descripción de la acción'],
    total: [...total, 'Total Funding', 'Total Expenditures'],
    contributing: [...contributing, 'Contributing?', 'Contributing (Y/N)', 'Contribución'],
  }),
  required: ['action', 'title', 'description', 'total'],
}

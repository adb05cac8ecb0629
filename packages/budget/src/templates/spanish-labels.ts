/**
 * Spanish words of the columns. CONFIRMED: read by a public extractor of Spanish plans and in district documents. UNCONFIRMED: made from the state's
 * English words; no Spanish plan with action tables was found, and districts often leave those tables in English. A label that a document proves
 * moves from the second list to the first.
 */
const confirmed = {
  goal: ['Meta'],
  action: ['Acción'],
  total: ['Fondos totales'],
} as const

const unconfirmed = {
  goal: ['Meta #', 'N.º de meta', 'Número de meta'],
  action: ['Acción #', 'N.º de acción', 'Número de acción'],
  title: ['Título de la acción', 'Título'],
  studentGroups: ['Grupo(s) de estudiantes', 'Grupos estudiantiles', 'Grupo(s) estudiantil(es)'],
  contributing: [
    'Contribuye a aumentar o mejorar los servicios',
    '¿Contribuye al aumento o mejora de servicios?',
    '¿Contribuyó al aumento o mejora de servicios?',
    '¿Contribuye a servicios aumentados o mejorados?',
    '¿Contribuyó a servicios aumentados o mejorados?',
    'Contribuyente',
    'Contribuye',
  ],
  scope: ['Alcance', 'Ámbito'],
  unduplicatedGroups: ['Grupo(s) de estudiantes no duplicados', 'Grupo(s) estudiantil(es) no duplicado(s)', 'Grupos de estudiantes sin duplicar'],
  location: ['Ubicación', 'Lugar'],
  timeSpan: ['Período', 'Periodo de tiempo', 'Plazo'],
  personnel: ['Total de personal', 'Total personal'],
  nonPersonnel: ['Total que no es de personal', 'Total no personal', 'Total sin personal', 'Total de no personal'],
  lcff: ['Fondos LCFF', 'Fondos de LCFF', 'Fondos de la LCFF'],
  otherState: ['Otros fondos estatales'],
  local: ['Fondos locales'],
  federal: ['Fondos federales'],
  total: ['Total de fondos'],
  plannedPercentage: ['Porcentaje planificado de servicios mejorados', 'Porcentaje planeado de servicios mejorados'],
  estimatedActualPercentage: ['Porcentaje real estimado de servicios mejorados', 'Porcentaje real estimado de servicios mejorados (ingrese el porcentaje)'],
  lastYearsGoal: ['Meta # del año pasado', 'Meta del año pasado', 'Meta # del año anterior'],
  lastYearsAction: ['Acción # del año pasado', 'Acción del año pasado', 'Acción # del año anterior'],
  priorTitle: ['Título de la acción o servicio anterior', 'Título de acción/servicio anterior'],
  plannedLcff: [
    'Gastos planificados para acciones contribuyentes (fondos LCFF)',
    'Gastos planeados para acciones contribuyentes (fondos LCFF)',
    'Gastos planificados para las acciones contribuyentes (fondos de LCFF)',
  ],
  plannedTotal: [
    'Gastos planificados del año pasado (fondos totales)',
    'Gastos planeados del año pasado (fondos totales)',
    'Gastos planificados del año anterior (fondos totales)',
  ],
  estimatedActualTotal: ['Gastos reales estimados (fondos totales)', 'Gastos reales estimados (ingrese los fondos totales)'],
  plannedLcff2: [
    'Gastos planificados del año pasado para acciones contribuyentes (fondos LCFF)',
    'Gastos planeados del año pasado para acciones contribuyentes (fondos LCFF)',
  ],
  estimatedActualLcff: [
    'Gastos reales estimados para acciones contribuyentes (fondos LCFF)',
    'Gastos reales estimados para acciones contribuyentes (ingrese los fondos LCFF)',
  ],
  description: ['Descripción', 'Descripción de la acción'],
  contributing2: ['Contribución'],
} as const

/** Every Spanish word of a column, the confirmed ones first. */
export const spanish = {
  ...unconfirmed,
  goal: [...confirmed.goal, ...unconfirmed.goal],
  action: [...confirmed.action, ...unconfirmed.action],
  total: [...confirmed.total, ...unconfirmed.total],
} as const satisfies Readonly<Record<keyof typeof unconfirmed, readonly string[]>>

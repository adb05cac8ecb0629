import type { Language } from '#samples/sample-source.ts'

/**
 * Headings of the plan's narrative parts. English as the state template prints them; Spanish as seen in district documents (domain
 * reference, section 1.8). A Spanish wording that no document confirmed is listed as such in data/samples/README.md.
 */
export const narrative = {
  en: {
    lcap: 'Local Control and Accountability Plan',
    summary: 'Plan Summary',
    general: 'General Information',
    performance: 'Reflections: Annual Performance',
    partners: 'Engaging Educational Partners',
    partnerHead: ['Educational Partner(s)', 'Process for Engagement'],
    partnerRows: [
      ['Parents and parent leaders', 'Four evening meetings in Spanish, Purépecha and English between October and May, with child care and food.'],
      ['Students', 'Two student forums at each high school; a survey answered by 1,904 students.'],
      ['Teachers and staff', 'Meetings with both unions in November, February and April.'],
    ],
    goals: 'Goals and Actions',
    goal: 'Goal',
    goalHead: ['Goal #', 'Description', 'Type of Goal'],
    measuring: 'Measuring and Reporting Results',
    analysis: 'Goal Analysis',
    actions: 'Actions',
    actionHead: ['Action #', 'Title', 'Description', 'Total Funds', 'Contributing'],
    yes: 'Yes',
    no: 'No',
    services: 'Increased or Improved Services for Foster Youth, English Learners, and Low-Income Students',
    grantsHead: ['Total Projected LCFF Supplemental and/or Concentration Grants', 'Projected Additional 15 percent LCFF Concentration Grant'],
    instructions: 'Local Control and Accountability Plan Instructions',
    page: 'Page',
    of: 'of',
    fictional: 'FICTIONAL SAMPLE, NOT A REAL DISTRICT',
    about: 'This plan is a made-up sample. It belongs to no district, and its figures are nobody’s money.',
    generalText:
      'The district serves about 4,300 students in nine schools in a farming valley. Eighty-six of every hundred students are English learners, foster youth or of low income. Restorative justice came to the district after parents asked for it at board meetings.',
    performanceText:
      'Suspensions fell for the third year. The mid-year report showed that two restorative justice coordinator positions stayed open until January, so that part of the money planned for circles was not used.',
    analysisText:
      'Actions were carried out as planned. Differences between planned and estimated actual expenditures come from positions that were filled late.',
  },
  es: {
    lcap: 'Plan de Rendición de Cuentas con Control Local',
    summary: 'Resumen del Plan',
    general: 'Información General',
    performance: 'Reflexiones: Desempeño Anual',
    partners: 'Participación de Compañeros Educativos',
    partnerHead: ['Compañero(s) Educativo(s)', 'Proceso de Participación'],
    partnerRows: [
      ['Madres, padres y líderes de familia', 'Cuatro reuniones de noche en español, purépecha e inglés entre octubre y mayo, con cuidado de niños y comida.'],
      ['Estudiantes', 'Dos foros estudiantiles en cada preparatoria; una encuesta que contestaron 1,904 estudiantes.'],
      ['Maestros y personal', 'Reuniones con ambos sindicatos en noviembre, febrero y abril.'],
    ],
    goals: 'Metas y Acciones',
    goal: 'Meta',
    goalHead: ['Meta #', 'Descripción', 'Tipo de Meta'],
    measuring: 'Midiendo y Reportando Resultados',
    analysis: 'Análisis de Meta',
    actions: 'Acciones',
    actionHead: ['Acción #', 'Título', 'Descripción', 'Fondos Totales', 'Contribuyente'],
    yes: 'Sí',
    no: 'No',
    services: 'Aumento o Mejora de Servicios para Jóvenes de Crianza, Aprendices de Inglés y Estudiantes de Bajos Ingresos',
    grantsHead: [
      'Total Proyectado de Subvenciones Suplementarias y/o de Concentración LCFF',
      'Subvención Adicional de Concentración LCFF Proyectada (15 por ciento)',
    ],
    instructions: 'Instrucciones del Plan de Rendición de Cuentas con Control Local',
    page: 'Página',
    of: 'de',
    fictional: 'DOCUMENTO FICTICIO, NO ES UN DISTRITO REAL',
    about: 'Este plan es un ejemplo inventado. No pertenece a ningún distrito y sus cifras no son dinero de nadie.',
    generalText:
      'El distrito atiende a cerca de 4,300 estudiantes en nueve escuelas de un valle agrícola. Ochenta y seis de cada cien estudiantes son aprendices de inglés, jóvenes de crianza o de bajos ingresos. La justicia restaurativa llegó al distrito después de que madres y padres la pidieron en las reuniones de la mesa directiva.',
    performanceText:
      'Las suspensiones bajaron por tercer año. El informe de medio año mostró que dos puestos de coordinador de justicia restaurativa quedaron vacantes hasta enero, de modo que una parte del dinero planeado para los círculos no se usó.',
    analysisText:
      'Las acciones se llevaron a cabo como se planeó. Las diferencias entre los gastos planeados y los reales estimados vienen de puestos que se llenaron tarde.',
  },
} as const satisfies Record<Language, object>

/** Heads of the metric table by template: up to 2023-24, and from 2024-25 on. */
export const metricHeads = {
  before2024: ['Metric', 'Baseline', 'Year 1 Outcome', 'Year 2 Outcome', 'Year 3 Outcome', 'Desired Outcome for 2023-24'],
  en: ['Metric #', 'Metric', 'Baseline', 'Year 1 Outcome', 'Year 2 Outcome', 'Target for Year 3 Outcome', 'Current Difference from Baseline'],
  es: [
    '# de Medida',
    'Medida',
    'Referente',
    'Resultado del Año 1',
    'Resultado del Año 2',
    'Objetivo para Resultado del Año 3',
    'Diferencia actual del Referente',
  ],
} as const

/** When the template's instructions were last revised: printed at their foot, and the surest sign of a template's era (domain reference, section 1.0). */
export function instructionsDate(planYear: number): string {
  return planYear < 2024 ? 'January 2022' : planYear === 2024 ? 'November 2023' : 'November 2024'
}

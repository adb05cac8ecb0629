import type { OverviewFigure } from '@cuentas/shared'

/** A figure between fixed words: whatever stands there, up to 40 characters ("$1821254", "$ 1 8,769,206", "$$51,559,876.00", a lone "$"). */
const figure = (name: OverviewFigure) => `(?<${name}>[\\s\\S]{0,40}?)`

/** A sentence as it reads, `{name}` where a figure stands; a space is any white space, for lines break anywhere. */
function sentence(words: string): RegExp {
  const pattern = words
    .replace(/\{(\w+)\}/gu, (_, name: OverviewFigure) => figure(name))
    .replace(/-/gu, '-\\s*')
    .replace(/ /gu, '\\s+')
  return new RegExp(pattern, 'diu')
}

/** Sentences of CDE's template, district and county-office form; read in documents of 2020-21 to 2026-27. */
const english: readonly RegExp[] = [
  sentence(
    'total revenue projected for [\\s\\S]{1,200}? is {totalRevenue}, of which {lcffRevenue} is (?:the )?Local Control Funding Formula(?: \\(LCFF\\))?,? {otherStateRevenue} is other state funds, {localRevenue} is local funds,? and {federalRevenue} is federal funds',
  ),
  sentence('Of the [\\s\\S]{0,40}? in LCFF Funds, {highNeedsRevenue} is generated based on the enrollment'),
  sentence(
    'plans to spend {totalSpending} for the [\\s\\S]{4,16}? school year\\. Of that amount, {spendingInLcap} is tied to actions/services in the (?:LCAP|Learning Continuity Plan) and {spendingNotInLcap} is not included in the',
  ),
  sentence('is projecting it will receive {highNeedsProjected} based on the enrollment of'),
  sentence('plans to spend {highNeedsPlanned} (?:towards meeting this requirement|on actions to meet this requirement)'),
  sentence('budgeted {lastHighNeedsPlanned} for planned actions to increase'),
  sentence('actually spent {lastHighNeedsEstimated} (?:for|on) actions to increase'),
  sentence('difference between the budgeted and (?:estimated )?actual expenditures of {lastHighNeedsDifference} had'),
]

/** UNCONFIRMED: no Spanish overview of a district was found to read; made from the Spanish headings that are known and the order of the English sentences. */
const spanish: readonly RegExp[] = [
  sentence(
    'ingresos? total(?:es)? proyectados? (?:para|de) [\\s\\S]{1,200}? (?:es|son) (?:de )?{totalRevenue}, de(?:l| l[oa]s?) cual(?:es)? {lcffRevenue} (?:es|son|corresponden?) (?:de |a )?(?:la )?F[óo]rmula [\\s\\S]{5,60}?\\(?LCFF\\)?,? {otherStateRevenue} (?:es|son) (?:de )?otros fondos estatales, {localRevenue} (?:es|son) (?:de )?fondos locales,? y {federalRevenue} (?:es|son) (?:de )?fondos federales',
  ),
  sentence('De los [\\s\\S]{0,40}? en fondos (?:de )?(?:la )?LCFF, {highNeedsRevenue} se generan? (?:por|con base|basados?|según)'),
  sentence(
    '(?:planea|planifica|tiene previsto) gastar {totalSpending} (?:para|en|durante) el (?:ciclo|año) escolar [\\s\\S]{4,16}?\\. De (?:esa|esta) cantidad, {spendingInLcap} est[áa] (?:vinculad|relacionad|ligad)[oa] (?:a|con) (?:las )?acciones(?:/| y )servicios en el LCAP y {spendingNotInLcap} no est[áa] incluid[oa] en el LCAP',
  ),
  sentence('proyecta (?:que recibir[áa]|recibir) {highNeedsProjected} (?:por|con base|basado|según)'),
  sentence('(?:planea|planifica|tiene previsto) gastar {highNeedsPlanned} para (?:cumplir|satisfacer) (?:con )?este requisito'),
  sentence('presupuest[óo] {lastHighNeedsPlanned} para (?:las )?acciones (?:planificadas|planeadas)'),
  sentence('presupuest[óo] [\\s\\S]{0,400}?gast[óo] {lastHighNeedsEstimated}(?:\\.\\s| (?:para|en) acciones)'),
  sentence('diferencia entre los gastos presupuestados y (?:los )?reales de {lastHighNeedsDifference} tuvo'),
]

/** Every sentence that is known, in print order. */
export const overviewSentences: readonly RegExp[] = [...english, ...spanish]

/** The title over an overview. "Data Input Sheet" is the district's own work sheet (SFCOE p1), no overview. */
export const overviewTitle =
  /^\s*(?:\d{4}[-\u2010-\u2015]\d{2,4} )?(?:lcff budget overview for parents|resumen (?:del presupuesto|presupuestario)\b.{0,30}\bpara (?:los )?padres)\s*(?:template)?\s*$/iu

/** Words that only the form of county offices prints. UNCONFIRMED in a county office's own document: the corpus has county offices on the district form. */
export const countyOfficeWords = /county operations grant|county offices of education receive funding|alternative education grant/iu

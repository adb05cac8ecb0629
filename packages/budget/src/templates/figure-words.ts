import type { ActionTable, AmountName, HeaderFigure, HeaderPercentage } from '@cuentas/shared'

/** Words over a header figure (letters only, so CDE's numbers and signs are gone), and the table whose block it belongs to. */
export interface FigureWords<Name extends string> {
  readonly name: Name
  readonly table: Exclude<ActionTable, 'goal-actions' | 'actions-sheet' | 'ledger'>
  readonly words: RegExp
}

/** Figures in dollars: CDE's numbers (1) (2) (4) (6) (7) (9) (12). */
export const figureWords: readonly FigureWords<HeaderFigure>[] = [
  { name: 'projectedBaseGrant', table: 'planned', words: /^projectedlcffbasegrant|^subvencionbaseproyectada|^subvencionbase(?:de)?lcffproyectada/ },
  {
    name: 'projectedSupplementalConcentration',
    table: 'planned',
    words: /^projectedlcffsupplementalandorconcentrationgrants|^subvenciones(?:suplementarias|lcffsuplementarias)[a-z]*proyectadas/,
  },
  {
    name: 'plannedContributing',
    table: 'contributing',
    words: /^totalplannedcontributing(?:expenditures)?|^(?:total(?:de)?)?gastoscontribuyentes(?:planificados|planeados)/,
  },
  {
    name: 'estimatedSupplementalConcentration',
    table: 'contributing-annual-update',
    words: /^estimated(?:actual)?lcffsupplementalandorconcentrationgrants|^subvenciones(?:suplementarias|lcffsuplementarias)[a-z]*estimadas/,
  },
  {
    name: 'estimatedContributing',
    table: 'contributing-annual-update',
    words: /^totalestimated(?:actual)?expendituresforcontributingactions|^(?:total(?:de)?)?gastos(?:reales)?estimados(?:para|de)(?:las)?accionescontribuyentes/,
  },
  { name: 'estimatedBaseGrant', table: 'contributing-annual-update', words: /^estimatedactuallcffbasegrant|^subvencionbase(?:de)?(?:lcff)?realestimada/ },
  {
    name: 'carryoverDollars',
    table: 'contributing-annual-update',
    words: /^lcffcarryoverdollar(?:amount)?|^(?:lcffremanente|remanente(?:de)?lcff)(?:monto|cantidad)endolares/,
  },
]

/** Percentages, as printed: CDE's numbers (3), carryover in, total, (5), planned, (8), (10), (11), (13), carryover into the current year. */
export const percentageWords: readonly FigureWords<HeaderPercentage>[] = [
  { name: 'projectedPercentage', table: 'planned', words: /^projectedpercentagetoincreaseorimproveservices/ },
  { name: 'carryoverPercentageIn', table: 'planned', words: /^lcffcarryoverpercentage(?:input)?percentagefromprioryear/ },
  { name: 'totalPercentage', table: 'planned', words: /^totalpercentagetoincreaseorimproveservicesforthecomingschoolyear/ },
  { name: 'plannedImprovedServices', table: 'contributing', words: /^totalplannedpercentageofimprovedservices/ },
  { name: 'plannedPercentage', table: 'contributing', words: /^plannedpercentagetoincreaseorimproveservices/ },
  { name: 'estimatedImprovedServices', table: 'contributing-annual-update', words: /^totalestimated(?:actual)?percentageofimprovedservices/ },
  { name: 'carryoverPercentageInCurrent', table: 'contributing-annual-update', words: /^lcffcarryoverpercentage(?:input)?percentagefromprioryear/ },
  {
    name: 'requiredPercentageCurrent',
    table: 'contributing-annual-update',
    words: /^(?:total|estimatedactual)percentagetoincreaseorimproveservicesforthecurrentschoolyear/,
  },
  { name: 'estimatedActualPercentage', table: 'contributing-annual-update', words: /^estimatedactualpercentageofincreasedorimprovedservices/ },
  { name: 'carryoverPercentageOut', table: 'contributing-annual-update', words: /^lcffcarryoverpercentage(?:divided|$)/ },
]

/** Words over a printed column total. */
export const totalWords: readonly { readonly table: 'planned' | 'annual-update'; readonly column: AmountName; readonly words: RegExp }[] = [
  { table: 'planned', column: 'lcff', words: /^(?:lcfffunds|fondos(?:de)?lcff)$/ },
  { table: 'planned', column: 'otherState', words: /^(?:otherstatefunds|otrosfondosestatales)$/ },
  { table: 'planned', column: 'local', words: /^(?:localfunds|fondoslocales)$/ },
  { table: 'planned', column: 'federal', words: /^(?:federalfunds|fondosfederales)$/ },
  { table: 'planned', column: 'total', words: /^(?:totalfunds|fondostotales|totaldefondos)$/ },
  { table: 'planned', column: 'personnel', words: /^total(?:de)?person(?:nel|al)$/ },
  { table: 'planned', column: 'nonPersonnel', words: /^total(?:nonpersonnel|quenoesdepersonal|nopersonal|sinpersonal|denopersonal)$/ },
  {
    table: 'annual-update',
    column: 'plannedTotal',
    words: /^(?:lastyearstotalplannedexpenditures|gastos(?:totales)?(?:planificados|planeados)(?:totales)?delano(?:pasado|anterior))/,
  },
  {
    table: 'annual-update',
    column: 'estimatedActualTotal',
    words: /^(?:totalestimated(?:actual)?expenditures|gastos(?:totales)?(?:reales)?(?:totales)?estimados)(?:totalfunds|fondostotales)?$/,
  },
]

/** Labels left of the totals by type in the Contributing Actions Table, and the scope each names; "" is the table's total. */
export const scopeWords: readonly { readonly column: string; readonly words: RegExp }[] = [
  { column: 'plannedLcff', words: /^totals?$/ },
  { column: 'LEA-wide', words: /^(?:leawide|totaldetodalalea|entodalalea)(?:total)?$/ },
  { column: 'Limited', words: /^(?:limited|limitado)(?:tounduplicatedstudentgroups?)?(?:total)?$/ },
  { column: 'Schoolwide', words: /^(?:schoolwide|entodalaescuela)(?:total)?$/ },
]

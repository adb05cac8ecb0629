import { cents, fiscalYear, fiscalYearLabel, sumCents, type Cents, type FiscalYear } from '@cuentas/shared'
import { heading, paragraph, subheading, type Block } from '#samples/blocks.ts'
import { printMoney } from '#samples/print.ts'
import { sampleActions } from '#samples/sample-actions.ts'
import { budgetFigure, sampleFigures } from '#samples/sample-figures.ts'
import type { Language, SampleSource } from '#samples/sample-source.ts'

/** The figures of the Budget Overview for Parents (EC 52064.1), printed. Revenue = its four sources; general fund = in the plan + outside. */
function overviewFigures(source: SampleSource, planYear: FiscalYear) {
  const figures = sampleFigures(source, planYear)
  const lcff = budgetFigure(source, planYear, 'lcffRevenue')
  const otherState = budgetFigure(source, planYear, 'otherStateRevenue')
  const local = budgetFigure(source, planYear, 'localRevenue')
  const federal = budgetFigure(source, planYear, 'federalRevenue')
  const generalFund = budgetFigure(source, planYear, 'generalFund')
  const inPlan = sumCents(sampleActions(source, planYear, 'en').map((action) => action.total))
  const lastDifference = cents(figures.lastPlannedContributing4 - figures.estimatedContributing7)
  const print = (amount: Cents) => printMoney(amount)
  return {
    revenue: print(sumCents([lcff, otherState, local, federal])),
    lcff: print(lcff),
    otherState: print(otherState),
    local: print(local),
    federal: print(federal),
    supplementalConcentration: print(figures.supplementalConcentration2),
    generalFund: print(generalFund),
    inPlan: print(inPlan),
    outside: print(cents(generalFund - inPlan)),
    contributing: print(figures.plannedContributing4),
    lastContributing: print(figures.lastPlannedContributing4),
    lastEstimated: print(figures.estimatedContributing7),
    lastDifference: lastDifference > 0 ? print(lastDifference) : undefined,
  }
}

function contactLines(source: SampleSource, planYear: FiscalYear, language: Language): readonly Block[] {
  const { name, cds, contact } = source.lea
  const labels =
    language === 'en'
      ? ['Local Educational Agency (LEA) Name:', 'CDS Code:', 'School Year:', 'LEA contact information:']
      : ['Nombre de la Agencia Educativa Local (LEA):', 'Código CDS:', 'Ciclo Escolar:', 'Información de contacto de la LEA:']
  const contactText = [contact.name, contact.position[language], contact.email, contact.phone].join('\n')
  return [`${labels[0]} ${name[language]}`, `${labels[1]} ${cds}`, `${labels[2]} ${fiscalYearLabel(planYear)}`, `${labels[3]}\n${contactText}`].map(paragraph)
}

function english(name: string, year: string, last: string, f: ReturnType<typeof overviewFigures>): readonly Block[] {
  return [
    subheading(`Budget Overview for the ${year} School Year`),
    paragraph(
      `The text description for the above chart is as follows: The total revenue projected for ${name} is ${f.revenue}, of which ${f.lcff} is Local Control Funding Formula (LCFF), ${f.otherState} is other state funds, ${f.local} is local funds, and ${f.federal} is federal funds. Of the ${f.lcff} in LCFF Funds, ${f.supplementalConcentration} is generated based on the enrollment of high needs students (foster youth, English learner, and low-income students).`,
    ),
    paragraph(
      `The text description of the above chart is as follows: ${name} plans to spend ${f.generalFund} for the ${year} school year. Of that amount, ${f.inPlan} is tied to actions/services in the LCAP and ${f.outside} is not included in the LCAP. The budgeted expenditures that are not included in the LCAP will be used for the following: salaries of the base program, special education, transportation, and utilities.`,
    ),
    subheading(`Increased or Improved Services for High Needs Students in the LCAP for the ${year} School Year`),
    paragraph(
      `In ${year}, ${name} is projecting it will receive ${f.supplementalConcentration} based on the enrollment of foster youth, English learner, and low-income students. ${name} must describe how it intends to increase or improve services for high needs students in the LCAP. ${name} plans to spend ${f.contributing} towards meeting this requirement, as described in the LCAP.`,
    ),
    subheading(`Update on Increased or Improved Services for High Needs Students in ${last}`),
    paragraph(
      `The text description of the above chart is as follows: In ${last}, ${name}'s LCAP budgeted ${f.lastContributing} for planned actions to increase or improve services for high needs students. ${name} actually spent ${f.lastEstimated} for actions to increase or improve services for high needs students in ${last}.${f.lastDifference === undefined ? '' : ` The difference between the budgeted and actual expenditures of ${f.lastDifference} had the following impact on ${name}'s ability to increase or improve services for high needs students: two coordinator positions stayed open for part of the year.`}`,
    ),
  ]
}

/** The state's Spanish wording of these sentences was not at hand: only the headings follow district documents (domain reference, section 1.8). */
function spanish(name: string, year: string, last: string, f: ReturnType<typeof overviewFigures>): readonly Block[] {
  return [
    subheading(`Resumen Presupuestario para el Ciclo Escolar ${year}`),
    paragraph(
      `El ingreso total proyectado para ${name} es ${f.revenue}, del cual ${f.lcff} es de la Fórmula de Financiamiento con Control Local (LCFF), ${f.otherState} es de otros fondos estatales, ${f.local} es de fondos locales y ${f.federal} es de fondos federales. De los ${f.lcff} en fondos LCFF, ${f.supplementalConcentration} se genera por la inscripción de estudiantes con altas necesidades (jóvenes de crianza, aprendices de inglés y estudiantes de bajos ingresos).`,
    ),
    paragraph(
      `${name} planea gastar ${f.generalFund} en el ciclo escolar ${year}. De esa cantidad, ${f.inPlan} está vinculado a acciones/servicios en el LCAP y ${f.outside} no está incluido en el LCAP.`,
    ),
    subheading(`Aumento o Mejora de Servicios para Estudiantes con Altas Necesidades en el LCAP para el Ciclo Escolar ${year}`),
    paragraph(
      `En ${year}, ${name} proyecta recibir ${f.supplementalConcentration} por la inscripción de jóvenes de crianza, aprendices de inglés y estudiantes de bajos ingresos. ${name} planea gastar ${f.contributing} para cumplir con este requisito, como se describe en el LCAP.`,
    ),
    subheading(`Actualización sobre el Aumento o Mejora de Servicios en ${last}`),
    paragraph(`En ${last}, el LCAP de ${name} presupuestó ${f.lastContributing} para acciones planeadas y ${name} gastó ${f.lastEstimated}.`),
  ]
}

/** The Budget Overview for Parents in front of a plan. */
export function budgetOverview(source: SampleSource, planYear: FiscalYear, language: Language): readonly Block[] {
  const name = source.lea.name[language]
  const last = fiscalYearLabel(fiscalYear(planYear - 1))
  const sentences = language === 'en' ? english : spanish
  return [
    heading(language === 'en' ? 'LCFF Budget Overview for Parents' : 'Resumen Presupuestario LCFF para los Padres'),
    ...contactLines(source, planYear, language),
    ...sentences(name, fiscalYearLabel(planYear), last, overviewFigures(source, planYear)),
  ]
}

import { actionTableSections } from '#samples/action-tables.ts'
import {
  centered,
  heading,
  left,
  paragraph,
  subheading,
  type Block,
  type CellContent,
  type PlanContent,
  type Section,
  type TableBlock,
} from '#samples/blocks.ts'
import { budgetOverview } from '#samples/budget-overview.ts'
import { instructionsDate, metricHeads, narrative } from '#samples/narrative.ts'
import { isShortForm, planFacts, type PlanFacts } from '#samples/plan-facts.ts'
import { printMoney } from '#samples/print.ts'
import type { SampleDocument, SampleSource } from '#samples/sample-source.ts'

const landscape = (blocks: readonly Block[]): Section => ({ width: 792, height: 612, blocks })
const portrait = (blocks: readonly Block[]): Section => ({ width: 612, height: 792, blocks })

function ruled(head: readonly string[], widths: readonly number[], rows: TableBlock['rows']): TableBlock {
  return { kind: 'table', look: 'ruled', widths, head: head.map((text) => left(text)), rows, size: 10 }
}

const textRow = (texts: readonly string[]) => ({ cells: texts.map((text) => left(text)) })

function summary(plan: PlanFacts): readonly Block[] {
  const words = narrative[plan.language]
  const { contact } = plan.source.lea
  const labels =
    plan.language === 'en'
      ? ['Local Educational Agency (LEA) Name', 'Contact Name and Title', 'Email and Phone']
      : ['Nombre de la Agencia Educativa Local (LEA)', 'Nombre y Título del Contacto', 'Correo Electrónico y Teléfono']
  return [
    heading(words.lcap),
    paragraph(plan.language === 'en' ? 'The instructions for completing the Local Control and Accountability Plan (LCAP) follow the template.' : words.about),
    ruled(labels, [296, 230, 230], [textRow([plan.name, `${contact.name}\n${contact.position[plan.language]}`, `${contact.email}\n${contact.phone}`])]),
    heading(`${words.summary} [${plan.year}]`),
    subheading(words.general),
    paragraph(`${words.about} ${words.generalText}`),
    subheading(isShortForm(plan.planYear) ? 'Reflections: Successes' : words.performance),
    paragraph(words.performanceText),
    heading(words.partners),
    ruled(words.partnerHead, [220, 536], words.partnerRows.map(textRow)),
  ]
}

function metricTable(plan: PlanFacts, goal: PlanFacts['source']['goals'][number]): TableBlock {
  const metric = goal.metric[plan.language]
  const [baseline = '', first = '', second = '', target = '', difference = ''] = goal.values
  if (isShortForm(plan.planYear)) return ruled(metricHeads.before2024, [216, 100, 110, 110, 110, 110], [textRow([metric, baseline, first, second, '', target])])
  const second2 = plan.planYear === 2024 ? '' : second
  return ruled(
    metricHeads[plan.language],
    [66, 180, 96, 100, 104, 108, 102],
    [textRow([`${goal.number}.1`, metric, baseline, first, second2, target, difference])],
  )
}

/** The actions of one goal, with their whole descriptions. The slip is only in the planned table: here the true total stands. */
function actionsTable(plan: PlanFacts, goal: string): TableBlock {
  const words = narrative[plan.language]
  const row = (cells: readonly CellContent[], id: string) => ({ cells, id })
  const rows = plan.actions
    .filter((action) => action.goal === goal)
    .map((action) =>
      row(
        [
          centered(action.number, { bold: true }),
          left(action.title),
          left(action.description),
          centered(printMoney(action.total)),
          centered(action.contributing ? words.yes : words.no, { crossed: action.contributing }),
        ],
        `goal-actions ${action.number}`,
      ),
    )
  return ruled(words.actionHead, [50, 120, 404, 102, 80], rows)
}

function goalSection(plan: PlanFacts, goal: PlanFacts['source']['goals'][number]): Section {
  const words = narrative[plan.language]
  const head = isShortForm(plan.planYear) ? words.goalHead.slice(0, 2) : words.goalHead
  const cells = [goal.number, goal.text[plan.language], ...(isShortForm(plan.planYear) ? [] : [goal.kind[plan.language]])]
  return landscape([
    heading(`${words.goals}`),
    subheading(words.goal),
    ruled(head, isShortForm(plan.planYear) ? [80, 676] : [80, 476, 200], [textRow(cells)]),
    subheading(words.measuring),
    metricTable(plan, goal),
    subheading(`${words.analysis} [${plan.last}]`),
    paragraph(words.analysisText),
    subheading(words.actions),
    actionsTable(plan, goal.number),
  ])
}

function servicesSection(plan: PlanFacts): Section {
  const words = narrative[plan.language]
  return landscape([
    heading(`${words.services} [${plan.year}]`),
    ruled(words.grantsHead, [378, 378], [textRow([printMoney(plan.figures.supplementalConcentration2), '$0.00'])]),
    paragraph(words.about),
  ])
}

/** The state's instructions, shortened: they repeat every table's name and columns, and a reader must not take them for tables. */
function instructionsSection(plan: PlanFacts): Section {
  const words = narrative[plan.language]
  return portrait([
    heading(words.instructions),
    subheading('Action Tables'),
    paragraph(
      'Complete the Total Planned Expenditures Table for each action in the LCAP. The information entered into this table will automatically populate the other Action Tables.',
    ),
    subheading('Total Planned Expenditures Table'),
    paragraph(
      'In the Total Planned Expenditures Table, input the following information for each action in the LCAP for that applicable LCAP year: Goal #, Action #, Action Title, Student Group(s), LCFF Funds, Other State Funds, Local Funds, Federal Funds, Total Funds.',
    ),
    subheading('Contributing Actions Table'),
    paragraph(
      '4. Total Planned Contributing Expenditures (LCFF Funds): This amount is the total of the Planned Expenditures for Contributing Actions (LCFF Funds).',
    ),
    subheading('Annual Update Table'),
    paragraph(
      "Estimated Actual Expenditures: Enter the total estimated actual expenditures to implement this action, for example Last Year's Planned Expenditures (Total Funds) $500,000.00 and Estimated Actual Expenditures $480,000.00.",
    ),
    subheading('LCFF Carryover Table'),
    paragraph('12. LCFF Carryover — Dollar Amount: LCFF Carryover (Subtract 11 from 10 and multiply by 9).'),
    paragraph(`California Department of Education\n${instructionsDate(plan.planYear)}`),
  ])
}

/** Everything that one sample document prints, in the order of the state's template. */
export function planContent(source: SampleSource, document: SampleDocument): PlanContent {
  const plan = planFacts(source, document.planYear, document.language)
  const words = narrative[document.language]
  const goals = source.goals.filter((goal) => plan.actions.some((action) => action.goal === goal.number))
  const footer =
    document.language === 'en' ? `${plan.year} Local Control and Accountability Plan for ${plan.name}` : `${words.lcap} ${plan.year} para ${plan.name}`
  return {
    title: `${footer} (${words.fictional.toLowerCase()})`,
    language: document.language,
    tagged: document.tagged,
    foot: `${footer} - ${words.fictional}`,
    pageWords: { page: words.page, of: words.of },
    sections: [
      portrait(budgetOverview(source, plan.planYear, plan.language)),
      landscape(summary(plan)),
      ...goals.map((goal) => goalSection(plan, goal)),
      servicesSection(plan),
      ...actionTableSections(plan),
      instructionsSection(plan),
    ],
  }
}

import { heading, left, paragraph, subheading, type Block, type PlanContent, type Section } from '#samples/blocks.ts'
import { expenditureSummaryBlocks } from '#samples/expenditure-summary.ts'
import type { SampleSource } from '#samples/sample-source.ts'
import { threeYearActions, threeYearGoals, type ThreeYearAction, type UpdateLine } from '#samples/three-year-actions.ts'

const page = (blocks: readonly Block[], height = 612): Section => ({ width: 792, height, blocks })
const years = ['2017-18', '2018-19', '2019-20']
const whole = (amount: number) => `$${amount.toLocaleString('en-US')}`
const inGoal = (goal: number) => threeYearActions.filter((one) => one.goal === goal)
const table = (head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): Block => ({
  kind: 'table',
  look: 'ruled',
  widths,
  head: head.map((text) => left(text)),
  rows: rows.map((texts) => ({ cells: texts.map((text) => left(text)) })),
  size: 9,
})

/** Annual update: the cells of one action side by side, each amount at the end of its words. */
function updateOf({ goal, action, text, update }: ThreeYearAction): readonly Block[] {
  const cell = (lines: readonly UpdateLine[]) => lines.map(({ object, source, amount }) => `${object} ${source} ${whole(amount)}`).join('\n')
  return [
    subheading(`Action ${action}`),
    table(
      ['Planned Actions/Services', 'Actual Actions/Services', 'Budgeted Expenditures', 'Estimated Actual Expenditures'],
      [[text, goal === 1 ? 'Done as planned.' : 'Begun in November.', cell(update.planned), cell(update.actual)]],
      [190, 170, 170, 170],
    ),
  ]
}

/** Planned actions: whom the action serves, what it is in each of three years, and the funding lines of the years side by side under one column of labels. */
function plannedOf({ action, text, contributing, lines, repeated }: ThreeYearAction): readonly Block[] {
  const chosen = contributing ? 'English Learners, Foster Youth, Low Income' : 'All'
  return [
    subheading(`Action ${action}`),
    paragraph('For Actions/Services not included as contributing to meeting the Increased or Improved Services Requirement:'),
    table(['Students to be Served:', 'Location(s):'], [[contributing ? '' : chosen, contributing ? '' : 'All Schools']], [350, 350]),
    paragraph('OR'),
    paragraph('For Actions/Services included as contributing to meeting the Increased or Improved Services Requirement:'),
    table(
      ['Students to be Served:', 'Scope of Services:', 'Location(s):'],
      [contributing ? [chosen, 'LEA-wide', 'All Schools'] : ['', '', '']],
      [240, 230, 230],
    ),
    subheading('Actions/Services'),
    table(years, [years.map(() => 'Unchanged Action'), years.map(() => text)], [233, 233, 234]),
    subheading('Budgeted Expenditures'),
    table(
      ['Year', ...years],
      lines.flatMap(({ amounts, source, object }) => [
        ['Amount', ...amounts.map((amount) => repeated ?? whole(amount))],
        ['Source', ...amounts.map(() => source)],
        ['Budget Reference', ...amounts.map(() => object)],
      ]),
      [85, 205, 205, 205],
    ),
  ]
}

/**
 * The plan of 2018-19 of the district that does not exist, as one maker of forms printed the state's form of 2017-20, with its appended expenditure summary.
 * Synthetic: published plans of these years were at hand, but none with the appendix.
 */
export function threeYearPlan(source: SampleSource): PlanContent {
  const { contact, name, cds } = source.lea
  const planned = threeYearActions.reduce((sum, { lines }) => sum + lines.reduce((part, { amounts }) => part + amounts[1], 0), 0)
  return {
    title: `${name.en}: LCAP 2018-19 (made up)`,
    language: 'en',
    tagged: false,
    foot: 'Made-up sample: no such district exists. Drawn after the form of 2017-20.',
    pageWords: { page: 'Page', of: 'of' },
    sections: [
      page([
        paragraph('LCAP Year: 2018-19'),
        heading('Local Control Accountability Plan and Annual Update (LCAP) Template'),
        table(
          ['LEA Name', 'Contact Name and Title', 'Email and Phone'],
          [[name.en, `${contact.name}, ${contact.position.en}`, `${contact.email}, ${contact.phone}`]],
          [250, 225, 225],
        ),
        paragraph(`CDS Code: ${cds}`),
        heading('2017-20 Plan Summary'),
        subheading('The Story'),
        paragraph(source.about),
        subheading('Budget Summary'),
        table(
          ['Description', 'Amount'],
          [
            ['Total General Fund Budget Expenditures For LCAP Year', '$23,418,250'],
            ['Total Funds Budgeted for Planned Actions/Services to Meet The Goals in the LCAP for LCAP Year', whole(planned)],
            ['Total Projected LCFF Revenues for LCAP Year', '$18,904,113'],
          ],
          [450, 250],
        ),
      ]),
      ...([1, 2] as const).map((goal) =>
        page([
          ...(goal === 1 ? [heading('Annual Update'), paragraph('LCAP Year Reviewed: 2017-18')] : []),
          heading(`Goal ${goal}`),
          paragraph(threeYearGoals[goal]),
          subheading('Actions / Services'),
          ...inGoal(goal).flatMap(updateOf),
          subheading('Analysis'),
          paragraph('The actions were carried out with the differences that the amounts show.'),
        ]),
      ),
      page([heading('Stakeholder Engagement'), paragraph('Parents, students and staff met four times.')]),
      ...([1, 2] as const).map((goal) =>
        page([
          ...(goal === 1 ? [heading('Goals, Actions, & Services'), paragraph('Strategic Planning Details and Accountability')] : []),
          heading(`Goal ${goal}`),
          paragraph(threeYearGoals[goal]),
          heading('Planned Actions / Services'),
          ...inGoal(goal).flatMap(plannedOf),
        ]),
      ),
      page([
        heading('Demonstration of Increased or Improved Services for Unduplicated Pupils'),
        paragraph('LCAP Year: 2018-19'),
        table(['Estimated Supplemental and Concentration Grant Funds', 'Percentage to Increase or Improve Services'], [['$1,964,300', '8.41%']], [350, 350]),
      ]),
      page(expenditureSummaryBlocks()),
    ],
  }
}

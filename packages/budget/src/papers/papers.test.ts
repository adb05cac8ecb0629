import { describe, expect, test } from 'vitest'
import type { Line, PageText, ReadDocument } from '@cuentas/shared'
import { cellAmount } from '#papers/amount-parts.ts'
import { titleOf } from '#papers/title-of.ts'
import { isRefusal, readLcap } from '#pipeline.ts'
import { both, made, page, sha, table } from '#templates/document.fixture.ts'

const read = (document: ReadDocument) => {
  const answer = readLcap(document, sha)
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`)
  return answer.value
}
const rowsOf = (document: ReadDocument) =>
  read(document).rows.map(({ table: name, section, title, contributing, amounts }) => [
    name,
    section,
    title,
    contributing,
    ...Object.values(amounts).map(({ amount }) => (typeof amount === 'number' ? amount : amount.because)),
  ])
const head = ['Description', 'Total Funds', 'Contributing']
const cover = page(1, 'Learning Continuity and Attendance Plan Template (2020-21)')
const section = page(2, 'Actions Related to the Distance Learning Program [additional rows may be added]')

describe('the plan of 2020-21', () => {
  const plan = made(
    [cover, section, page(3)],
    [
      ...both(2, [head, ['Chromebooks', '100,000', 'Yes'], ['Hot spots', 'TBD', 'No'], ['Teachers for small groups,', '$6,000,000', 'X Yes']]),
      ...both(3, [head, ['also in summer', '', ''], ['Work plans', 'NA', 'Yes']], { top: 40 }),
      ...both(
        3,
        [
          ['Section', ...head],
          ['School Nutrition', 'Meals', '561465', 'No'],
        ],
        { top: 300 },
      ),
    ],
  )
  test('its actions have a section in place of goals, and a row that a page break cuts is one', () => {
    const distance = 'Actions Related to the Distance Learning Program'
    expect(rowsOf(plan)).toEqual([
      ['lcp-actions', distance, 'Chromebooks', true, 10000000],
      ['lcp-actions', distance, 'Hot spots', false, 'to-be-determined'],
      ['lcp-actions', distance, 'Teachers for small groups, also in summer', true, 600000000],
      ['lcp-actions', distance, 'Work plans', true, 'not-applicable'],
      ['lcp-actions', 'School Nutrition', 'Meals', false, 56146500],
    ])
  })
  test('it is a kind of its own, and its actions keep their ids by table and row', () => {
    const { document, lineItems } = read(plan)
    expect(document).toMatchObject({ kind: 'continuity-plan', planYear: 2020, template: '2020-21' })
    expect(lineItems.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((row) => `000000000000-2020-lcp_actions-row_${row}`))
    expect(read(plan).lineItems).toEqual(lineItems)
  })
  test('its apportionment for high-needs pupils is read from under its words', () => {
    const words = [
      'Percentage to Increase or Improve Services',
      'Increased Apportionment based on the Enrollment of Foster Youth, English Learners, and Low-Income students',
    ]
    const { headers } = read({ ...plan, tables: [...plan.tables, ...both(4, [words, ['3.93%', '47052']])] })
    expect(headers.figures.projectedSupplementalConcentration).toMatchObject({ cents: 4705200, provenance: { page: 4, otherReading: 'agrees' } })
    expect(headers.percentages.projectedPercentage?.text).toBe('3.93%')
  })
  test('where the tag tree nests the tick boxes into tables of their own, the page says the flag', () => {
    const [tagged] = both(2, [head, ['Chromebooks', '$5', '']])
    const onPage = table(2, [head, ['Chromebooks', '$5', 'Yes']])
    expect(rowsOf(made([cover, section], tagged ? [tagged, onPage] : []))[0]?.[3]).toBe(true)
  })
})

describe('rows that nothing is drawn between', () => {
  const line = (text: string, x0: number, y0: number): Line => ({ text, size: 10, box: { x0, y0, x1: x0 + 30, y1: y0 + 10 } })
  const words: PageText = {
    number: 2,
    width: 792,
    height: 612,
    lines: [
      line('Description Total Budgeted Funds', 20, 62),
      line('Clean the schools', 20, 84),
      line('$8,000,000', 60, 84),
      line('$9,422,593', 100, 84),
      line('every day', 20, 96),
      line('Ride the bus', 20, 120),
      line('$100', 60, 120),
      line('$0', 100, 120),
      line('and home again', 20, 132),
      line('by bus', 20, 144),
    ],
  }
  const update = ['Description', 'Total Budgeted Funds', 'Estimated Actual Expenditures', 'Contributing']
  test('are cut where a wide stripe crosses all columns and each part has its amounts (SFUSD 2021-22 p36)', () => {
    const run = [
      update,
      ['Clean the schools\nevery day\nRide the bus\nand home again\nby bus', '$8,000,000\n$100', '$9,422,593\n$0', ''],
      ['', '', '', ''],
      ['', '', '', ''],
      ['', '', '', ''],
    ]
    const tables = [table(2, run)].map((one) => ({
      ...one,
      rows: one.rows.slice(0, 2).map((row, at) => (at === 1 ? { ...row, box: { ...row.box, y1: 160 } } : row)),
    }))
    const plan = both(5, [
      ['Goal #', 'Action #', 'Action Title', 'Student Group(s)', 'LCFF Funds', 'Other State Funds', 'Local Funds', 'Federal Funds', 'Total Funds'],
      ['1', '1', 'Teach', 'All', '$1', '$0', '$0', '$0', '$1'],
    ])
    const document = made([page(1, 'School Year: 2021-22'), words, page(5, '2021-22 Total Expenditures Table')], [...tables, ...plan])
    expect(rowsOf(document).filter(([name]) => name === 'lcp-annual-update')).toEqual([
      ['lcp-annual-update', '', 'Clean the schools every day', null, 800000000, 942259300],
      ['lcp-annual-update', '', 'Ride the bus and home again by bus', null, 10000, 0],
    ])
  })
})

describe('cells that districts fill in by hand', () => {
  test.each([
    ['LCFF BASE $5.8M Cert Sal\n$2.8M Clas Sal $.6M\nBenefits $1.0M Indirect\n$1.3M SCG $.7M Cert Sal\n$.4M Clas Sal $.1M Benefits\n$.2M', 650000000, true],
    ['SCG $482,394', 48239400, false],
    ['$5.8M', 580000000, true],
    ['$250K', 25000000, true],
    ['Base $100 Supplemental $50.25', 15025, false],
    ['$33,278', 3327800, false],
  ])('%j is %d cents', (text, amount, abbreviated) => {
    expect(cellAmount(text)).toMatchObject({ amount, abbreviated })
  })
  test.each([['LCFF BASE $1,500,000 Clas Sal & Ben $1.0M Books & Supplies $0.1M'], ['$0.0M See 2.02, 2.03'], ['$100 for pencils and $50'], ['1 FTE']])(
    '%j stays unreadable: its parts cannot be told from its whole',
    (text) => {
      expect(cellAmount(text).amount).toMatchObject({ because: 'malformed' })
    },
  )
})

describe('other papers', () => {
  test.each([
    ['Supplement to the Annual Update to the 2021–22 Local Control and Accountability Plan', 'supplement', 2021],
    ['Suplemento a la Actualización Anual del LCAP 2021-22', 'supplement', 2021],
    ['2024-25 LCAP Mid-Year Report', 'mid-year-report', 2024],
    ['Informe de mitad del año del LCAP 2024-25', 'mid-year-report', 2024],
  ])('%j is known by its title', (title, kind, planYear) => {
    expect(read(made([page(1, title)], [])).document).toMatchObject({ kind, planYear })
  })
  test('a report at mid-year keeps its planned figures apart from what was paid so far, which is no phase of a year', () => {
    const report = made(
      [page(1, '2024-25 LCAP Mid-Year Report')],
      both(1, [
        ['#', 'Action Title', 'Planned Expenditures', 'Estimated Actuals', 'Implementation Notes'],
        ['1.1', 'Counselors', '$100,000', '$40,000', 'Two of four hired'],
      ]),
    )
    const { rows, lineItems } = read(report)
    expect(rows.map(({ goal, action, amounts }) => [goal, action, amounts.plannedTotal?.amount, amounts.toDateTotal?.amount])).toEqual([
      ['1', '1.1', 10000000, 4000000],
    ])
    expect(lineItems[0]?.figures.map(({ phase }) => phase)).toEqual(['planned'])
  })
  test('an overview alone is an overview; a letter is none of these', () => {
    const overview = page(
      1,
      'LCFF Budget Overview for Parents',
      'Local Educational Agency (LEA) Name: Example School',
      'School Year: 2024-25',
      'Example School plans to spend $900 for the 2024-25 school year. Of that amount, $300 is tied to actions/services in the LCAP and $600 is not included in the LCAP.',
    )
    expect(read(made([overview], [])).document).toMatchObject({ kind: 'budget-overview', planYear: 2024 })
    expect(readLcap(made([page(1, 'Dear parents')], []), sha)).toMatchObject({ refused: 'not-an-lcap' })
  })
})

test('a long text without a title is called by its first clause, and a cut is marked', () => {
  expect(titleOf('Short text')).toBe('Short text')
  expect(titleOf(`1.01 Teaching & Learning: ${'words '.repeat(40)}`)).toBe('1.01 Teaching & Learning')
  expect(titleOf('word '.repeat(50))).toMatch(/word…$/)
})

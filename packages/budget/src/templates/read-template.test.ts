import { describe, expect, test } from 'vitest'
import {
  annualUpdateHeader,
  cover,
  goalActionsHeader,
  made,
  page,
  planned,
  plannedHeader,
  plannedRow,
  read,
  sha,
  shortHeader,
  table,
  titled,
} from '#templates/document.fixture.ts'
import { readTemplate } from '#templates/read-template.ts'

describe('finding the planned table', () => {
  test('its header is known by its words, in any order of columns', () => {
    const turned = [...plannedHeader].reverse()
    const document = made([cover, titled], [table(2, [turned, [...plannedRow('1', '1.1', 'Counselors', '$1,766,0\n98.00')].reverse()])])
    expect(planned(document)).toEqual([['1', '1.1', 'Counselors', 176609800]])
  })
  test('16 columns without the percentage and money without signs read the same', () => {
    const row = plannedRow('1', '1.2', 'Aides', '60137733', 'XYes').slice(0, 16)
    const document = made([cover, titled], [table(2, [plannedHeader.slice(0, 16), row])])
    expect(planned(document)).toEqual([['1', '1.2', 'Aides', 6013773300]])
    expect(read(document).value.rows[0]?.contributing).toBe(true)
  })
  test('the nine-column form has neither flag nor personnel', () => {
    const document = made(
      [cover, titled],
      [table(2, [shortHeader, ['1', '1', '1.01 Teaching & Learning', 'All', '$716,909.75', '$0', '$-', '', '$716,909\n.75']])],
    )
    const [row] = read(document).value.rows
    expect(row).toMatchObject({ action: '1', title: '1.01 Teaching & Learning', contributing: null })
    expect(Object.keys(row?.amounts ?? {})).toEqual(['lcff', 'otherState', 'local', 'federal', 'total'])
    expect(row?.amounts.local?.amount).toBe(0)
    expect(row?.amounts.federal?.amount).toEqual({ text: '', because: 'blank' })
  })
  test('a header that Word shaded paragraph by paragraph is one header', () => {
    const split = plannedHeader.map((text) => text.replace(/-\n/, '-').split(' '))
    const rows = [0, 1, 2, 3, 4, 5, 6].map((line) => split.map((words) => words[line] ?? ''))
    const document = made([cover, titled], [table(2, [...rows, plannedRow('1', '1.1', 'Counselors', '$5.00')])])
    expect(planned(document)).toEqual([['1', '1.1', 'Counselors', 500]])
  })
  test('the title set over the header in the same grid is no part of it', () => {
    const over = ['2025-26 Total Planned Expenditures Table', ...plannedHeader.slice(1).map(() => '')]
    const document = made([cover, titled], [table(2, [over, plannedHeader, plannedRow('2', '2.1', 'Buses', '$7.00')])])
    expect(planned(document)).toEqual([['2', '2.1', 'Buses', 700]])
  })
  test('goal "1A" with "1A(1)", "4(2)", "1.1.b" and bare numbers that restart in each goal are kept as printed', () => {
    const rows = [
      plannedRow('1A', '1A(1)', 'A', '$1'),
      plannedRow('4', '4(2)', 'B', '$2'),
      plannedRow('1', '1.1.b', 'C', '$3'),
      plannedRow('1', '13', 'D', '$4'),
      plannedRow('2', '1', 'E', '$ 5'),
    ]
    const document = made([cover, titled], [table(2, [plannedHeader, ...rows])])
    expect(planned(document).map(([goal, action]) => [goal, action])).toEqual([
      ['1A', '1A(1)'],
      ['4', '4(2)'],
      ['1', '1.1.b'],
      ['1', '13'],
      ['2', '1'],
    ])
  })
  test('a page of prose that names every table finds none', () => {
    const prose = page(2, 'The 2025-26 Total Planned Expenditures Table, the Contributing Actions Table and the Annual Update Table are in the appendix.')
    expect(readTemplate(made([prose], []), sha)).toMatchObject({ refused: 'not-an-lcap' })
  })
  test('tables in the instructions appendix are not read', () => {
    const appendix = page(3, 'Local Control and Accountability Plan Instructions', 'Total Planned Expenditures Table')
    const document = made(
      [cover, titled, appendix],
      [table(2, [plannedHeader, plannedRow('1', '1.1', 'A', '$1')]), table(3, [plannedHeader, plannedRow('9', '9.9', 'Sample', '$9')])],
    )
    expect(planned(document)).toHaveLength(1)
  })
  test('the Data Entry Table gives way to the planned table, and stands in when there is none', () => {
    const entry = page(3, 'Data Entry Table')
    const row = plannedRow('1', '1.1', 'A', '$1')
    const document = made([cover, titled, entry], [table(2, [shortHeader, ['1', '1.1', 'A', 'All', '$1', '', '', '', '$1']]), table(3, [plannedHeader, row])])
    expect(planned(document)).toHaveLength(1)
    expect(planned(made([cover, page(2), entry], [table(3, [plannedHeader, row])]))).toHaveLength(1)
  })
})

describe('years and words as districts print them', () => {
  test('a dated title with words after it is a title', () => {
    const pages = [page(1, 'A cover'), page(2, '2026-27 Total Planned Expenditures Table (Input)')]
    const { value } = read(made(pages, [table(2, [plannedHeader, plannedRow('1', '1.1', 'A', '$1')])]))
    expect(value.document).toMatchObject({ planYear: 2026, template: '2025-27' })
  })
  test('a plan whose tables carry no title takes its year from lines that name the LCAP', () => {
    const pages = [page(1, '2023-24 LCAP of Example Valley'), page(2)]
    const { value } = read(made(pages, [table(2, [plannedHeader, plannedRow('1', '1.1', 'A', '$1')])]))
    expect(value.document).toMatchObject({ planYear: 2023, template: '2022-24' })
  })
  test('without any year there are no rows, and a problem says so', () => {
    const { value, problems } = read(made([page(1, 'A cover'), page(2)], [table(2, [plannedHeader, plannedRow('1', '1.1', 'A', '$1')])]))
    expect(value.rows).toEqual([])
    expect(problems.map(({ code }) => code)).toContain('plan-year-missing')
  })
  test('the annual update is known by its amounts where its number columns lack "last year\'s"', () => {
    const head = [
      'Goal #',
      'Action #',
      'Action Title',
      'Contributed to Increased or Improved Services?',
      "Last Year's Total Planned Expenditures (Total Funds)",
      'Estimated Actual Expenditures (Input Total Funds)',
    ]
    const document = made([cover, page(2, '2024-25 Annual Update Table')], [table(2, [head, ['1', '1', 'A', 'Yes', '$1', '$2']])])
    expect(read(document).value.rows).toMatchObject([{ table: 'annual-update', goal: '1', action: '1', contributing: true }])
  })
})

describe('rows over page breaks', () => {
  const first = table(2, [plannedHeader, plannedRow('1', '1.1', 'Direct Site', '$1,456,00', 'Yes')])
  const rest = (header: boolean) => {
    const piece = plannedRow('', '', 'Funding', '0.00', '').map((text) => (text === '$0.00' || text.includes('X') || text === 'ongoing' ? '' : text))
    return table(3, [...(header ? [plannedHeader] : []), piece, plannedRow('1', '1.2', 'Next', '$2.00')])
  }
  test('the remainder under the repeated header completes the row, money cut in its digits too', () => {
    const document = made([cover, titled, page(3)], [first, rest(true)])
    expect(planned(document)).toEqual([
      ['1', '1.1', 'Direct Site Funding', 145600000],
      ['1', '1.2', 'Next', 200],
    ])
  })
  test('an amount cut by the page break names the page and the box where it goes on; one that is whole names none', () => {
    const [cut, whole] = read(made([cover, titled, page(3)], [first, rest(true)])).value.rows
    const total = cut?.amounts.total?.provenance
    expect(total).toMatchObject({ page: 2, text: '$1,456,00\n0.00' })
    expect(total?.continuedAt).toEqual([{ page: 3, box: { x0: 620, y0: 80, x1: 660, y1: 100 } }])
    expect(whole?.amounts.total?.provenance).not.toHaveProperty('continuedAt')
  })
  test('without a repeated header the table goes on by its columns', () => {
    const document = made([cover, titled, page(3)], [first, rest(false)])
    expect(planned(document)).toHaveLength(2)
  })
  test('a remainder whose empty cells the tag tree leaves out is placed by its position', () => {
    const whole = rest(true)
    const tags = [first, whole].map((one) => ({ ...one, reading: 'tags' as const }))
    const cut = tags.map((one) => ({
      ...one,
      rows: one.rows.map((row, index) =>
        one.page === 3 && index === 1 ? { ...row, cells: row.cells.filter(({ text }) => text).map((cell, column) => ({ ...cell, column })) } : row,
      ),
    }))
    expect(planned(made([cover, titled, page(3)], cut))[0]).toEqual(['1', '1.1', 'Direct Site Funding', 145600000])
  })
  test('a title set lower in the cell, so that it stands on the next page alone, joins its row', () => {
    const top = ['1', '1.1', '', 'All', 'No', '', '', '', '', '$3', '', '$3', '', '', '', '$3', '']
    const bottom = top.map((_, column) => (column === 2 ? 'Behavior Systems' : ''))
    const document = made([cover, titled, page(3)], [table(2, [plannedHeader, top]), table(3, [plannedHeader, bottom])])
    expect(planned(document)).toEqual([['1', '1.1', 'Behavior Systems', 300]])
  })
  test('sub-rows of shaded paragraphs belong to the row above them', () => {
    const sub = plannedHeader.map((_, column) => (column === 3 ? 'Foster Youth' : column === 7 ? 'Specific Schools: North' : ''))
    const document = made([cover, titled], [table(2, [plannedHeader, plannedRow('1', '1.1', 'A', '$1'), sub, sub, plannedRow('1', '1.2', 'B', '$2')])])
    const [row] = read(document).value.rows
    expect(planned(document)).toHaveLength(2)
    expect(row?.studentGroups).toContain('Foster Youth')
  })
  test('the number printed again with "(continued)" goes on with the row', () => {
    const rows = (number: string, title: string, text: string, amount: string) => [number, title, text, amount, amount ? 'Y' : '']
    const document = made(
      [cover, page(2), page(3)],
      [
        table(2, [goalActionsHeader, rows('1.2', 'Support', 'First part', '$355,030')]),
        table(3, [goalActionsHeader, rows('1.2', 'Support\n(continued)', 'second part.', '')]),
      ],
    )
    const found = read(document).value.rows
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ action: '1.2', title: 'Support', description: 'First part second part.', contributing: true })
  })
  test('empty rows of the vendor form are no actions', () => {
    const empty = ['2', '2.11', '', '', '$0.00', '$0.00']
    const document = made(
      [cover, page(2, '2024-25 Annual Update Table')],
      [table(2, [annualUpdateHeader, ['2', '2.10', 'Real', 'Yes', '$1.00', '$0.00'], empty])],
    )
    expect(read(document).value.rows.map(({ action }) => action)).toEqual(['2.10'])
  })
})

describe('goals and their actions', () => {
  const goalBlock = (number: string) =>
    table(
      2,
      [
        ['Goal #', 'Description', 'Type of Goal'],
        [number, 'Every student graduates', 'Broad Goal'],
      ],
      { top: 30 },
    )
  test('an action takes its goal from the goal block before it, two tables in one goal too', () => {
    const document = made(
      [cover, page(2)],
      [
        goalBlock('2'),
        table(2, [goalActionsHeader, ['1', 'Tutors', 'Tutors\nat night', '$4', 'Yes']], { top: 200 }),
        table(2, [goalActionsHeader, ['2', 'Actions - Few Students', 'x', '$5', 'No']], { top: 300 }),
      ],
    )
    expect(read(document).value.rows.map(({ goal, action, description }) => [goal, action, description])).toEqual([
      ['2', '1', 'Tutors at night'],
      ['2', '2', 'x'],
    ])
  })
  test("the next goal's metrics do not go on with the actions", () => {
    const metrics = table(3, [
      ['Metric', 'Baseline', 'Year 1 Outcome', 'Year 2 Outcome', 'Year 3 Outcome'],
      ['Suspension rate', '5%', '4%', '4%', '3%'],
    ])
    const document = made(
      [cover, page(2), page(3)],
      [goalBlock('1'), table(2, [goalActionsHeader, ['1.1', 'Devices', 'Replace them', '$4', 'No']], { top: 200 }), metrics],
    )
    expect(read(document).value.rows).toHaveLength(1)
    expect(read(document).value.rows[0]?.title).toBe('Devices')
  })
})

describe('what the document says of itself', () => {
  test('name, CDS code, plan year, era and the two fiscal years', () => {
    const document = made(
      [cover, titled, page(3, '2024-25 Annual Update Table')],
      [table(2, [plannedHeader, plannedRow('1', '1.1', 'A', '$1')]), table(3, [annualUpdateHeader, ['1', '1.1', 'A', 'Yes', '$1', '$2']])],
    )
    const { value } = read(document)
    expect(value.document).toMatchObject({
      lea: { name: 'Example Valley Unified School District', cds: '33123450000000' },
      planYear: 2025,
      template: '2025-27',
      language: 'en',
      adoption: 'not stated',
    })
    expect(value.rows.map(({ table: name, fiscalYear }) => [name, fiscalYear])).toEqual([
      ['planned', 2025],
      ['annual-update', 2024],
    ])
  })
  test('a forgotten year in one title is outvoted', () => {
    const pages = [
      cover,
      page(2, '2024-25 Total Planned Expenditures Table', 'Plan Summary [2025-26]'),
      page(3, '2025-26 Contributing Actions Table'),
      page(4, '2024-25 Annual Update Table'),
    ]
    expect(read(made(pages, [table(2, [plannedHeader, plannedRow('1', '1.1', 'A', '$1')])])).value.document.planYear).toBe(2025)
  })
  test('draft and adopted are said only by short lines of the cover', () => {
    const tables = [table(2, [plannedHeader, plannedRow('1', '1.1', 'A', '$1')])]
    expect(read(made([page(1, 'DRAFT', 'School Year: 2025-26'), titled], tables)).value.document.adoption).toBe('draft')
    expect(read(made([page(1, 'Adopted by the Board of Education on June 18, 2025'), titled], tables)).value.document.adoption).toBe('adopted')
    expect(read(made([page(1, 'Staff shared the draft with parents.'), titled], tables)).value.document.adoption).toBe('not stated')
  })
  test('a plan that was changed after the board adopted it says so in as many words', () => {
    const tables = [table(2, [plannedHeader, plannedRow('1', '1.1', 'A', '$1')])]
    const version = (...lines: readonly string[]) => read(made([page(1, ...lines, 'School Year: 2025-26'), titled], tables)).value.document.adoption
    for (const amended of [
      'Amended LCAP 2025-26',
      'Local Control and Accountability Plan (Amended)',
      'Amended October 8, 2025',
      'Adopted June 24, 2025; Revised September 9, 2025',
    ])
      expect(version(amended), amended).toBe('amended')
    expect(version('Amended Draft LCAP', 'LCAP Draft')).toBe('draft')
    for (const other of [
      'Revised May 2024: a new schedule',
      'Education Code 52064, as amended by AB 130',
      'the amended California ESSA Consolidated State Plan.',
    ])
      expect(version(other), other).toBe('not stated')
  })
  test.each([
    ['Learning Continuity and Attendance Plan (2020-21)', 'template-not-supported', '2020-21'],
    ['2017-20 Plan Summary', 'template-not-supported', '2017-20'],
    ['Related State and/or Local Priorities:', 'template-not-supported', '2014-17'],
    ['LCFF Budget Overview for Parents', 'not-an-lcap', 'budget-overview'],
    ['A cookbook', 'not-an-lcap', ''],
  ])('a document that prints %j and no action table is refused', (line, refused, template) => {
    expect(readTemplate(made([page(1, line)], []), sha)).toEqual({ refused, facts: { template } })
  })
})

/** A funding line of a made-up action of 2017-20: whole US dollars of the three years, its source and its budget reference as printed. */
export interface SampleLine {
  readonly amounts: readonly [number, number, number]
  readonly source: string
  readonly object: string
}

/** A made-up action of 2017-20; what was planned for and spent in the reviewed year stands beside it. */
export interface ThreeYearAction {
  readonly goal: 1 | 2
  readonly action: number
  readonly text: string
  readonly contributing: boolean
  readonly lines: readonly SampleLine[]
  /** Set when the action prints $0 because its dollars stand in another one: the words of the amount cell. */
  readonly repeated?: string
  /** The reviewed year: lines of both columns, in US dollars. */
  readonly update: { readonly planned: readonly UpdateLine[]; readonly actual: readonly UpdateLine[] }
}

export interface UpdateLine {
  readonly amount: number
  readonly source: string
  readonly object: string
}

const certificated = '1000-1999: Certificated Personnel Salaries'
const classified = '2000-2999: Classified Personnel Salaries'
const benefits = '3000-3999: Employee Benefits'
const books = '4000-4999: Books And Supplies'
const services = '5000-5999: Services And Other Operating Expenditures'
const grants = 'Supplemental and Concentration'

export const threeYearGoals = {
  1: 'Every student learns in a school that is safe and welcoming.',
  2: 'Every student leaves ready for college and work.',
} as const

export const threeYearActions: readonly ThreeYearAction[] = [
  {
    goal: 1,
    action: 1,
    text: 'Restorative justice coordinators at both middle schools lead circles and train staff.',
    contributing: true,
    lines: [
      { amounts: [148000, 154500, 159135], source: grants, object: certificated },
      { amounts: [44400, 46350, 47740], source: grants, object: benefits },
    ],
    update: {
      planned: [
        { amount: 148000, source: grants, object: certificated },
        { amount: 44400, source: grants, object: benefits },
      ],
      actual: [
        { amount: 131250, source: grants, object: certificated },
        { amount: 39375, source: grants, object: benefits },
      ],
    },
  },
  {
    goal: 1,
    action: 2,
    text: 'Campus supervisors watch gates and yards before, during and after school.',
    contributing: false,
    lines: [{ amounts: [212000, 218360, 224911], source: 'Base', object: classified }],
    update: {
      planned: [{ amount: 212000, source: 'Base', object: classified }],
      actual: [{ amount: 209875, source: 'Base', object: classified }],
    },
  },
  {
    goal: 1,
    action: 3,
    text: 'Staff meet families of students who were suspended before they come back to class.',
    contributing: true,
    repeated: '$0 (repeated expenditure, Goal 1 Action 1)',
    lines: [{ amounts: [0, 0, 0], source: grants, object: certificated }],
    update: {
      planned: [{ amount: 0, source: grants, object: certificated }],
      actual: [{ amount: 0, source: grants, object: certificated }],
    },
  },
  {
    goal: 2,
    action: 1,
    text: 'Books and readers for the new standards.',
    contributing: false,
    lines: [
      { amounts: [96000, 72500, 60000], source: 'Lottery', object: books },
      { amounts: [15000, 15000, 15000], source: 'Base', object: services },
    ],
    update: {
      planned: [
        { amount: 96000, source: 'Lottery', object: books },
        { amount: 15000, source: 'Base', object: services },
      ],
      actual: [
        { amount: 101318, source: 'Lottery', object: books },
        { amount: 15000, source: 'Base', object: services },
      ],
    },
  },
  {
    goal: 2,
    action: 2,
    text: 'Tutors after school for English learners.',
    contributing: true,
    lines: [
      { amounts: [61000, 63440, 65343], source: grants, object: classified },
      { amounts: [18750, 18750, 18750], source: 'Title III', object: services },
    ],
    update: {
      planned: [
        { amount: 61000, source: grants, object: classified },
        { amount: 18750, source: 'Title III', object: services },
      ],
      actual: [
        { amount: 58200, source: grants, object: classified },
        { amount: 17910, source: 'Title III', object: services },
      ],
    },
  },
]

import { columns, type TableForm } from '#templates/column-words.ts'
import { spanish } from '#templates/spanish-labels.ts'

const goal = ['Goal #', 'Goal', 'Goals', 'Goal Number', ...spanish.goal]
const action = ['Action #', 'Action', 'Action Number', ...spanish.action]
const title = ['Action Title', 'Title', 'Action/Service Title', ...spanish.title]
const studentGroups = ['Student Group(s)', 'Student Groups', 'Student Group', ...spanish.studentGroups]
const contributing = [
  'Contributing to Increased or Improved Services?',
  'Contributed to Increased or Improved Services?',
  'Contributing',
  'Increased / Improved',
  'Increased or Improved',
  ...spanish.contributing,
]
const scope = ['Scope', ...spanish.scope]
const unduplicatedGroups = ['Unduplicated Student Group(s)', ...spanish.unduplicatedGroups]
const location = ['Location', ...spanish.location]
const timeSpan = ['Time Span', 'Timespan', ...spanish.timeSpan]
const personnel = ['Total Personnel', 'Total Personnel Expense', ...spanish.personnel]
const nonPersonnel = ['Total Non-personnel', 'Total Nonpersonnel', ...spanish.nonPersonnel]
const lcff = ['LCFF Funds', ...spanish.lcff]
const otherState = ['Other State Funds', ...spanish.otherState]
const local = ['Local Funds', ...spanish.local]
const federal = ['Federal Funds', ...spanish.federal]
const total = ['Total Funds', ...spanish.total]
const plannedPercentage = [
  'Planned Percentage of Improved Services',
  'Planned Percentage of Improved Services (%)',
  'Planned % of Improved Services',
  ...spanish.plannedPercentage,
]
const estimatedActualPercentage = [
  'Estimated Actual Percentage of Improved Services (Input Percentage)',
  'Estimated Actual Percentage of Improved Services',
  ...spanish.estimatedActualPercentage,
]
const lastYearsGoal = ["Last Year's Goal #", "Last Year's Goal", ...goal, ...spanish.lastYearsGoal]
const lastYearsAction = ["Last Year's Action #", "Last Year's Action", ...action, ...spanish.lastYearsAction]
const priorTitle = ['Prior Action/Service Title', 'Prior Action Title', ...title, ...spanish.priorTitle]

/**
 * Total Planned Expenditures Table, 2022-23 on: 9 columns (Data Entry Table kept back), 16 (no percentage) or 17. The Data Entry Table has the
 * same columns. A file may leave a column out or set them in another order.
 */
export const plannedForm: TableForm = {
  table: 'planned',
  columns: columns({
    goal,
    action,
    title,
    studentGroups,
    contributing,
    scope,
    unduplicatedGroups,
    location,
    timeSpan,
    personnel,
    nonPersonnel,
    lcff,
    otherState,
    local,
    federal,
    total,
    plannedPercentage,
  }),
  required: ['action', 'title', 'lcff', 'total', 'federal'],
}

/** Contributing Actions Table, 2022-23 on. */
export const contributingForm: TableForm = {
  table: 'contributing',
  columns: columns({
    goal,
    action,
    title,
    contributing,
    scope,
    unduplicatedGroups,
    location,
    plannedLcff: ['Planned Expenditures for Contributing Actions (LCFF Funds)', 'Planned Expenditures for Contributing Actions', ...spanish.plannedLcff],
    plannedPercentage,
  }),
  required: ['action', 'title', 'plannedLcff'],
}

/** Contributing Expenditures Table of the first 2021-22 form: no flag, LCFF and all funds of every contributing action. */
export const contributingExpendituresForm: TableForm = {
  table: 'contributing',
  columns: columns({ goal, action, title, scope, unduplicatedGroups, location, plannedLcff: lcff, total }),
  required: ['action', 'title', 'scope', 'plannedLcff', 'total'],
}

/** Annual Update Table: all funds of the current year's actions. */
export const annualUpdateForm: TableForm = {
  table: 'annual-update',
  columns: columns({
    goal: lastYearsGoal,
    action: lastYearsAction,
    title: priorTitle,
    contributing,
    plannedTotal: [
      "Last Year's Planned Expenditures (Total Funds)",
      "Last Year's Planned Expenditures",
      "Last Year's Total Planned Expenditures (Total Funds)",
      "Last Year's Total Planned Expenditures",
      ...spanish.plannedTotal,
    ],
    estimatedActualTotal: [
      'Estimated Actual Expenditures (Input Total Funds)',
      'Estimated Actual Expenditures (Total Funds)',
      'Estimated Actual Expenditures',
      'Total Estimated Actual Expenditures',
      'Total Estimated Expenditures (Total Funds)',
      'Estimated Expenditures (Input Total Funds)',
      'Estimated Expenditures (Total Funds)',
      ...spanish.estimatedActualTotal,
    ],
  }),
  required: ['action', 'title', 'plannedTotal', 'estimatedActualTotal'],
}

/** Contributing Actions Annual Update Table: LCFF money of the current year's contributing actions. */
export const contributingAnnualUpdateForm: TableForm = {
  table: 'contributing-annual-update',
  columns: columns({
    goal: lastYearsGoal,
    action: lastYearsAction,
    title: priorTitle,
    contributing,
    plannedLcff: [
      "Last Year's Planned Expenditures for Contributing Actions (LCFF Funds)",
      "Last Year's Planned Expenditures for Contributing Actions",
      "Last Year's Total Planned Expenditures for Contributing Actions (LCFF Funds)",
      ...spanish.plannedLcff2,
    ],
    estimatedActualLcff: [
      'Estimated Actual Expenditures for Contributing Actions (Input LCFF Funds)',
      'Estimated Actual Expenditures for Contributing Actions (LCFF Funds)',
      'Estimated Actual Expenditures for Contributing Actions',
      ...spanish.estimatedActualLcff,
    ],
    plannedPercentage,
    estimatedActualPercentage,
  }),
  required: ['action', 'title', 'plannedLcff', 'estimatedActualLcff'],
}

/** The Actions table inside each goal. */
export const goalActionsForm: TableForm = {
  table: 'goal-actions',
  columns: columns({
    action,
    title,
    description: ['Description', 'Action Description', ...spanish.description],
    total: [...total, 'Total Funding', 'Total Expenditures'],
    contributing: ['Contributing?', 'Contributing (Y/N)', ...contributing, ...spanish.contributing2],
  }),
  required: ['action', 'title', 'description', 'total'],
}

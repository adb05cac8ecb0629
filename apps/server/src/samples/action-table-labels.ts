import { centered, left, type CellContent } from '#samples/blocks.ts'

/**
 * Column heads of the five action tables, in the state template's words (domain reference, section 1.6). Districts that publish in Spanish
 * often leave these tables in English, and the state's own Spanish heads are not confirmed (section 1.8): so does the Spanish sample.
 */
const heads = (texts: readonly string[]): readonly CellContent[] => texts.map((text) => centered(text))

export const plannedFigureHead = heads([
  'LCAP Year',
  '1. Projected LCFF Base Grant\n(Input Dollar Amount)',
  '2. Projected LCFF Supplemental and/or Concentration Grants\n(Input Dollar Amount)',
  '3. Projected Percentage to Increase or Improve Services for the Coming School Year\n(2 divided by 1)',
  'LCFF Carryover — Percentage\n(Input Percentage from Prior Year)',
  'Total Percentage to Increase or Improve Services for the Coming School Year\n(3 + Carryover %)',
])
export const plannedTotalsHead = heads([
  'Totals',
  'LCFF Funds',
  'Other State Funds',
  'Local Funds',
  'Federal Funds',
  'Total Funds',
  'Total Personnel',
  'Total Non-personnel',
])

/** 17 columns, templates from 2024-25 on. */
export const plannedHead = heads([
  'Goal #',
  'Action #',
  'Action Title',
  'Student Group(s)',
  'Contributing to Increased or Improved Services?',
  'Scope',
  'Unduplicated Student Group(s)',
  'Location',
  'Time Span',
  'Total Personnel',
  'Total Non-personnel',
  'LCFF Funds',
  'Other State Funds',
  'Local Funds',
  'Federal Funds',
  'Total Funds',
  'Planned Percentage of Improved Services',
])
export const plannedWidths = [43, 50, 118, 104, 68, 42, 72, 58, 52, 58, 78, 84, 96, 76, 62, 50, 76] as const

/** 9 columns, templates of 2022-23 and 2023-24. */
export const plannedShortHead = heads([
  'Goal',
  'Action #',
  'Action Title',
  'Student Group(s)',
  'LCFF Funds',
  'Other State Funds',
  'Local Funds',
  'Federal Funds',
  'Total Funds',
])
export const plannedShortWidths = [36, 44, 170, 110, 82, 82, 70, 76, 82] as const

export const contributingFigureHead = heads([
  '1. Projected LCFF Base Grant',
  '2. Projected LCFF Supplemental and/or Concentration Grants',
  '3. Projected Percentage to Increase or Improve Services for the Coming School Year (2 divided by 1)',
  'LCFF Carryover — Percentage (Percentage from Prior Year)',
  'Total Percentage to Increase or Improve Services for the Coming School Year (3 + Carryover %)',
  '4. Total Planned Contributing Expenditures (LCFF Funds)',
  '5. Total Planned Percentage of Improved Services (%)',
  'Planned Percentage to Increase or Improve Services for the Coming School Year (4 divided by 1, plus 5)',
  'Totals by Type',
  'Total LCFF Funds',
])
export const contributingHead = heads([
  'Goal',
  'Action #',
  'Action Title',
  'Contributing to Increased or Improved Services?',
  'Scope',
  'Unduplicated Student Group(s)',
  'Location',
  'Planned Expenditures for Contributing Actions (LCFF Funds)',
  'Planned Percentage of Improved Services (%)',
])
export const contributingWidths = [32, 48, 132, 86, 86, 94, 98, 94, 86] as const

export const annualTotalsHead = heads(['Totals', "Last Year's Total Planned Expenditures\n(Total Funds)", 'Total Estimated Expenditures\n(Total Funds)'])
export const annualHead = heads([
  "Last Year's Goal #",
  "Last Year's Action #",
  'Prior Action/Service Title',
  'Contributed to Increased or Improved Services?',
  "Last Year's Planned Expenditures\n(Total Funds)",
  'Estimated Actual Expenditures\n(Input Total Funds)',
])
export const annualWidths = [72, 84, 202, 130, 128, 140] as const

export const contributingAnnualFigureHead = heads([
  '6. Estimated LCFF Supplemental and/or Concentration Grants\n(Input Dollar Amount)',
  '4. Total Planned Contributing Expenditures (LCFF Funds)',
  '7. Total Estimated Expenditures for Contributing Actions (LCFF Funds)',
  'Difference Between Planned and Estimated Expenditures for Contributing Actions (Subtract 7 from 4)',
  '5. Total Planned Percentage of Improved Services (%)',
  '8. Total Estimated Percentage of Improved Services (%)',
  'Difference Between Planned and Estimated Percentage of Improved Services (Subtract 5 from 8)',
])
export const contributingAnnualHead = heads([
  "Last Year's Goal #",
  "Last Year's Action #",
  'Prior Action/Service Title',
  'Contributing to Increased or Improved Services?',
  "Last Year's Planned Expenditures for Contributing Actions (LCFF Funds)",
  'Estimated Actual Expenditures for Contributing Actions\n(Input LCFF Funds)',
  'Planned Percentage of Improved Services',
  'Estimated Actual Percentage of Improved Services\n(Input Percentage)',
])
export const contributingAnnualWidths = [56, 60, 156, 100, 108, 104, 86, 86] as const

export const carryoverHead = heads([
  '9. Estimated Actual LCFF Base Grant\n(Input Dollar Amount)',
  '6. Estimated Actual LCFF Supplemental and/or Concentration Grants',
  'LCFF Carryover — Percentage\n(Percentage from Prior Year)',
  '10. Total Percentage to Increase or Improve Services for the Current School Year\n(6 divided by 9 + Carryover %)',
  '7. Total Estimated Actual Expenditures for Contributing Actions\n(LCFF Funds)',
  '8. Total Estimated Actual Percentage of Improved Services (%)',
  '11. Estimated Actual Percentage of Increased or Improved Services\n(7 divided by 9, plus 8)',
  '12. LCFF Carryover — Dollar Amount\n(Subtract 11 from 10 and multiply by 9)',
  '13. LCFF Carryover — Percentage\n(12 divided by 9)',
])

/** How the tables print a scope. */
export const scopeNames = { 'LEA-wide': 'LEA-wide', Schoolwide: 'Schoolwide', Limited: 'Limited to Unduplicated Student Group(s)', '': '' } as const

export const yesNo = (contributing: boolean): CellContent => centered(contributing ? 'Yes' : 'No', { crossed: contributing })
export const crossedLeft = (text: string): CellContent => left(text, { crossed: text !== '' })

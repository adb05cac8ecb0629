import { heading, left, paragraph, subheading, type PlanContent, type Section, type TableBlock } from '#samples/blocks.ts'
import type { SampleSource } from '#samples/sample-source.ts'

/** The page of Section 3 is low, so that a row of table B goes over its end. */
const page = (blocks: Section['blocks'], height = 612): Section => ({ width: 792, height, blocks })
const widths = [104, 70, 168, 66, 84, 88, 88, 88]
const head = [
  'Goal (Include and identify all goals from Section 2)',
  'Related State and Local Priorities',
  'Actions and Services',
  'Level of Service (Indicate if school-wide or LEA-wide)',
  'Annual Update: Review of actions/ services',
  'LCAP Year\nYear 1: 2014-15',
  'Year 2: 2015-16',
  'Year 3: 2016-17',
]

function table(rows: readonly (readonly string[])[]): TableBlock {
  return {
    kind: 'table',
    look: 'ruled',
    widths,
    head: head.map((text) => left(text)),
    rows: rows.map((texts) => ({ cells: texts.map((text) => left(text)) })),
    size: 9,
  }
}

const safe = 'Goal 1: Every student learns in a school that is safe and welcoming.'
const ready = 'Goal 2: Every student leaves ready for college and work.'

/** Table A: actions for all pupils. */
const forAll = [
  [safe, '5, 6', 'Counselors at both middle schools', 'LEA-wide', '', '2 FTE\nBase $212,400.00', '2 FTE\nBase $216,600.00', '2 FTE\nBase $220,900.00'],
  ['', '6', 'Campus supervisors', 'School-wide', '', 'Base $148,000', 'Base $151,000', 'Base $154,000'],
  [
    '',
    '3, 5, 6',
    'Family liaisons at every school, who call home when a student is absent, visit families and lead workshops on how the school works',
    'School-wide',
    '',
    '6 FTE\nBase $312,000\nTitle I $88,000',
    '6 FTE\nBase $318,000\nTitle I $88,000',
    '6 FTE\nBase $325,000\nTitle I $88,000',
  ],
  [ready, '1, 2', 'Books for the new standards', 'LEA-wide', '', 'Base 85,000\nLottery $15,000', 'Lottery $15,000', 'TBD'],
]
/** Table B: further actions for high-needs pupils. */
const forSome = [
  [
    safe,
    '6',
    'For low income pupils: Restorative circles at one middle school, a first trial with a coach from outside, who trains ten teachers and visits every second week to help them and to ask students how they fare',
    'School-wide',
    '',
    'Supplemental and Concentration $24,500.00',
    'Supplemental and Concentration $60,000.00',
    'Supplemental and Concentration $60,000.00',
  ],
  [
    ready,
    '2, 4',
    'For English learners: Tutors after school',
    'LEA-wide',
    '',
    'Supplemental $130,250\nTitle III $19,750',
    'Supplemental $133,000\nTitle III $20,000',
    'Supplemental $136,000',
  ],
  ['', '4', 'For foster youth: A counselor for foster youth', 'LEA-wide', '', 'No additional cost', 'No additional cost', 'Concentration $71,000'],
]

/**
 * The plan of 2014-15 of the district that does not exist, on the first form of all. Synthetic: no published plan on that form was at hand; its headings and
 * the heads of its tables are those of the state's form as its readers describe it.
 */
export function firstFormPlan(source: SampleSource): PlanContent {
  const { contact, name, cds } = source.lea
  return {
    title: `${name.en}: LCAP 2014-15 (made up)`,
    language: 'en',
    tagged: false,
    foot: 'Made-up sample: no such district exists. Drawn from a description of the form of 2014-15.',
    pageWords: { page: 'Page', of: 'of' },
    sections: [
      page([
        paragraph('\u00a7 15497. Local Control and Accountability Plan and Annual Update Template.'),
        heading('Introduction'),
        paragraph(`LEA: ${name.en}    Contact: ${contact.name}, ${contact.position.en}, ${contact.email}, ${contact.phone}    LCAP Year: 2014-2015`),
        paragraph(`CDS Code: ${cds}`),
        paragraph(source.about),
        subheading('Section 1: Stakeholder Engagement'),
        paragraph('Parents, students and staff met four times. They asked for fewer suspensions and more help after school.'),
      ]),
      page([subheading('Section 2: Goals and Progress Indicators'), paragraph(safe), paragraph(ready)]),
      page(
        [
          heading('Section 3: Actions, Services, and Expenditures'),
          paragraph(
            'A. What annual actions, and the LEA may include any services that support these actions, are to be provided to ALL pupils? What actions are performed or services provided in each year, and what are the anticipated expenditures for each action (including funding source)?',
          ),
          table(forAll),
          paragraph(
            'B. Identify additional annual actions and services, above what is provided for all pupils, that will serve low-income, English learner, foster youth and redesignated pupils.',
          ),
          table(forSome),
        ],
        430,
      ),
      page([
        paragraph(
          'C. Describe the LEA\u2019s increase in funds in the LCAP year calculated on the basis of the number and concentration of low income, foster youth, and English learner pupils as determined pursuant to 5 CCR 15496(a)(5).',
        ),
        paragraph('In 2014-15 the increase is $1,482,300. It is spent on the actions of table B and on those that were there before.'),
        paragraph('D. Demonstrate how the services increase in proportion, as calculated pursuant to 5 CCR 15496(a)(7).'),
        paragraph('Services for these pupils increase by 6.25 % in 2014-15.'),
      ]),
    ],
  }
}

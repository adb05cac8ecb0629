import type { StateMeasure } from '@cuentas/shared'

/** Spellings of one column through the years. */
type Names = readonly string[]

/** A kind of open file: by which columns it is known, and what each measures. Names are compared without case, spaces and punctuation. */
export interface StateFileKind {
  readonly kind: string
  /** Columns that a header must have, each by one of its spellings. */
  readonly signature: readonly Names[]
  readonly measures: Readonly<Partial<Record<StateMeasure, Names>>>
  /** True where suspensions are counted: years of closed schools must not be compared. */
  readonly isDiscipline: boolean
}

const cds = ['CDSCode', 'CDS Code', 'cds_code', 'cds', 'CDS'] as const
const county = ['CountyCode', 'County Code', 'COUNTY_CD', 'Ccode'] as const
const year = [
  'AcademicYear',
  'Academic Year',
  'academic_year',
  'fiscal_year',
  'FiscalYear',
  'Fiscal Year',
  'Year',
  'reportingyear',
  'LastUpDate',
  'Last Update',
] as const
const cumulative = ['CumulativeEnrollment', 'Cumulative Enrollment', 'CUMULATIVE_ENR', 'Cumulative Enrollment (Total)', 'cumulative_enrollment'] as const

/** Columns that say whose row it is and of what year, whatever the kind. */
export const rowColumns = {
  cds,
  year,
  county,
  district: ['DistrictCode', 'District Code', 'DISTRICT_CD', 'Dcode'],
  school: ['SchoolCode', 'School Code', 'SCHOOL_CD'],
  countyName: ['CountyName', 'County Name', 'County', 'county_name'],
  districtName: ['DistrictName', 'District Name', 'District', 'LEA', 'Local Educational Agency', 'district_name', 'LEA Name'],
  schoolName: ['SchoolName', 'School Name', 'school_name', 'School', 'Charter School Name'],
  aggregate: ['AggregateLevel', 'Aggregate Level', 'rtype', 'RType'],
  charter: ['CharterYN', 'Charter (All/Y/N)', 'Charter School (Y/N)', 'Charter YN', 'Charter'],
  group: ['ReportingCategory', 'Reporting Category', 'studentgroup', 'Student Group', 'REPORTING_CATEGORY'],
  schoolType: ['School Type', 'school_type', 'SchoolType', 'SOCType', 'type'],
  certification: ['Certification', 'Apportionment', 'Certification Period', 'certification'],
  basis: ['basis'],
} as const satisfies Readonly<Record<string, Names>>

/** Every kind of open file that is read, the most particular first. A new one is an entry here. */
export const stateFileKinds = [
  {
    kind: 'suspension',
    signature: [
      year,
      cumulative,
      [
        'Unduplicated Count of Students Suspended (Total)',
        'Unduplicated Students Suspended (Total)',
        'students_suspended_unduplicated',
        'Unduplicated Count of Students Suspended',
      ],
    ],
    measures: {
      'cumulative-enrollment': cumulative,
      suspensions: ['Total Suspensions', 'total_suspensions', 'TotalSuspensions'],
      'students-suspended': [
        'Unduplicated Count of Students Suspended (Total)',
        'Unduplicated Students Suspended (Total)',
        'students_suspended_unduplicated',
        'Unduplicated Count of Students Suspended',
      ],
      'students-suspended-defiance': [
        'Unduplicated Count of Students Suspended (Defiance-Only)',
        'Unduplicated Students Suspended (Defiance-Only)',
        'Unduplicated Count of Students Suspended (Defiance Only)',
      ],
      'suspensions-defiance': ['Suspension Count Defiance-Only', 'Suspension Count Defiance Only'],
    },
    isDiscipline: true,
  },
  {
    kind: 'expulsion',
    signature: [year, cumulative, ['Total Expulsions', 'TotalExpulsions']],
    measures: {
      'cumulative-enrollment': cumulative,
      expulsions: ['Total Expulsions', 'TotalExpulsions'],
      'students-expelled': [
        'Unduplicated Count of Students Expelled (Total)',
        'Unduplicated Students Expelled (Total)',
        'Unduplicated Count of Students Expelled',
      ],
    },
    isDiscipline: true,
  },
  {
    kind: 'unduplicated-pupils',
    signature: [year, ['Total Enrollment'], ['CALPADS Unduplicated Pupil Count (UPC)', 'Unduplicated Pupil Count', 'UPC', 'CALPADS UPC']],
    measures: {
      enrollment: ['Total Enrollment'],
      'unduplicated-pupils': ['CALPADS Unduplicated Pupil Count (UPC)', 'Unduplicated Pupil Count', 'UPC', 'CALPADS UPC'],
    },
    isDiscipline: false,
  },
  {
    kind: 'enrollment',
    signature: [year, rowColumns.group, ['TOTAL_ENR', 'Total Enrollment', 'ENR_TOTAL', 'Census Day Enrollment']],
    measures: { enrollment: ['TOTAL_ENR', 'Total Enrollment', 'ENR_TOTAL', 'Census Day Enrollment'] },
    isDiscipline: false,
  },
  {
    kind: 'dashboard-suspension',
    signature: [['cds', 'cdscode'], ['rtype'], ['studentgroup'], ['currnumer'], ['currdenom'], ['type']],
    measures: {
      'dashboard-suspended': ['currnumer'],
      'dashboard-enrolled': ['currdenom'],
      'dashboard-rate': ['currstatus'],
      'dashboard-level': ['statuslevel'],
    },
    isDiscipline: true,
  },
  {
    kind: 'lcff',
    signature: [
      [
        'Supplemental Grant',
        'supplemental_grant',
        'Supplemental Grant Funding',
        'LCFF Supplemental Grant',
        'Supplemental Grants',
        'Supplemental',
        'Total Supplemental Grant',
      ],
      [
        'Concentration Grant',
        'concentration_grant',
        'Concentration Grant Funding',
        'LCFF Concentration Grant',
        'Concentration Grants',
        'Concentration',
        'Total Concentration Grant',
      ],
    ],
    measures: {
      'base-grant': [
        'Base Grant',
        'base_grant',
        'Base Grant Funding',
        'LCFF Base Grant',
        'Base Grants',
        'Total Base Grant',
        'Adjusted Base Grant',
        'Grade Span Adjusted Base Grant',
      ],
      'supplemental-grant': [
        'Supplemental Grant',
        'supplemental_grant',
        'Supplemental Grant Funding',
        'LCFF Supplemental Grant',
        'Supplemental Grants',
        'Supplemental',
        'Total Supplemental Grant',
      ],
      'concentration-grant': [
        'Concentration Grant',
        'concentration_grant',
        'Concentration Grant Funding',
        'LCFF Concentration Grant',
        'Concentration Grants',
        'Concentration',
        'Total Concentration Grant',
      ],
      'add-ons': ['Add-ons', 'Total Add-ons', 'Allowances or Add-ons', 'LCFF Add-ons', 'Add-On Funding'],
      'total-lcff': ['Total LCFF Entitlement', 'total_lcff', 'LCFF Entitlement', 'Total LCFF', 'LCFF Total Entitlement', 'Total LCFF Funding'],
      'funded-ada': ['Funded ADA', 'funded_ada', 'Total Funded ADA', 'Total ADA', 'LCFF Funded ADA'],
      upp: ['UPP', 'upp', 'Unduplicated Pupil Percentage', 'Unduplicated Pupil Percentage (UPP)', 'LCFF UPP', 'Three-Year Rolling UPP'],
    },
    isDiscipline: false,
  },
  {
    kind: 'directory',
    signature: [['CD Code', 'CDCode', 'CDSCode'], ['District'], ['StatusType', 'Status Type'], ['DOCType', 'DOC Type', 'DOC']],
    measures: {},
    isDiscipline: false,
  },
] as const satisfies readonly StateFileKind[]
export type StateFileKindName = (typeof stateFileKinds)[number]['kind']

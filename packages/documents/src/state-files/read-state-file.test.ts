import { describe, expect, test } from 'vitest'
import { certificationIn, versionOf, yearIn } from '#state-files/file-words.ts'
import { stateFileReading } from '#state-files/read-state-file.ts'
import type { StateRow } from '#state-files/state-row.ts'

/** Reads made-up rows as a file of this name; the columns and their spellings are the state's own. */
function read(fileName: string, rows: readonly (readonly string[])[]) {
  const reading = stateFileReading(fileName)
  const taken = rows.map((cells, at) => reading.take({ number: at + 1, cells })).filter((row): row is StateRow => row !== undefined)
  return { taken, facts: reading.recognised(), givenUp: reading.givenUp() }
}

const suspension = [
  'AcademicYear',
  'AggregateLevel',
  'CountyCode',
  'DistrictCode',
  'SchoolCode',
  'CountyName',
  'DistrictName',
  'SchoolName',
  'CharterYN',
  'ReportingCategory',
  'CumulativeEnrollment',
  'Total Suspensions',
  'Unduplicated Count of Students Suspended (Total)',
  'Unduplicated Count of Students Suspended (Defiance-Only)',
]

describe('a suspension file', () => {
  const rows = [
    suspension,
    ['2018-19', 'T', '00', '', '', 'State', '', '', 'All', 'TA', '6,792,266', '354322', '226989', '20000'],
    ['2018-19', 'C', '33', '', '', 'Riverside', '', '', 'All', 'TA', '450000', '20000', '14000', '900'],
    ['2018-19', 'D', '33', '73676', '', 'Riverside', 'Coachella Valley Unified', '', 'All', 'TA', '19000', '1351', '900', '31'],
    ['2018-19', 'D', '33', '73676', '', 'Riverside', 'Coachella Valley Unified', '', 'N', 'TA', '18700', '1329', '882', '30'],
    ['2018-19', 'S', '33', '73676', '0113753', 'Riverside', 'Coachella Valley Unified', 'Bobby Duke Middle', 'No ', 'TA', '847', '102', '78', '*'],
    ['2018-19', 'S', '33', '73676', '113753', 'Riverside', 'Coachella Valley Unified', 'Bobby Duke Middle', 'No ', 'RB', '*', '*', '*', '*'],
  ]
  const { taken, facts } = read('suspension19-v2.txt', rows)

  test('is known by its columns, says its version, and keeps every row as printed with its number', () => {
    expect(facts).toEqual({ kind: 'suspension', family: 'suspension19', version: 2 })
    expect(taken.map(({ number, subject }) => [number, subject])).toEqual([
      [2, '00000000000000'],
      [3, '33000000000000'],
      [4, '33736760000000'],
      [5, '33736760000000'],
      [6, '33736760113753'],
      [7, '33736760113753'],
    ])
    expect(taken[4]?.figures['students-suspended-defiance']).toEqual({ column: 'Unduplicated Count of Students Suspended (Defiance-Only)', printed: '*' })
    expect(taken[0]?.figures['cumulative-enrollment']?.printed).toBe('6,792,266')
  })

  test('takes one row of a district for the whole: all schools, charters together, all students', () => {
    expect(taken.map(({ isWhole }) => isWhole)).toEqual([true, true, true, false, true, false])
  })

  test('is read by name, whatever the order and spelling of its columns', () => {
    const shuffled = rows.map((row) => row.toReversed())
    shuffled[0] = suspension.map((name) => `${name.toUpperCase().replace('CUMULATIVEENROLLMENT', 'Cumulative  Enrollment')}\n`).toReversed()
    const again = read('suspension19-v2.txt', shuffled)
    expect(again.taken.map(({ figures, subject }) => [subject, figures['students-suspended']?.printed, figures['cumulative-enrollment']?.printed])).toEqual(
      taken.map(({ figures, subject }) => [subject, figures['students-suspended']?.printed, figures['cumulative-enrollment']?.printed]),
    )
  })
})

describe('an LCFF file', () => {
  test('takes its year and its certification from the lines above its header, and codes that lost their leading zero', () => {
    const { taken, facts } = read('lcffsummary2324an-r1.xlsx', [
      ['LCFF Summary Data'],
      ['Fiscal Year 2023–24, AN R1'],
      ['County Code', 'District Code', 'School Code', 'LEA', 'Base Grant', 'Supplemental Grant', 'Concentration Grant', 'UPP'],
      ['1', '61119', '0', 'Alameda City', '1', '2', '3', '38.02%'],
    ])
    expect(facts?.kind).toBe('lcff')
    expect(taken).toMatchObject([{ subject: '01611190000000', fiscalYear: 2023, certification: 'annual-r1', figures: { upp: { printed: '38.02%' } } }])
  })
})

describe('a table of a plan', () => {
  test('is no open file, though it has a column of supplemental money', () => {
    const rows = [['Goal', 'Action', 'Supplemental', 'Concentration'], ...Array.from({ length: 12 }, () => ['1', '1.1', '5', '6'])]
    expect(read('plan.csv', rows)).toMatchObject({ facts: undefined, taken: [], givenUp: true })
  })
})

describe('the words of a file', () => {
  test('name its year, its certification and its version', () => {
    expect(['2018-2019', 'Fiscal Year 2018–19, P-2', 'AY 18'].map((text) => yearIn([text], false))).toEqual([2018, 2018, undefined])
    expect(yearIn(['2024.0'], true)).toBe(2023)
    expect(['03/08/2023', '7/1/2023'].map((text) => yearIn([text], false))).toEqual([2022, 2023])
    expect(['2023-24 P-1', 'Second Principal (P-2)', 'AN R1', 'Annual', 'annual r2', 'none'].map((text) => certificationIn([text]))).toEqual([
      'p-1',
      'p-2',
      'annual-r1',
      'annual',
      'annual-r2',
      null,
    ])
    expect(versionOf('Suspension22-v2.txt')).toEqual({ family: 'suspension22', version: 2 })
    expect(versionOf('suspension22.txt')).toEqual({ family: 'suspension22', version: 1 })
  })
})

describe('price indices', () => {
  const rowsOf = (lines: readonly string[]) => {
    const reading = stateFileReading('fredgraph.csv')
    const rows = lines.flatMap((line, at) => reading.take({ number: at + 1, cells: line.split(',') }) ?? [])
    return {
      kind: reading.recognised()?.kind,
      rows: rows.map(({ number, fiscalYear, figures }) => [number, Number(fiscalYear), figures['price-index']?.printed]),
    }
  }

  test('are known by the name of their series, each month or quarter in the fiscal year that it begins in', () => {
    expect(rowsOf(['observation_date,A829RD3Q086SBEA', '2018-04-01,103.1', '2018-07-01,104.2', '2019-04-01,.', '1999-01-01,60.5'])).toEqual({
      kind: 'price-state-local-deflator',
      rows: [
        [2, 2017, '103.1'],
        [3, 2018, '104.2'],
      ],
    })
    expect(rowsOf(['DATE,CPIAUCNS', '7/1/2024,314.54']).rows).toEqual([[2, 2024, '314.54']])
    expect(rowsOf(['Date,Index,Inflation', '2024-06-01,314.175,0.0']).kind).toBe('price-us-cpi-u')
  })

  test('are not guessed from a column that is called "Index" alone, and not taken in another adjustment', () => {
    expect(rowsOf(['Date,Index', '2024-06-01,314.175']).kind).toBeUndefined()
    expect(rowsOf(['observation_date,CPIAUCSL', '2024-06-01,314.175']).kind).toBeUndefined()
  })
})

import {
  numberOf,
  schoolLevels,
  sumPublished,
  type Cds,
  type FiscalYear,
  type Mark,
  type Published,
  type SchoolLevel,
  type StateFigure,
  type StateMeasure,
} from '@cuentas/shared'
import { schoolLevelsOf } from '#received/school-levels.ts'

/** A rate of students suspended: the two counts it was divided from, or the mark that says why there is none. */
export interface SuspensionRate {
  readonly fiscalYear: FiscalYear
  /** 0 to 1; null when it cannot be made. */
  readonly rate: number | null
  readonly suspended: number | null
  readonly enrolled: number | null
  /** `not-comparable` stands beside a rate; the others stand for it. */
  readonly mark: Mark | null
  /** Schools whose rows were added up, and schools left out because the state suppresses a cell of theirs or prints none. */
  readonly schools: number
  readonly suppressed: number
  readonly missing: number
  /** The figures that were read: of one row its own, of a sum every school's. */
  readonly figures: readonly string[]
}

/** A line of the outcomes: the state, the district, one of its levels, or one school. */
export interface OutcomeLine {
  readonly subject: Cds
  readonly name: string
  readonly of: 'state' | 'district' | 'level' | 'school'
  readonly level: SchoolLevel
  readonly years: readonly SuspensionRate[]
}

interface Row {
  readonly subject: Cds
  readonly name: string
  readonly level: SchoolLevel
  readonly suspended: StateFigure | undefined
  readonly enrolled: StateFigure | undefined
}

const isSchool = (subject: Cds) => !subject.endsWith('0000000')

/**
 * Figures around a district -> its lines: the state's, the district's (its own printed row, else the sum of its schools), each level's and each
 * school's. A level is summed from school rows, students first, then enrollment, and only then divided: rates are never averaged.
 */
export function outcomesOf(cds: Cds, state: Cds, years: readonly FiscalYear[], figures: readonly StateFigure[], measure: StateMeasure): readonly OutcomeLine[] {
  const levelOf = schoolLevelsOf(figures)
  const rows = years.map((year) => ({ year, rows: rowsOf(figures, year, measure, levelOf) }))
  const line = (subject: Cds, name: string, of: OutcomeLine['of'], level: SchoolLevel, pick: (all: readonly Row[]) => readonly Row[]): OutcomeLine => ({
    subject,
    name,
    of,
    level,
    years: rows.map(({ year, rows: all }) => rateOf(year, pick(all))),
  })
  const schools = schoolsIn(rows.flatMap(({ rows: all }) => all).filter(({ subject }) => isSchool(subject) && subject.startsWith(cds.slice(0, 7))))
  const name = rows.flatMap(({ rows: all }) => all).find(({ subject }) => subject === cds)?.name ?? ''
  const own = (all: readonly Row[]) => all.filter(({ subject }) => subject === cds)
  const ofSchools = (all: readonly Row[]) => all.filter(({ subject }) => isSchool(subject) && subject.startsWith(cds.slice(0, 7)))
  const levels = schoolLevels.filter((level) => level !== 'all' && level !== 'other' && schools.some((school) => school.level === level))
  return [
    line(state, '', 'state', 'all', (all) => all.filter(({ subject }) => subject === state)),
    line(cds, name, 'district', 'all', (all) => (own(all).length > 0 ? own(all) : ofSchools(all))),
    ...levels.map((level) => line(cds, name, 'level', level, (all) => ofSchools(all).filter((row) => row.level === level))),
    ...schools.map((school) => line(school.subject, school.name, 'school', school.level, (all) => all.filter(({ subject }) => subject === school.subject))),
  ]
}

function rowsOf(figures: readonly StateFigure[], year: FiscalYear, measure: StateMeasure, levelOf: ReturnType<typeof schoolLevelsOf>): readonly Row[] {
  const ofYear = figures.filter((figure) => figure.fiscalYear === year)
  const suspended = ofYear.filter((figure) => figure.measure === measure)
  const enrolled = ofYear.filter((figure) => figure.measure === 'cumulative-enrollment')
  return [...new Set([...suspended, ...enrolled].map(({ subject }) => subject))].flatMap((subject) => {
    const [first, second] = [suspended.findLast((one) => one.subject === subject), enrolled.findLast((one) => one.subject === subject)]
    const named = first ?? second
    return named ? [{ subject, name: named.subjectName, level: levelOf(named), suspended: first, enrolled: second }] : []
  })
}

function schoolsIn(rows: readonly Row[]): readonly Row[] {
  const byCode = new Map<Cds, Row>(rows.map((row) => [row.subject, row]))
  return [...byCode.values()].toSorted((a, b) => schoolLevels.indexOf(a.level) - schoolLevels.indexOf(b.level) || (a.name < b.name ? -1 : 1))
}

/** Rows of one year -> one rate. A row that lacks one of its two numbers enters neither sum. */
function rateOf(year: FiscalYear, rows: readonly Row[]): SuspensionRate {
  const whole = rows.filter(
    ({ suspended, enrolled }) => suspended && enrolled && numberOf(suspended.value) !== undefined && numberOf(enrolled.value) !== undefined,
  )
  const cells = (of: 'suspended' | 'enrolled', among: readonly Row[]): readonly Published[] => among.map((row) => row[of]?.value ?? { mark: 'missing' })
  const [suspended, enrolled] = [sumPublished(cells('suspended', whole)), sumPublished(cells('enrolled', whole))]
  const isSuppressed = (row: Row) =>
    [row.suspended, row.enrolled].some((figure) => figure && typeof figure.value !== 'number' && figure.value.mark === 'suppressed')
  const left = rows.filter((row) => !whole.includes(row))
  const suppressed = left.filter(isSuppressed).length
  const canDivide = suspended.sum !== null && enrolled.sum !== null && enrolled.sum > 0
  return {
    fiscalYear: year,
    rate: canDivide && suspended.sum !== null && enrolled.sum !== null ? suspended.sum / enrolled.sum : null,
    suspended: suspended.sum,
    enrolled: enrolled.sum,
    mark: canDivide ? (suspended.notComparable || enrolled.notComparable ? 'not-comparable' : null) : suppressed > 0 ? 'suppressed' : 'missing',
    schools: whole.length,
    suppressed,
    missing: left.length - suppressed,
    figures: rows.flatMap(({ suspended: figure }) => (figure ? [figure.id] : [])),
  }
}

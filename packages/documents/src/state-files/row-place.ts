import { cdsSchema, type Cds, type SchoolLevel } from '@cuentas/shared'
import type { Header } from '#state-files/column-names.ts'
import { rowColumns } from '#state-files/kinds.ts'

/** Whose row it is. */
export interface RowPlace {
  /** 14 digits; the state is all zeros, a county its two digits and zeros. */
  readonly subject: Cds
  readonly name: string
  readonly level: SchoolLevel
  /** The student group's code as printed; "TA" and "ALL" are all students, and so is a file without groups. */
  readonly group: string
  /** True for the row of all students, of charter and other schools together: what sums and pages take. */
  readonly isWhole: boolean
}

/** How a header's rows are placed. */
export interface Placing {
  /** True when the header says whose each row is. */
  readonly isKnown: boolean
  readonly of: (cells: readonly string[]) => RowPlace | undefined
  readonly year: (cells: readonly string[]) => string
  readonly certification: (cells: readonly string[]) => string
  readonly basis: (cells: readonly string[]) => string
}

/** The columns of a header that say whose a row is. */
export function rowPlace(header: Header): Placing {
  const at = (name: keyof typeof rowColumns) => header.find(rowColumns[name])
  const places = {
    cds: header.find([...rowColumns.cds, 'CD Code', 'CDCode']),
    county: at('county'),
    district: at('district'),
    school: at('school'),
    aggregate: at('aggregate'),
    charter: at('charter'),
    group: at('group'),
    type: at('schoolType'),
    year: at('year'),
    certification: at('certification'),
    basis: at('basis'),
    countyName: at('countyName'),
    districtName: at('districtName'),
    schoolName: at('schoolName'),
  }
  const text = (cells: readonly string[], place: number | undefined) => (place === undefined ? '' : (cells[place] ?? '').trim())
  return {
    isKnown: places.cds !== undefined || (places.county !== undefined && places.district !== undefined),
    year: (cells) => text(cells, places.year),
    certification: (cells) => text(cells, places.certification),
    basis: (cells) => text(cells, places.basis),
    of: (cells) => {
      const aggregate = text(cells, places.aggregate).toUpperCase()
      const subject =
        places.cds === undefined
          ? joined(text(cells, places.county), text(cells, places.district), text(cells, places.school), aggregate)
          : padded(text(cells, places.cds), aggregate)
      if (subject === undefined) return undefined
      const group = text(cells, places.group) || 'TA'
      const charter = text(cells, places.charter).toLowerCase()
      const isSum = subject.endsWith('0000000')
      const isPart = isSum && places.aggregate !== undefined && places.charter !== undefined && /^(y|yes|n|no)$/.test(charter)
      const names = [text(cells, places.schoolName), text(cells, places.districtName), text(cells, places.countyName)]
      return {
        subject,
        name: (isSum ? names.slice(1) : names).find((name) => name !== '' && !/^(n\/?a|districtwide|all|\*)$/i.test(name)) ?? '',
        level: isSum ? 'all' : levelOf(text(cells, places.type)),
        group,
        isWhole: /^(TA|ALL)$/i.test(group) && !isPart,
      }
    },
  }
}

/** A code in one column: 14 digits, or fewer where a spreadsheet took the leading zero; 7 digits are a district. */
function padded(printed: string, aggregate: string): Cds | undefined {
  const digits = printed.replace(/[\s-]/g, '').replace(/\.0$/, '')
  if (!/^\d{1,14}$/.test(digits)) return undefined
  if (aggregate === 'T' || aggregate === 'X') return cdsSchema.parse('0'.repeat(14))
  return cdsSchema.parse(digits.length <= 7 ? `${digits.padStart(7, '0')}0000000` : digits.padStart(14, '0'))
}

/** A code in three columns. An aggregate level takes the parts below it away: a county's row is no district's. */
function joined(county: string, district: string, school: string, aggregate: string): Cds | undefined {
  if (aggregate === 'T') return cdsSchema.parse('0'.repeat(14))
  const part = (text: string, digits: number) => (/^\d+$/.test(text) && text.length <= digits ? text.padStart(digits, '0') : '0'.repeat(digits))
  if (!/^\d{1,2}$/.test(county)) return undefined
  const [own, ofSchool] = [aggregate === 'C' ? '0'.repeat(5) : part(district, 5), aggregate === 'C' || aggregate === 'D' ? '0'.repeat(7) : part(school, 7)]
  return cdsSchema.parse(`${part(county, 2)}${own}${ofSchool}`)
}

/** The level of a school by what the state calls its type: "Intermediate/Middle Schools (Public)", or the Dashboard's ES, MS, HS. */
function levelOf(type: string): SchoolLevel {
  if (/^ES$|^elem/i.test(type)) return 'elementary'
  if (/^MS$|middle|junior high/i.test(type)) return 'middle'
  if (/^HS$|^high schools/i.test(type)) return 'high'
  return 'other'
}

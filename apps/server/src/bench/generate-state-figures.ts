import { createHash } from 'node:crypto'
import type { Session } from '#db/database.ts'
import { insertStateFile, insertStateRows, type StoredStateRow } from '#db/state-file-repository.ts'
import type { District } from '#db/stored-document.ts'

/** Years of the grants and of the suspensions, and schools a district: as many as a middling district has. */
const grantYears = Array.from({ length: 12 }, (_, at) => 2014 + at)
const suspensionYears = Array.from({ length: 8 }, (_, at) => 2016 + at)
const schools = 12

/** Writes made-up grants, students and suspensions of the districts and their schools, as two files of the state would bring them. */
export async function generateStateFigures(em: Session, districts: readonly District[]): Promise<void> {
  const numbered = districts.map((district, at) => ({ district, at }))
  await keepFile(
    em,
    'lcff',
    numbered.flatMap(({ district, at }) => grantYears.map((year) => grantsOf(district, at, year))),
  )
  await keepFile(
    em,
    'enrollment',
    numbered.flatMap(({ district, at }) => grantYears.map((year) => studentsOf(district, at, year))),
  )
  await keepFile(
    em,
    'suspension',
    numbered.flatMap(({ district, at }) => suspensionYears.flatMap((year) => suspensionsOf(district, at, year))),
  )
}

type Row = Omit<StoredStateRow, 'file' | 'number'>

async function keepFile(em: Session, kind: string, rows: readonly Row[]): Promise<void> {
  const sha256 = createHash('sha256').update(kind).digest('hex')
  const name = `generated-${kind}.csv`
  await insertStateFile(em, { sha256, kind, name, family: name, version: 1, supersededBy: null, rows: rows.length, addedAt: Date.UTC(2025, 6, 1) })
  await insertStateRows(
    em,
    rows.map((row, at) => ({ ...row, file: sha256, number: at + 2 })),
  )
}

function rowOf(subject: string, name: string, level: string, fiscalYear: number, figures: Readonly<Record<string, number>>): Row {
  const cells = Object.entries(figures).map(([measure, value]) => [measure, { column: measure, printed: String(value) }])
  return {
    subject,
    name,
    level,
    fiscalYear,
    studentGroup: '',
    isWhole: 1,
    certification: null,
    basis: '',
    figures: JSON.stringify(Object.fromEntries(cells)),
  }
}

function grantsOf({ key, name }: District, at: number, year: number): Row {
  const supplemental = 1_000_000 + at * 20_000 + (year - 2014) * 90_000
  return {
    ...rowOf(key, name, 'all', year, { 'supplemental-grant': supplemental, 'concentration-grant': Math.round(supplemental / 2), upp: 0.4 + (at % 50) / 100 }),
    certification: 'annual',
  }
}

function studentsOf({ key, name }: District, at: number, year: number): Row {
  const enrollment = 500 + at * 13 + (year - 2014) * 7
  return rowOf(key, name, 'all', year, { enrollment, 'unduplicated-pupils': Math.round(enrollment * (0.4 + (at % 50) / 100)) })
}

function suspensionsOf({ key, name }: District, at: number, year: number): readonly Row[] {
  const of = (number: number) => ({
    'cumulative-enrollment': 400 + number * 50,
    suspensions: 20 + ((at + number + year) % 30),
    'students-suspended': 10 + ((at * 3 + number + year) % 20),
  })
  const school = (number: number) => `${key.slice(0, 7)}${String(number).padStart(7, '0')}`
  const levels = ['elementary', 'middle', 'high'] as const
  return [
    rowOf(key, name, 'all', year, of(schools)),
    ...Array.from({ length: schools }, (_, number) => rowOf(school(number + 1), `School ${number + 1}`, levels[number % 3] ?? 'other', year, of(number))),
  ]
}

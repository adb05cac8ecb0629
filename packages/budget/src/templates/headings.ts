import { fiscalYear, readFiscalYear, type ActionTable, type FiscalYear, type PageText } from '@cuentas/shared'
import { lettersOnly } from '#templates/plain-text.ts'

/** A line that titles an action table: on its first page only; "(Planned)" and the year are there or not. */
export interface TableHeading {
  readonly kind: ActionTable | 'data-entry' | 'carryover'
  readonly year: FiscalYear | undefined
  readonly page: number
  readonly y: number
}

/** Words of table titles, letters only, and the table each names. The vendor form says "Total Expenditures Table". */
const titles: readonly { readonly kind: TableHeading['kind']; readonly words: readonly string[] }[] = [
  {
    kind: 'planned',
    words: [
      'Total Planned Expenditures Table',
      'Total Expenditures Table',
      'Tabla de gastos totales planificados',
      'Tabla de gastos totales',
      'Tabla de gastos totales planeados',
    ],
  },
  { kind: 'data-entry', words: ['Data Entry Table', 'Tabla de ingreso de datos'] },
  {
    kind: 'contributing',
    words: ['Contributing Actions Table', 'Contributing Expenditures Table', 'Contributing Expenditures Tables', 'Tabla de acciones contribuyentes'],
  },
  { kind: 'annual-update', words: ['Annual Update Table', 'Annual Update Expenditures Table', 'Annual Update Table Year', 'Tabla de actualización anual'] },
  { kind: 'contributing-annual-update', words: ['Contributing Actions Annual Update Table', 'Tabla de actualización anual de acciones contribuyentes'] },
  { kind: 'carryover', words: ['LCFF Carryover Table', 'Tabla de remanente de LCFF', 'Tabla de remanente LCFF'] },
]
const known = new Map(titles.flatMap(({ kind, words }) => words.map((text) => [lettersOnly(text), kind] as const)))

/** Titles of action tables on a page, those of the instructions and of prose left to the caller (they carry no year). */
export function tableHeadings(page: PageText): readonly TableHeading[] {
  return page.lines.flatMap((line) => {
    if (line.text.length > 110 || !/table|tabla/iu.test(line.text)) return []
    const year = yearIn(line.text)
    const letters = lettersOnly(line.text)
    // With a year in front, words after the title do not matter: "2025-26 Total Planned Expenditures Table (Input)".
    const kind = known.get(letters) ?? (year !== undefined && /^\s*20\d\d/u.test(line.text) ? longestKnown(letters) : undefined)
    return kind ? [{ kind, year, page: page.number, y: line.box.y0 }] : []
  })
}

function longestKnown(letters: string): TableHeading['kind'] | undefined {
  const [longest] = [...known.keys()].filter((words) => letters.startsWith(words)).sort((a, b) => b.length - a.length)
  return longest === undefined ? undefined : known.get(longest)
}

/** The first fiscal year that a text names: "2025-26 Total Expenditures Table", "Plan Summary [2025–26]". */
export function yearIn(text: string): FiscalYear | undefined {
  for (const [year] of text.matchAll(/(?<!\d)20\d{2}\s*[-\u2010-\u2015\u2212/]\s*(?:20)?\d{2}(?!\d)/gu)) {
    const read = readFiscalYear(year)
    if (read !== undefined) return read
  }
  return undefined
}

/** Lines that open the state's instructions, letters only. They repeat every table's name over the last 20 to 30 pages. */
const instructions: ReadonlySet<string> = new Set(
  [
    'Local Control and Accountability Plan Instructions',
    'Introduction and Instructions',
    'Requirements and Instructions',
    'Local Control and Accountability Plan Action Tables Template Instructions',
    'Instrucciones del Plan de Control Local y Rendición de Cuentas',
    'Introducción e instrucciones',
    'Requisitos e instrucciones',
  ].map(lettersOnly),
)

/** The page where the instructions appendix starts: the first one that opens instructions with no titled, dated action table after it. */
export function appendixStart(pages: readonly PageText[]): number {
  const lastDated = Math.max(0, ...pages.flatMap(tableHeadings).flatMap(({ year, page }) => (year === undefined ? [] : [page])))
  const opening = pages.find(({ number, lines }) => number > lastDated && lines.some(({ text }) => instructions.has(lettersOnly(text))))
  return opening?.number ?? Infinity
}

/** The year before. */
export function yearBefore(year: FiscalYear): FiscalYear {
  return fiscalYear(year - 1)
}

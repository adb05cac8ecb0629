import { readCds, type Cds, type FiscalYear, type PageText, type Table } from '@cuentas/shared'
import { yearIn } from '#templates/headings.ts'
import { lettersOnly, oneLine } from '#templates/plain-text.ts'

const nameLabels =
  /^(?:local educational agency \(lea\) name|lea name|nombre de la agencia (?:local de educación|educativa local|de educación local)(?: \((?:lea|ale)\))?)\s*:\s*(?<name>.+)$/iu
const nameHeads: ReadonlySet<string> = new Set(
  ['Local Educational Agency (LEA) Name', 'LEA Name', 'Nombre de la agencia educativa local (LEA)', 'Nombre de la agencia local de educación (LEA)'].map(
    lettersOnly,
  ),
)

/** The LEA's name as the document's own cover says it: the Budget Overview's line, else the cell under the plan's cover table. */
export function leaName(pages: readonly PageText[], tables: readonly Table[]): string {
  for (const { text } of linesOf(pages)) {
    const name = nameLabels.exec(oneLine(text))?.groups?.['name']?.replace(/\s*\bCDS\b.*$/u, '')
    if (name) return longerForm(tidyName(name), nameOnCover(tables))
  }
  return nameOnCover(tables) || nameUnderHead(pages) || nameInFooter(pages)
}

/** "San Francisco Unified" in the overview, "San Francisco Unified School District" on the cover: the whole name. */
function longerForm(name: string, onCover: string): string {
  return onCover.toLowerCase().startsWith(`${name.toLowerCase()} `) && onCover.length < name.length + 30 ? onCover : name
}

/** The cell under "Local Educational Agency (LEA) Name" in the plan's cover table. */
function nameOnCover(tables: readonly Table[]): string {
  for (const table of tables) {
    for (const [index, row] of table.rows.entries()) {
      const head = row.cells.find(({ text }) => nameHeads.has(lettersOnly(text)))
      const below = head && table.rows.slice(index + 1).flatMap(({ cells }) => cells.filter(({ column, text }) => column === head.column && text.trim()))[0]
      if (below) return tidyName(below.text)
    }
  }
  return ''
}

/** A cover table that no reading saw as a table: the line under the label, up to a wide gap. */
function nameUnderHead(pages: readonly PageText[]): string {
  for (const page of pages) {
    const index = page.lines.findIndex(({ text }) => lettersOnly(text).startsWith(lettersOnly('Local Educational Agency (LEA) Name')))
    const head = page.lines[index]
    const below = head && page.lines.slice(index + 1).find(({ box }) => box.y0 > head.box.y0 && Math.abs(box.x0 - head.box.x0) < 40)
    if (below) return tidyName(below.text.split(/ {3,}/u)[0] ?? '')
  }
  return ''
}

/** "2025-26 Local Control and Accountability Plan for Irvine Unified School District    Page 3 of 265" */
function nameInFooter(pages: readonly PageText[]): string {
  const names = new Map<string, number>()
  for (const { text } of linesOf(pages)) {
    const name = /Local Control (?:and|&) Accountability Plan for (?<name>.+?)(?:\s+Page\b.*)?$/iu.exec(oneLine(text))?.groups?.['name']
    if (name) names.set(name, (names.get(name) ?? 0) + 1)
  }
  const [most] = [...names].sort(([, a], [, b]) => b - a)
  return most ? tidyName(most[0]) : ''
}

function tidyName(text: string): string {
  const line = oneLine(text)
  return /^[[(<].*[\])>]$/u.test(line) ? line.slice(1, -1).trim() : line
}

/** The CDS code as printed ("CDS Code: 30-664310000000"), made 14 digits; null when none is. */
export function printedCds(pages: readonly PageText[]): Cds | null {
  for (const { text } of linesOf(pages)) {
    const digits = /\b(?:CDS|CD)(?:\s+code|\s+number|\s*#)?\s*[:#]?\s*(?<code>\d[\d\s\u2010-\u2015-]{5,24}\d)/iu.exec(text)?.groups?.['code']
    const cds = digits === undefined ? undefined : readCds(digits)
    if (cds) return cds
  }
  return null
}

/** Years that the document gives itself, the surest first: "Plan Summary [2025-26]", "School Year: 2025-26", footers. */
export function statedPlanYear(pages: readonly PageText[]): FiscalYear | undefined {
  const sure = [
    /^plan summary\b|^resumen del plan\b/iu,
    /^(?:school year|lcap year|año escolar|ciclo escolar)\s*:/iu,
    /local control (?:and|&) accountability plan for/iu,
    /\blcap\b|local control (?:and|&) accountability plan|rendición de cuentas/iu,
  ]
  for (const words of sure) {
    const counts = new Map<FiscalYear, number>()
    for (const { text } of linesOf(pages)) {
      const year = words.test(text.trim()) ? yearIn(text) : undefined
      if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1)
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a)
    if (most) return most[0]
  }
  return undefined
}

/** The language of the plan: which language's headings it prints. */
export function languageOf(pages: readonly PageText[]): 'en' | 'es' {
  const count = (words: RegExp) => linesOf(pages).filter(({ text }) => words.test(text.trim())).length
  const spanish = count(
    /^(?:metas? y acciones|acciones|meta\b|resumen del plan|información general|fondos totales|análisis de (?:la )?meta|plan de (?:control local|rendición de cuentas))/iu,
  )
  const english = count(
    /^(?:goals? and actions|actions|goal\b|plan summary|general information|total funds|goal analysis|local control and accountability plan)/iu,
  )
  return spanish > english ? 'es' : 'en'
}

function linesOf(pages: readonly PageText[]): readonly { readonly text: string }[] {
  return pages.flatMap(({ lines }) => lines)
}

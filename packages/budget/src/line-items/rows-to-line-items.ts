import { lineItemId, type ActionRow, type ActionTable, type LcapTables, type LineItem, type Outcome, type Problem } from '@cuentas/shared'
import { countingNotes } from '#line-items/counting-notes.ts'
import { figuresOf } from '#line-items/figures.ts'
import { samePartners } from '#line-items/same-action.ts'

/** Tables that describe the same actions, the one that names them first. Coming year: planned; current year: annual update. */
const families: readonly (readonly ActionTable[])[] = [
  ['planned', 'contributing', 'goal-actions'],
  ['annual-update', 'contributing-annual-update'],
  ['actions-sheet'],
  ['ledger'],
  ['budgeted'],
  ['annual-update-2015'],
  ['annual-update-2017'],
  ['lcp-actions'],
  ['lcp-annual-update'],
  ['annual-update-2019'],
  ['mid-year'],
  ['budget-projection'],
]

/** Rows of one action, from the table that names it first. */
type Gathered = readonly [ActionRow, ...(readonly ActionRow[])]

/**
 * Rows of the action tables -> line items: the same action in several tables is one line item, with every figure and every place where it is
 * printed. A row that a table prints twice stays two line items, because the document's totals count both.
 */
export function rowsToLineItems(tables: LcapTables): Outcome<readonly LineItem[]> {
  const years = [...new Set(tables.rows.map((row) => row.fiscalYear))].sort((one, other) => other - one)
  const gathered = years.flatMap((year) =>
    families.flatMap((family) =>
      gather(
        tables.rows.filter((row) => row.fiscalYear === year && family.includes(row.table)),
        family,
      ),
    ),
  )
  const seen = new Map<string, number>()
  const value = gathered.map((rows) => {
    const first = idOf(tables, rows[0])
    const occurrence = (seen.get(first) ?? 0) + 1
    seen.set(first, occurrence)
    return toLineItem(tables, rows, occurrence)
  })
  return { value, problems: duplicates(tables.rows) }
}

/** A row without a number is named by its table and its place in it, which reading the document again gives the same. */
function idOf({ document, rows }: LcapTables, row: ActionRow, occurrence = 1): LineItem['id'] {
  const numbered = row.action !== '' || row.section === undefined
  const place = numbered ? 0 : rows.filter(({ table }) => table === row.table).indexOf(row) + 1
  return lineItemId(document.sha256, row.fiscalYear, numbered ? row.goal : row.table, numbered ? row.action : `row-${place}`, occurrence)
}

function gather(rows: readonly ActionRow[], family: readonly ActionTable[]): readonly Gathered[] {
  return family.reduce<readonly Gathered[]>((actions, table) => {
    const others = rows.filter((row) => row.table === table)
    const partners = samePartners(
      actions.map(([first]) => first),
      others,
    )
    const joined = actions.map((action, at): Gathered => {
      const partner = partners[at]
      return partner ? [...action, partner] : action
    })
    const alone = others.filter((row) => !partners.includes(row)).map((row): Gathered => [row])
    return [...joined, ...alone]
  }, [])
}

function toLineItem(tables: LcapTables, rows: Gathered, occurrence: number): LineItem {
  const { document } = tables
  const [first] = rows
  const description = longest(rows.map((row) => row.description))
  const text = (name: 'scope' | 'studentGroups' | 'location' | 'timeSpan') => rows.map((row) => row[name]).find((value) => value !== '') ?? ''
  const contributing = rows.map((row) => row.contributing).find((flag) => flag !== null)
  return {
    id: idOf(tables, first, occurrence),
    document: document.sha256,
    cds: document.lea.cds,
    fiscalYear: first.fiscalYear,
    goal: first.goal,
    action: first.action,
    title: first.title || longest(rows.map((row) => row.title)),
    description,
    contributing: contributing ?? null,
    scope: text('scope'),
    studentGroups: text('studentGroups'),
    location: text('location'),
    timeSpan: text('timeSpan'),
    figures: figuresOf(rows),
    notes: countingNotes(first.title, [description, ...rows.map((row) => row.fundingWords ?? '')].join('\n')),
    titleAt: first.provenance,
  }
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '')
}

/** Rows that repeat a goal and an action number of their own table. */
function duplicates(rows: readonly ActionRow[]): readonly Problem[] {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const key = [row.table, row.fiscalYear, row.goal, row.action].join('\n')
    if (row.action === '' && row.section !== undefined) return []
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const { page, box } = row.provenance
    return [{ code: 'duplicate-row', at: { page, box, table: row.table, row: row.action }, facts: { action: row.action } }] as const
  })
}

import type { Extraction } from '@cuentas/shared'
import type { Truth, TruthRow, TruthTable } from '#accuracy/truth.ts'

type Row = Extraction['rows'][number]

/** A row that differs: what is right and not among the rows read, or read and not right. */
export interface Differing {
  readonly document: string
  readonly table: TruthTable
  readonly kind: 'missing' | 'extra' | 'flag'
  readonly row: string
  readonly title: string
  /** What differs, in words. */
  readonly what: string
}

/** How one table of one document compares. */
export interface TableScore {
  readonly wanted: number
  readonly exact: number
  readonly extra: number
}

/** How one document compares: rows by table, flags, header figures, and every row that differs. */
export interface DocumentScore {
  readonly document: string
  readonly tables: ReadonlyMap<TruthTable, TableScore>
  readonly flags: { readonly wanted: number; readonly right: number }
  readonly figures: { readonly wanted: number; readonly right: number }
  readonly differing: readonly Differing[]
}

/**
 * Compares what was read with the truth. A row is exact when its action number, its title (letters and digits) and every amount are equal, to the cent;
 * blank and 0 are the same.
 */
export function compare(document: string, truth: Truth, read: Pick<Extraction, 'rows'> & { readonly facts: Readonly<Record<string, unknown>> }): DocumentScore {
  const tables = new Map<TruthTable, TableScore>()
  const differing: Differing[] = []
  const flags = { wanted: 0, right: 0 }
  for (const [table, wanted] of truth.tables) {
    const left = read.rows.filter((row) => row.table === table)
    const missing: TruthRow[] = []
    for (const row of wanted) {
      const place = left.findIndex((one) => isExact(one, row))
      const [hit] = place < 0 ? [] : left.splice(place, 1)
      if (!hit) missing.push(row)
      else if (row.contributing !== null) {
        flags.wanted++
        if (hit.contributing === row.contributing) flags.right++
        else
          differing.push({
            document,
            table,
            kind: 'flag',
            row: row.action,
            title: row.title,
            what: `the truth says ${String(row.contributing)}, read ${String(hit.contributing)}`,
          })
      }
    }
    tables.set(table, { wanted: wanted.length, exact: wanted.length - missing.length, extra: left.length })
    differing.push(
      ...missing.map((row): Differing => ({
        document,
        table,
        kind: 'missing',
        row: row.action,
        title: row.title,
        what: differenceOf(
          row,
          left.find((one) => one.action === row.action),
        ),
      })),
    )
    const explained = new Set(missing.map(({ action }) => action))
    differing.push(
      ...left
        .filter(({ action }) => !explained.has(action))
        .map((row): Differing => ({ document, table, kind: 'extra', row: row.action, title: row.title, what: `read on page ${row.page}, not in the truth` })),
    )
  }
  const figures = Object.entries(truth.facts ?? {})
  return {
    document,
    tables,
    flags,
    figures: { wanted: figures.length, right: figures.filter(([name, cents]) => read.facts[name] === cents).length },
    differing,
  }
}

function isExact(row: Row, truth: TruthRow): boolean {
  return (
    row.action === truth.action &&
    plain(row.title) === plain(truth.title) &&
    Object.entries(truth.amounts).every(([name, cents]) => (row.amounts[name] ?? 0) === cents)
  )
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function differenceOf(truth: TruthRow, read: Row | undefined): string {
  if (!read) return 'not read'
  const amounts = Object.entries(truth.amounts).flatMap(([name, cents]) => {
    const own = read.amounts[name] ?? 0
    return own === cents ? [] : [`${name}: the truth says ${cents / 100}, read ${own / 100}`]
  })
  return [...(plain(read.title) === plain(truth.title) ? [] : ['another title']), ...amounts].join('; ')
}

import { readFiscalYear, type FiscalYear } from '@cuentas/shared'
import { before, columnLines, type PageLine, type PageWord, type Spot } from '#templates/older/page-words.ts'

/** One funding line of one year: the words of its three cells. */
export interface FundingCells {
  readonly amount: readonly PageWord[]
  readonly source: readonly PageWord[]
  readonly reference: readonly PageWord[]
}

/** A column of years: its left edge, and the right edge, where the next begins. */
export interface YearColumn {
  readonly year: FiscalYear
  readonly x0: number
  readonly x1: number
}

/** The first line of year labels ("2017-18 2018-19 2019-20") after a place, as columns. */
export function yearColumns(lines: readonly PageLine[], from: Spot, to: Spot): readonly YearColumn[] {
  const words = lines.flatMap(({ placed }) => placed).filter((word) => before(from, word) && before(word, to))
  for (const line of columnLines(words)) {
    const years = line.flatMap((word) => {
      const year = /^20\d\d/u.test(word.text) ? readFiscalYear(word.text.replace(/[^\d\u2010-\u2015-]/gu, '')) : undefined
      return year === undefined ? [] : [{ year, x0: word.x0 }]
    })
    if (years.length >= 2) return years.map((one, index) => ({ ...one, x1: years[index + 1]?.x0 ?? Infinity }))
  }
  return []
}

interface Label extends Spot {
  readonly kind: 'amount' | 'source' | 'reference'
  readonly x0: number
  readonly x1: number
}

const kinds: readonly { readonly kind: Label['kind']; readonly words: RegExp }[] = [
  { kind: 'amount', words: /^amounts?:?$/iu },
  { kind: 'source', words: /^sources?:?$/iu },
  { kind: 'reference', words: /^(?:budget|reference):?$/iu },
]

/**
 * The three rows of a budget block (Amount, Source, Budget Reference, repeated for each funding line) for every year side by side. Two prints: each
 * year with labels of its own (2017-18), or one column of labels for all (2018-19 on). Labels stand in the middle of their row: a piece of text belongs to the
 * label that is nearest in height.
 */
export function fundingByYear(words: readonly PageWord[], years: readonly YearColumn[]): ReadonlyMap<FiscalYear, readonly FundingCells[]> {
  const labels = words.flatMap((word): readonly Label[] => {
    const kind = kinds.find((one) => one.words.test(word.text))?.kind
    return kind ? [{ kind, page: word.page, y: word.y, x0: word.x0, x1: word.x1 }] : []
  })
  const edges = labelEdges(labels, years.length)
  const columns = edges.length > 1 ? edges : years.map(({ x0 }) => x0)
  return new Map(
    years.map(({ year }, index) => {
      const [from, to] = [(columns[index] ?? Infinity) - 5, (columns[index + 1] ?? Infinity) - 5]
      const labelFrom = edges.length > 1 ? from : (edges[0] ?? 0) - 5
      const own = labels.filter(({ x0 }) => Math.abs(x0 - labelFrom - 5) < 12)
      const labelEnd = edges.length > 1 ? Math.max(from, ...own.map(({ x1 }) => x1)) : from
      const values = words.filter(
        (word) => word.x0 >= labelEnd - 1 && word.x0 < to && !own.some(({ page, y, x0 }) => page === word.page && y === word.y && x0 === word.x0),
      )
      return [year, groupsOf(own, values)]
    }),
  )
}

/** Left edges of the label columns: one for each year, or a single one. */
function labelEdges(labels: readonly Label[], years: number): readonly number[] {
  const edges: number[] = []
  for (const { x0 } of labels.filter(({ kind }) => kind === 'amount').sort((one, other) => one.x0 - other.x0)) {
    if (edges.every((edge) => Math.abs(edge - x0) > 25)) edges.push(x0)
  }
  return edges.slice(0, Math.max(1, years))
}

function groupsOf(labels: readonly Label[], values: readonly PageWord[]): readonly FundingCells[] {
  const rows = [...labels].sort((one, other) => one.page - other.page || one.y - other.y)
  const texts = new Map<Label, PageWord[]>(rows.map((label) => [label, []]))
  for (const piece of pieces(values).flatMap((one) => atLabels(one, rows))) {
    const label = labelOf(piece, rows)
    if (label) texts.get(label)?.push(...piece)
  }
  const groups: { amount: PageWord[]; source: PageWord[]; reference: PageWord[] }[] = []
  for (const label of rows) {
    if (label.kind === 'amount' || groups.length === 0) groups.push({ amount: [], source: [], reference: [] })
    groups.at(-1)?.[label.kind].push(...(texts.get(label) ?? []))
  }
  return groups
}

/** Lines that stand close together: a cell's text. A gap wider than the lines' own is the edge of a row. */
function pieces(values: readonly PageWord[]): readonly (readonly PageWord[])[] {
  const lines = columnLines(values)
  const steps = lines.flatMap((line, index) => {
    const [one, next] = [line[0], lines[index + 1]?.[0]]
    return one && next && one.page === next.page && next.y - one.y > 6 ? [next.y - one.y] : []
  })
  const step = Math.min(16, ...steps)
  const found: PageWord[][] = []
  let last: PageWord | undefined
  for (const line of lines) {
    const [head] = line
    if (!head) continue
    const together = last && last.page === head.page && head.y - last.y <= step * 1.2
    if (together) found.at(-1)?.push(...line)
    else found.push([...line])
    last = head
  }
  return found
}

/** Rows of one line each stand as close as the lines of one cell: a piece in which several labels have a line of their own is cut before each of those lines. */
function atLabels(piece: readonly PageWord[], rows: readonly Label[]): readonly (readonly PageWord[])[] {
  const lines = columnLines(piece)
  const labelled = lines.map(([head]) => rows.findIndex(({ page, y }) => head !== undefined && page === head.page && Math.abs(y - head.y) < 2))
  if (new Set(labelled.filter((row) => row >= 0)).size < 2) return [piece]
  const cut: PageWord[][] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || (labelled[index] ?? -1) >= 0) cut.push([...line])
    else cut.at(-1)?.push(...line)
  }
  return cut
}

/** The label nearest in height on the piece's page; where it has none near, the last one before: a cell that goes on after a page break. */
function labelOf(piece: readonly PageWord[], rows: readonly Label[]): Label | undefined {
  const [first, last] = [piece[0], piece.at(-1)]
  if (!first || !last) return undefined
  const distance = ({ y }: Label) => (y < first.y ? first.y - y : y > last.y ? y - last.y : 0)
  const near = rows.filter(({ page }) => page === first.page).sort((one, other) => distance(one) - distance(other))[0]
  const earlier = rows.findLast((label) => before(label, first))
  // Over the first label of a page stands the rest of the cell that the page before began.
  const goesOn = earlier !== undefined && earlier.page < first.page && near !== undefined && distance(near) > 6
  return near && distance(near) < 30 && !goesOn ? near : (earlier ?? near)
}

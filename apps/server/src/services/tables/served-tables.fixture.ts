/** A cell of a served page: the dollars it prints (cents, in order), those that stand under it in small print, and whether it says that something is missing. */
export interface ServedCell {
  readonly text: string
  readonly amounts: readonly number[]
  readonly aside: readonly number[]
  readonly hasAside: boolean
  readonly missing: boolean
  readonly span: number
}

/** A row of a served table: its class, and its cells, the heading of the row first. */
export interface ServedRow {
  readonly classes: readonly string[]
  readonly inFoot: boolean
  readonly cells: readonly ServedCell[]
}

/** A table of a served page, with the words of its column heads. */
export interface ServedTable {
  readonly classes: readonly string[]
  readonly heads: readonly string[]
  readonly rows: readonly ServedRow[]
}

/** The tables that stand before the link that takes them away, after the link before: the last one, or all where a table is printed in parts. */
export interface Taken {
  readonly name: string
  readonly tables: readonly ServedTable[]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const plain = (text: string) => text.replace(/&(\w+|#x27);/g, (whole, name: string) => entities[name] ?? whole)
const dollars = /[-−]?\$[-−]?[\d,]+(?:\.\d\d)?/g

function centsIn(text: string): readonly number[] {
  return [...text.matchAll(dollars)].map(([printed]) => {
    const digits = printed.replace(/[^\d.]/g, '')
    const [whole = '0', part = '00'] = digits.split('.')
    return (/[-−]/.test(printed) ? -1 : 1) * (Number(whole) * 100 + Number(part))
  })
}

const classesOf = (attributes: string) => (/\bclass="([^"]*)"/.exec(attributes)?.[1] ?? '').split(' ')

/** Reads the tables of a page with the names under which it offers them. */
export function takenTables(html: string): readonly Taken[] {
  const found: Taken[] = []
  let since: ServedTable[] = []
  for (const [whole, attributes = '', body = '', address = ''] of html.matchAll(/<table\b([^>]*)>(.*?)<\/table>|<a href="([^"]*)" download="">/gs)) {
    if (whole.startsWith('<table')) {
      since.push(readTable(classesOf(attributes), body))
      continue
    }
    const asked = new URL(plain(address), 'http://localhost')
    const name = asked.searchParams.get('table')
    if (!asked.pathname.endsWith('.csv') || name === null) continue
    found.push({ name, tables: since })
    since = []
  }
  return found
}

function readTable(classes: readonly string[], body: string): ServedTable {
  const foot = body.indexOf('<tfoot')
  const rows = [...body.matchAll(/<tr\b([^>]*)>(.*?)<\/tr>/gs)].map((row) => ({
    classes: classesOf(row[1] ?? ''),
    inFoot: foot >= 0 && row.index > foot,
    cells: [...(row[2] ?? '').matchAll(/<t[hd]\b([^>]*)>(.*?)<\/t[hd]>/gs)].map((cell) => readCell(cell[1] ?? '', cell[2] ?? '')),
  }))
  const [head, ...rest] = rows
  return { classes, heads: head?.cells.map(({ text }) => text) ?? [], rows: rest }
}

/** Walks through a cell tag by tag, so that small print (`aside`), and what is quoted as printed, are told from the rest however deep it is. */
function readCell(attributes: string, body: string): ServedCell {
  const open: boolean[] = []
  let [text, small, missing] = ['', '', /class="missing/.test(attributes)]
  for (const [, closing, name, tag = '', words = ''] of body.matchAll(/<(\/?)([a-z0-9]+)([^>]*?)\/?>|([^<]+)/g)) {
    if (name === undefined) {
      if (open.includes(true)) small += plain(words)
      else text += plain(words)
    } else if (closing === '/') open.pop()
    else if (name !== 'br') {
      const classes = classesOf(tag)
      if (classes.includes('missing')) missing = true
      open.push(classes.includes('aside') || name === 'q')
    } else text += ' '
  }
  return { text, amounts: centsIn(text), aside: centsIn(small), hasAside: small !== '', missing, span: Number(/colspan="(\d+)"/i.exec(attributes)?.[1] ?? 1) }
}

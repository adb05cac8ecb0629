import { z } from 'zod'
import type { Session } from '#db/database.ts'
import { isSqlite } from '#db/is-sqlite.ts'
import type { District } from '#db/stored-document.ts'

/** A made-up district and its number. */
interface Numbered {
  readonly district: District
  readonly number: number
}

/** What the SHA-256 of a made-up district's documents start with: what a copy changes in every text that names one. */
export function markOf(number: number): string {
  return `fab${String(number).padStart(5, '0')}`
}

/** Tables of a district in the order in which they name each other, and the column by which its rows are found. */
const tables = [
  ['district', 'key'],
  ['document', 'district_key'],
  ['line_item', 'district_key'],
  ['figure', 'line_item'],
  ['tag', 'line_item'],
  ['document_check', 'document'],
  ['action_year', 'district_key'],
  ['district_page', 'district_key'],
  ['lineage', 'district_key'],
] as const
const rowsSchema = z.array(z.record(z.string(), z.unknown()))

/** Writes a district again under another code and name, within the database. */
export async function copyDistrict(em: Session, from: Numbered, to: Numbered): Promise<void> {
  const changed = [
    [markOf(from.number), markOf(to.number)],
    [from.district.key, to.district.key],
    [from.district.name, to.district.name],
  ] as const
  for (const [table, by] of tables) {
    const [where, values] =
      by === 'key' || by === 'district_key' ? [`${by} = ?`, [from.district.key]] : [`${by} >= ? and ${by} < ?`, [markOf(from.number), markOf(from.number + 1)]]
    const [sample] = rowsSchema.parse(await em.execute(`select * from ${table} where ${where} limit 1`, values))
    if (!sample) continue
    const columns = Object.keys(sample).filter((column) => column !== 'number')
    const shown = columns.map((column) =>
      typeof sample[column] === 'string' && column !== 'words' ? changed.reduce((text) => `replace(${text}, ?, ?)`, `"${column}"`) : `"${column}"`,
    )
    const bound = columns.flatMap((column) => (typeof sample[column] === 'string' && column !== 'words' ? changed.flat() : []))
    const names = columns.map((column) => `"${column}"`).join(', ')
    const order = table === 'action_year' ? ' order by number' : ''
    await em.execute(`insert into ${table} (${names}) select ${shown.join(', ')} from ${table} where ${where}${order}`, [...bound, ...values])
  }
  await em.execute(
    isSqlite(em)
      ? 'insert into action_words (rowid, words) select number, words from action_year where district_key = ?'
      : `insert into action_words (number, words) select number, to_tsvector('english', words) || to_tsvector('spanish', words) from action_year where district_key = ?`,
    [to.district.key],
  )
}

import { isDeepStrictEqual } from 'node:util'
import type { InferEntity } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { reviewStates, type ReviewState } from '@cuentas/shared'
import { z } from 'zod'
import { inChunks, insertInChunks } from '#db/insert-in-chunks.ts'
import { queueItemEntity } from '#db/queue-entities.ts'

/** A row of the queue, but for its district. Money in cents, confidence 0 to 1000. */
export type QueueItem = Omit<InferEntity<typeof queueItemEntity>, 'districtKey' | 'flags' | 'state' | 'category' | 'amount'> & {
  readonly category: string | null
  readonly amount: number | null
  readonly flags: readonly string[]
  readonly state: ReviewState
}

/** What narrows the queue of one district. */
export interface QueueFilter {
  readonly year?: number | undefined
  /** Null: no program stated. */
  readonly category?: string | null | undefined
  readonly rjLevel?: string | undefined
  /** Confidence from (included) and to (left out), 0 to 1001. */
  readonly confidence?: { readonly from: number; readonly to: number } | undefined
  readonly flag?: string | undefined
  readonly states?: readonly ReviewState[] | undefined
  /** Only line items about which a reader's report waits for an answer. */
  readonly reported?: boolean | undefined
  /** Words of the title or the number, any case. */
  readonly words?: string | undefined
}

/** The place in the queue after which a page begins. */
export interface QueuePlace {
  readonly atRisk: number
  readonly lineItem: string
}

const stateSchema = z.enum(reviewStates)
const columns = [
  'line_item',
  'fiscal_year',
  'goal',
  'action',
  'title',
  'language',
  'category',
  'rj_level',
  'amount',
  'contributing',
  'confidence',
  'at_risk',
  'flags',
  'state',
]
const rowSchema = z
  .object({
    line_item: z.string(),
    fiscal_year: z.coerce.number(),
    goal: z.string(),
    action: z.string(),
    title: z.string(),
    language: z.string(),
    category: z.string().nullable(),
    rj_level: z.string(),
    amount: z.coerce.number().nullable(),
    contributing: z.coerce.number(),
    confidence: z.coerce.number(),
    at_risk: z.coerce.number(),
    flags: z.string(),
    state: stateSchema,
  })
  .transform(({ line_item, fiscal_year, rj_level, at_risk, flags, ...row }): QueueItem => ({
    ...row,
    lineItem: line_item,
    fiscalYear: fiscal_year,
    rjLevel: rj_level,
    atRisk: at_risk,
    flags: flags.split('|').filter((flag) => flag !== ''),
  }))

/** A page of the queue: most dollars at risk first; one look into an index, however long the queue is. */
export async function queuePage(
  em: SqlEntityManager,
  district: string,
  filter: QueueFilter,
  { after, limit }: { readonly after?: QueuePlace | undefined; readonly limit: number },
): Promise<readonly QueueItem[]> {
  const { sql, values } = condition(district, filter)
  const place = after
    ? { sql: ' and (q.at_risk < ? or (q.at_risk = ? and q.line_item > ?))', values: [after.atRisk, after.atRisk, after.lineItem] }
    : { sql: '', values: [] }
  const rows = await em.execute(
    `select ${columns.map((name) => `q.${name}`).join(', ')} from queue_item q where ${sql}${place.sql} order by q.at_risk desc, q.line_item limit ?`,
    [...values, ...place.values, limit],
  )
  return z.array(rowSchema).parse(rows)
}

/** One line item of the queue. */
export async function queueItem(em: SqlEntityManager, district: string, lineItem: string): Promise<QueueItem | undefined> {
  return (await queueItemsNamed(em, district, [lineItem]))[0]
}

/** Line items of the queue by their ids (a few hundred at most), the most dollars at risk first; those that are not there are left out. */
export async function queueItemsNamed(em: SqlEntityManager, district: string, lineItems: readonly string[]): Promise<readonly QueueItem[]> {
  if (lineItems.length === 0) return []
  const rows = await em.execute(
    `select ${columns.join(', ')} from queue_item where district_key = ? and line_item in (${lineItems.map(() => '?').join(', ')}) order by at_risk desc, line_item`,
    [district, ...lineItems],
  )
  return z.array(rowSchema).parse(rows)
}

const sumsSchema = z.object({ items: z.coerce.number(), amount: z.coerce.number(), at_risk: z.coerce.number() })

/** How many line items a filter finds, their dollars, and their dollars at risk (cents). */
export async function queueSums(
  em: SqlEntityManager,
  district: string,
  filter: QueueFilter,
): Promise<{ readonly items: number; readonly amount: number; readonly atRisk: number }> {
  const { sql, values } = condition(district, filter)
  const [row] = await em.execute(
    `select count(*) as items, coalesce(sum(q.amount), 0) as amount, coalesce(sum(q.at_risk), 0) as at_risk from queue_item q where ${sql}`,
    [...values],
  )
  const { items, amount, at_risk: atRisk } = sumsSchema.parse(row)
  return { items, amount, atRisk }
}

const meterSchema = z.object({ state: stateSchema, items: z.coerce.number(), contributing: z.coerce.number() })

/** Dollars of contributing actions and line items by how far people have looked at them; of all years or of one. Cents. */
export async function queueMeter(em: SqlEntityManager, district: string, year?: number): Promise<readonly z.infer<typeof meterSchema>[]> {
  const own = year === undefined ? '' : ' and fiscal_year = ?'
  const rows = await em.execute(
    `select state, count(*) as items, coalesce(sum(contributing), 0) as contributing from queue_item where district_key = ?${own} group by state`,
    year === undefined ? [district] : [district, year],
  )
  return z.array(meterSchema).parse(rows)
}

/** Years of the queue, the newest first. */
export async function queueYears(em: SqlEntityManager, district: string): Promise<readonly number[]> {
  const rows = await em.execute('select distinct fiscal_year as year from queue_item where district_key = ? order by fiscal_year desc', [district])
  return z
    .array(z.object({ year: z.coerce.number() }))
    .parse(rows)
    .map(({ year }) => year)
}

/** Writes how far people have looked at line items, and what is at risk then. The caller holds the transaction. */
export async function reviewQueueItems(
  em: SqlEntityManager,
  reviews: readonly { readonly lineItem: string; readonly state: ReviewState; readonly confidence: number }[],
): Promise<void> {
  for (const { lineItem, state, confidence } of reviews)
    await em.execute('update queue_item set state = ?, confidence = ?, at_risk = (abs(coalesce(amount, 0)) * ? + 500) / 1000 where line_item = ?', [
      state,
      confidence,
      1000 - confidence,
      lineItem,
    ])
}

/** Writes a district's rows: those that differ from what stands there, and none that is gone. The caller holds the transaction. */
export async function writeQueueItems(em: SqlEntityManager, districtKey: string, items: readonly QueueItem[]): Promise<void> {
  const kept = await em.find(queueItemEntity, { districtKey }, { disableIdentityMap: true })
  const now = new Set(items.map(({ lineItem }) => lineItem))
  const gone = kept.map(({ lineItem }) => lineItem).filter((lineItem) => !now.has(lineItem))
  await replaceQueueItems(em, districtKey, kept, items, gone)
}

/** Writes some of a district's rows anew. The caller holds the transaction. */
export async function rewriteQueueItems(em: SqlEntityManager, districtKey: string, items: readonly QueueItem[]): Promise<void> {
  for (const chunk of inChunks(items)) {
    const kept = await em.find(queueItemEntity, { lineItem: { $in: chunk.map(({ lineItem }) => lineItem) } }, { disableIdentityMap: true })
    await replaceQueueItems(em, districtKey, kept, chunk, [])
  }
}

async function replaceQueueItems(
  em: SqlEntityManager,
  districtKey: string,
  kept: readonly InferEntity<typeof queueItemEntity>[],
  items: readonly QueueItem[],
  gone: readonly string[],
): Promise<void> {
  const rows = items.map((item) => ({ ...item, districtKey, flags: item.flags.length === 0 ? '' : `|${item.flags.join('|')}|` }))
  const before = new Map(kept.map((row) => [row.lineItem, { ...row }]))
  const news = rows.filter((row) => !isDeepStrictEqual(row, before.get(row.lineItem)))
  for (const chunk of inChunks([...gone, ...news.map(({ lineItem }) => lineItem)])) await em.nativeDelete(queueItemEntity, { lineItem: { $in: chunk } })
  await insertInChunks(em, queueItemEntity, news)
}

function condition(district: string, filter: QueueFilter): { readonly sql: string; readonly values: readonly (string | number)[] } {
  const parts: { readonly sql: string; readonly values: readonly (string | number)[] }[] = [{ sql: 'q.district_key = ?', values: [district] }]
  if (filter.year !== undefined) parts.push({ sql: 'q.fiscal_year = ?', values: [filter.year] })
  if (filter.category === null) parts.push({ sql: 'q.category is null', values: [] })
  else if (filter.category !== undefined) parts.push({ sql: 'q.category = ?', values: [filter.category] })
  if (filter.rjLevel !== undefined) parts.push({ sql: 'q.rj_level = ?', values: [filter.rjLevel] })
  if (filter.confidence) parts.push({ sql: 'q.confidence >= ? and q.confidence < ?', values: [filter.confidence.from, filter.confidence.to] })
  if (filter.flag !== undefined) parts.push({ sql: `q.flags like ?`, values: [`%|${filter.flag}|%`] })
  if (filter.states) parts.push({ sql: `q.state in (${filter.states.map(() => '?').join(', ')})`, values: filter.states })
  if (filter.reported === true)
    parts.push({
      sql: 'q.line_item in (select r.subject from report r where r.district_key = ? and r.receipt not in (select a.report from report_answer a))',
      values: [district],
    })
  for (const word of (filter.words ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((one) => one !== '')
    .slice(0, 8))
    parts.push({ sql: `(lower(q.title) like ? escape '!' or q.action like ? escape '!')`, values: [`%${literal(word)}%`, `${literal(word)}%`] })
  return { sql: parts.map(({ sql }) => sql).join(' and '), values: parts.flatMap(({ values }) => values) }
}

/** A word as `like` finds it, character for character. */
function literal(word: string): string {
  return word.replace(/[!%_]/g, (sign) => `!${sign}`)
}

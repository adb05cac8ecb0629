import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { z } from 'zod'
import { isSqlite } from '#db/is-sqlite.ts'

/** Tables whose rows a public page may show, or is computed from. Whatever is written to one makes every page one that is made again. */
export const shownTables = [
  'district',
  'document',
  'line_item',
  'figure',
  'tag',
  'document_check',
  'problem',
  'document_signature',
  'column_mapping',
  'action_year',
  'district_page',
  'changed_figure',
  'lineage',
  'meeting_date',
  'correction_batch',
  'correction',
  'batch_undo',
  'audit_head',
  'state_file',
  'state_row',
  'reply',
  'report',
  'report_answer',
] as const

/**
 * Tables that no public page shows: who signs in, what they do in the workspace, the record of it but for its heads, and what
 * only counts. A new table stands in one of the two lists, or a test fails.
 */
export const unseenTables = [
  'audit_entry',
  'audit_lock',
  'district_setting',
  'guess',
  'migration',
  'public_change',
  'queue_item',
  'saved_view',
  'staff_grant',
  'staff_link',
  'upload',
  'waiting_change',
  'waiting_answer',
  // The index of words, written with `action_year` in the same transaction; SQLite allows it no trigger.
  'action_words',
] as const

const numberSchema = z.array(z.object({ number: z.coerce.number() }))

/** A number that is another one after anything that public pages may show was written, and the same one after everything else. */
export async function publicState(em: SqlEntityManager): Promise<number> {
  const sql = isSqlite(em) ? 'select number from public_change' : 'select count(*) as number from public_change'
  const [row] = numberSchema.parse(await em.execute(sql))
  return row?.number ?? 0
}

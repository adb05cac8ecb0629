import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { isSqlite } from '#db/action-year-repository.ts'
import { searchTerms } from '#db/plain-words.ts'
import { reviewStates } from '@cuentas/shared'
import { z } from 'zod'

const alikeSchema = z.object({
  line_item: z.string(),
  district_key: z.string(),
  district: z.string(),
  fiscal_year: z.coerce.number(),
  title: z.string(),
  language: z.string(),
  category: z.string().nullable(),
  rj_level: z.string(),
  amount: z.coerce.number().nullable(),
  state: z.enum(reviewStates),
})

/** An action whose words are like another's, with how far people have looked at it. Amount in cents. */
export type AlikeAction = z.infer<typeof alikeSchema>

/** Candidates that the index of words is asked for. */
const candidates = 80

/** Actions of all districts that have the most and rarest of these words, the best first. */
export async function actionsWithWords(em: SqlEntityManager, text: string): Promise<readonly AlikeAction[]> {
  const terms = searchTerms(text.replaceAll('"', ' '))
    .filter((term) => term.length > 3)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 4)
  if (terms.length === 0) return []
  const found = isSqlite(em)
    ? {
        sql: 'select rowid as number, rank as place from action_words where action_words match ? order by rank limit ?',
        values: [terms.map((term) => `"${term}"`).join(' OR '), candidates],
      }
    : {
        sql: `select number, -ts_rank(words, query) as place from action_words, (select ${terms.map(() => `(plainto_tsquery('english', ?) || plainto_tsquery('spanish', ?))`).join(' || ')} as query) asked
          where words @@ query order by place limit ?`,
        values: [...terms.flatMap((term) => [term, term]), candidates],
      }
  const rows = await em.execute(
    `select q.line_item, q.district_key, d.name as district, q.fiscal_year, q.title, q.language, q.category, q.rj_level, q.amount, q.state
      from (${found.sql}) f join action_year a on a.number = f.number join queue_item q on q.line_item = a.line_item join district d on d.key = q.district_key order by f.place, q.line_item`,
    found.values,
  )
  return z.array(alikeSchema).parse(rows)
}

import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { isSqlite } from '#db/is-sqlite.ts'
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

/** Candidates that are looked at, and of how many that have the words, the newest first, they are the best: some words stand in every thirteenth action of the state. */
const [candidates, mostRanked] = [80, 2000]

/** Actions of all districts that have two of these words or more (the one word, where there is one), those with the most and rarest first. */
export async function actionsWithWords(em: SqlEntityManager, text: string): Promise<readonly AlikeAction[]> {
  const terms = searchTerms(text.replaceAll('"', ' '))
    .filter((term) => term.length > 3)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 4)
  if (terms.length === 0) return []
  const pairs = terms.length === 1 ? [terms] : terms.flatMap((one, at) => terms.slice(at + 1).map((other) => [one, other]))
  const found = isSqlite(em)
    ? {
        sql: `select number, place from (select rowid as number, rank as place from action_words where action_words match ? order by rowid desc limit ${mostRanked}) r order by place limit ?`,
        values: [pairs.map((pair) => `(${pair.map((term) => `"${term}"`).join(' AND ')})`).join(' OR '), candidates],
      }
    : {
        sql: `select number, place from (select number, -ts_rank(words, query) as place from action_words, (select ${pairs
          .map((pair) => `(${pair.map(() => `(plainto_tsquery('english', ?) || plainto_tsquery('spanish', ?))`).join(' && ')})`)
          .join(' || ')} as query) asked where words @@ query limit ${mostRanked}) r order by place limit ?`,
        values: [...pairs.flat().flatMap((term) => [term, term]), candidates],
      }
  const rows = await em.execute(
    `select q.line_item, q.district_key, d.name as district, q.fiscal_year, q.title, q.language, q.category, q.rj_level, q.amount, q.state
      from (${found.sql}) f join action_year a on a.number = f.number join queue_item q on q.line_item = a.line_item join district d on d.key = q.district_key order by f.place, q.line_item`,
    found.values,
  )
  return z.array(alikeSchema).parse(rows)
}

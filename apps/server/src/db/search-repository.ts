import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { z } from 'zod'
import { isSqlite } from '#db/is-sqlite.ts'
import { fromJson } from '#db/from-json.ts'
import { searchTerms } from '#db/plain-words.ts'

/** What narrows the actions of all districts. Words are found by their stems, in English and (PostgreSQL) Spanish; quoted ones stand together. */
export interface ActionSearch {
  readonly words: string
  readonly district?: string | undefined
  readonly fiscalYear?: number | undefined
  readonly category?: string | null | undefined
  readonly rjLevel?: string | undefined
  readonly contributing?: 'yes' | 'no' | undefined
}

/** What a search stands for: actions of years, each counted once, and their dollars in cents. */
const totalsSchema = z.object({
  actions: z.coerce.number(),
  districts: z.coerce.number(),
  planned: z.coerce.number(),
  estimatedActual: z.coerce.number(),
  withPlanned: z.coerce.number(),
  withEstimatedActual: z.coerce.number(),
})
export type SearchTotals = z.infer<typeof totalsSchema>

const foundSchema = z.object({ districtKey: z.string(), district: z.string(), action: z.string() })

/** An action that was found: its district, and the whole of it as it was kept. */
export interface FoundAction {
  readonly districtKey: string
  readonly district: string
  readonly action: unknown
}

/** Everything that a search finds, counted and summed. */
export async function countActions(em: SqlEntityManager, search: ActionSearch): Promise<SearchTotals> {
  const { from, values } = condition(em, search, 'action_year_found')
  const [row] = await em.execute(
    `select count(*) as actions, count(distinct a.district_key) as districts, coalesce(sum(a.planned), 0) as planned, coalesce(sum(a.estimated_actual), 0) as "estimatedActual",
      count(a.planned) as "withPlanned", count(a.estimated_actual) as "withEstimatedActual" ${from}`,
    values,
  )
  return totalsSchema.parse(row)
}

/** From so many on, what is found is looked for in the order in which it is shown, instead of being put in order. */
const many = 3000

/** A page of what a search finds: the newest year first, then the most dollars. `all`: how many it finds on all pages. */
export async function findActions(
  em: SqlEntityManager,
  search: ActionSearch,
  { all, ...page }: { readonly limit: number; readonly skip: number; readonly all: number },
): Promise<readonly FoundAction[]> {
  const { from, values } = condition(em, search, all > many ? 'action_year_newest' : 'action_year_found')
  const numbers = z
    .array(z.object({ number: z.coerce.number() }))
    .parse(
      await em.execute(`select a.number ${from} order by a.fiscal_year desc, coalesce(a.planned, a.estimated_actual, -1) desc, a.number limit ? offset ?`, [
        ...values,
        page.limit,
        page.skip,
      ]),
    )
  if (numbers.length === 0) return []
  const rows = await em.execute(
    `select a.number, a.district_key as "districtKey", d.name as district, a.action from action_year a join district d on d.key = a.district_key where a.number in (${numbers.map(() => '?').join(', ')})
      order by a.fiscal_year desc, coalesce(a.planned, a.estimated_actual, -1) desc, a.number`,
    numbers.map(({ number }) => number),
  )
  return z
    .array(foundSchema)
    .parse(rows)
    .map((row) => ({ ...row, action: fromJson(row.action) }))
}

/** Of SQLite, the index that a search by words goes by is named: it would fetch every whole row. PostgreSQL chooses by what it knows of the rows. */
type SearchIndex = 'action_year_found' | 'action_year_newest'

function condition(em: SqlEntityManager, search: ActionSearch, index: SearchIndex): { readonly from: string; readonly values: readonly (string | number)[] } {
  const terms = searchTerms(search.words)
  const wanted = [words(em, terms, index), ...filters(search)]
  const named = isSqlite(em) && terms.length > 0 ? ` indexed by ${index}` : ''
  const where = wanted.filter(({ sql }) => sql !== '').map(({ sql }) => sql)
  return { from: `from action_year a${named}${where.length === 0 ? '' : ` where ${where.join(' and ')}`}`, values: wanted.flatMap(({ values }) => values) }
}

interface Wanted {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/** The seam between the two engines: the words of a search, all of which must be there. */
function words(em: SqlEntityManager, terms: readonly string[], index: SearchIndex): Wanted {
  if (terms.length === 0) return { sql: '', values: [] }
  if (isSqlite(em))
    // The plus sign keeps a walk in the order of the index from becoming a look-up of every number that the words find.
    return {
      sql: `${index === 'action_year_newest' ? '+' : ''}a.number in (select rowid from action_words where action_words match ?)`,
      values: [terms.map((term) => `"${term}"`).join(' AND ')],
    }
  const either = `(phraseto_tsquery('english', ?) || phraseto_tsquery('spanish', ?))`
  return {
    sql: `a.number in (select number from action_words where words @@ (${terms.map(() => either).join(' && ')}))`,
    values: terms.flatMap((term) => [term, term]),
  }
}

function filters({ district, fiscalYear, category, rjLevel, contributing }: ActionSearch): readonly Wanted[] {
  const equal = (column: string, value: string | number | undefined): Wanted =>
    value === undefined ? { sql: '', values: [] } : { sql: `a.${column} = ?`, values: [value] }
  return [
    equal('district_key', district),
    equal('fiscal_year', fiscalYear),
    category === null ? { sql: 'a.category is null', values: [] } : equal('category', category),
    rjLevel === 'any' ? { sql: `a.rj_level <> 'none'`, values: [] } : equal('rj_level', rjLevel),
    equal('contributing', contributing),
  ]
}

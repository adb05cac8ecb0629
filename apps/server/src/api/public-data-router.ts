import {
  bases,
  categories,
  columnsOf,
  dataColumnSchema,
  dataTables,
  focuses,
  momentSchema,
  pers,
  plainDollars,
  tableNames,
  type DataTable,
} from '@cuentas/shared'
import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const language = z.enum(['en', 'es']).default('en').describe('Language of the page that the rows are from, and of its citation')
const asof = momentSchema.optional().describe('The data as they were: a day (its end, universal time) or a moment, such as 2026-02-10T18:00:00Z')
const district = z.string().min(1).max(200).describe('CDS code of 14 digits, or the district’s key')
const year = z
  .string()
  .regex(/^20\d{2}-\d{2}$/)
  .describe('Fiscal year, such as 2025-26')

/** A table as others are given it: its columns with their words, and rows by code. Dollars are numbers with at most two decimals. */
export const givenTableSchema = z.object({
  name: z.string(),
  title: z.object({ en: z.string(), es: z.string() }),
  columns: z.array(z.object({ code: z.string(), type: z.string(), label: z.object({ en: z.string(), es: z.string() }) })),
  rows: z.array(z.record(z.string(), cell)),
  page: z.string().describe('The page of the site that shows the same rows'),
  asOf: z.string(),
  citation: z.string(),
})

/** A table's rows by code. */
export function given({ name, title, columns, rows, page, asOf, citation }: DataTable): z.infer<typeof givenTableSchema> {
  return {
    name,
    title,
    columns: columns.map(({ code, type, label }) => ({ code, type, label })),
    rows: rows.map((row) =>
      Object.fromEntries(
        columns.map(({ code, type }, at) => {
          const value = row[at] ?? null
          return [code, typeof value === 'number' && type === 'dollars' ? Number(plainDollars(value)) : value]
        }),
      ),
    ),
    page,
    asOf,
    citation,
  }
}

/** Words of an address, without those that were not given. */
function query(words: Readonly<Record<string, string | number | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
}

const get = (path: `/${string}`, summary: string) => ({ openapi: { method: 'GET', path, summary, protect: false } }) as const

/** The public data for other programs: over tRPC as `data.*`, and as plain addresses under /api/v1 with an OpenAPI document. */
export const publicDataRouter = router({
  districts: publicProcedure
    .meta(get('/districts', 'Districts, with the newest planned range'))
    .input(z.object({ q: z.string().max(200).optional(), focus: z.enum(focuses).optional(), language, asof }))
    .output(givenTableSchema)
    .query(async ({ ctx, input: { language: spoken, asof: _, ...words } }) => given(await ctx.services.tables.ofPage(`/${spoken}`, query(words), 'districts'))),
  history: publicProcedure
    .meta(get('/districts/{district}/history', 'Restorative justice, or another focus, by year and kind of figure'))
    .input(z.object({ district, basis: z.enum(bases).optional(), focus: z.enum(focuses).optional(), per: z.enum(pers).optional(), language, asof }))
    .output(givenTableSchema)
    .query(async ({ ctx, input: { district: key, language: spoken, asof: _, ...words } }) =>
      given(await ctx.services.tables.ofPage(`/${spoken}/d/${encodeURIComponent(key)}`, query(words), 'history')),
    ),
  programs: publicProcedure
    .meta(get('/districts/{district}/programs', 'What was planned for each program, year by year'))
    .input(z.object({ district, basis: z.enum(bases).optional(), per: z.enum(pers).optional(), language, asof }))
    .output(givenTableSchema)
    .query(async ({ ctx, input: { district: key, language: spoken, asof: _, ...words } }) =>
      given(await ctx.services.tables.ofPage(`/${spoken}/d/${encodeURIComponent(key)}`, query(words), 'programs-by-year')),
    ),
  actions: publicProcedure
    .meta(get('/districts/{district}/years/{year}/actions', 'Every action of a year: planned, estimated actual, page and document'))
    .input(
      z.object({
        district,
        year,
        program: z.enum([...categories, 'not-stated']).optional(),
        q: z.string().max(200).optional(),
        per: z.enum(pers).optional(),
        language,
        asof,
      }),
    )
    .output(givenTableSchema)
    .query(async ({ ctx, input: { district: key, year: of, language: spoken, asof: _, ...words } }) =>
      given(await ctx.services.tables.ofPage(`/${spoken}/d/${encodeURIComponent(key)}/${of}`, query(words), 'actions')),
    ),
  money: publicProcedure
    .meta(
      get('/districts/{district}/money', 'S&C money received, planned, estimated and carried over: a row an amount, with its mark, certification and source'),
    )
    .input(z.object({ district, per: z.enum(pers).optional(), language, asof }))
    .output(givenTableSchema)
    .query(async ({ ctx, input: { district: key, language: spoken, asof: _, ...words } }) =>
      given(await ctx.services.tables.ofPage(`/${spoken}/d/${encodeURIComponent(key)}`, query(words), 'money')),
    ),
  suspensions: publicProcedure
    .meta(get('/districts/{district}/suspensions', 'Students suspended: the state, the district, its levels and schools, each cell with its mark and source'))
    .input(z.object({ district, language, asof }))
    .output(givenTableSchema)
    .query(async ({ ctx, input: { district: key, language: spoken } }) =>
      given(await ctx.services.tables.ofPage(`/${spoken}/d/${encodeURIComponent(key)}`, {}, 'suspensions')),
    ),
  reported: publicProcedure
    .meta(get('/districts/{district}/reported', 'What the press, advocates and others reported, each with who says it'))
    .input(z.object({ district, language, asof }))
    .output(givenTableSchema)
    .query(async ({ ctx, input: { district: key, language: spoken } }) =>
      given(await ctx.services.tables.ofPage(`/${spoken}/d/${encodeURIComponent(key)}`, {}, 'reported')),
    ),
  search: publicProcedure
    .meta(get('/actions', 'Actions of all districts by words in title and description, 25 a page'))
    .input(
      z.object({
        q: z.string().max(200).optional(),
        district: district.optional(),
        year: year.optional(),
        program: z.enum([...categories, 'not-stated']).optional(),
        contributing: z.enum(['yes', 'no']).optional(),
        page: z.coerce.number().int().min(1).max(400).default(1),
        language,
      }),
    )
    .output(givenTableSchema)
    .query(async ({ ctx, input: { language: spoken, ...words } }) => given(await ctx.services.tables.ofPage(`/${spoken}/search`, query(words), 'search'))),
  corrections: publicProcedure
    .meta(get('/corrections', 'The open log of corrections: a row a change'))
    .input(z.object({ district: district.optional(), language, asof }))
    .output(givenTableSchema)
    .query(async ({ ctx, input: { language: spoken, asof: _, ...words } }) =>
      given(await ctx.services.tables.ofPage(`/${spoken}/corrections`, query(words), 'corrections')),
    ),
  table: publicProcedure
    .meta(get('/table', 'Any table of any page: the rows of the page whose address is given, as its downloads have them'))
    .input(
      z.object({
        page: z
          .string()
          .max(1000)
          .regex(/^\/(en|es)([/?]|$)/)
          .describe('Address of the page, its query too, such as /en/d/38684780000000/2024-25?program=INS'),
        table: z.enum(tableNames).optional().describe('Which table of the page; its first one when none is named'),
        asof,
      }),
    )
    .output(givenTableSchema)
    .query(async ({ ctx, input: { page, table } }) => {
      const { pathname, searchParams } = new URL(page, 'http://localhost')
      const words = Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name).join(',')]))
      return given(await ctx.services.tables.ofPage(pathname, words, table))
    }),
  dictionary: publicProcedure
    .meta(get('/dictionary', 'Every table and column, with their words in both languages'))
    .input(z.object({}).default({}))
    .output(
      z.object({
        tables: z.array(z.object({ name: z.string(), title: z.object({ en: z.string(), es: z.string() }), columns: z.array(dataColumnSchema.unwrap()) })),
      }),
    )
    .query(() => ({ tables: tableNames.map((name) => ({ name, title: dataTables[name].title, columns: [...columnsOf(name)] })) })),
})

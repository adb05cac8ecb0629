import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isCents, readAmount, type ActionTable } from '@cuentas/shared'
import Papa from 'papaparse'
import { z } from 'zod'

/** A row as the truth beside the project has it: what a table prints for one action. Amounts are cents; blank is 0. */
export interface TruthRow {
  readonly goal: string
  readonly action: string
  readonly title: string
  readonly contributing: boolean | null
  readonly amounts: Readonly<Record<string, number>>
}

/** What is known to be right of one document. */
export interface Truth {
  readonly tables: ReadonlyMap<TruthTable, readonly TruthRow[]>
  /** Header figures by name, cents; undefined when there is no truth for them. */
  readonly facts: Readonly<Record<string, number>> | undefined
}

/** Tables that have a truth, in print order. */
export const truthTables = ['planned', 'contributing', 'annual-update', 'contributing-annual-update'] as const satisfies readonly ActionTable[]
export type TruthTable = (typeof truthTables)[number]

/** Words in the truth's column heads, and the amount each names. */
const amountColumns: Readonly<Record<TruthTable, readonly (readonly [words: string, name: string])[]>> = {
  planned: [
    ['total personnel', 'personnel'],
    ['total non-personnel', 'nonPersonnel'],
    ['lcff funds', 'lcff'],
    ['other state funds', 'otherState'],
    ['local funds', 'local'],
    ['federal funds', 'federal'],
    ['total funds', 'total'],
  ],
  contributing: [['planned expenditures for contributing', 'plannedLcff']],
  'annual-update': [
    ['planned expenditures', 'plannedTotal'],
    ['estimated actual expenditures', 'estimatedActualTotal'],
  ],
  'contributing-annual-update': [
    ['planned expenditures', 'plannedLcff'],
    ['estimated actual expenditures', 'estimatedActualLcff'],
  ],
}

/** The truth of every document that has one, by the name of its PDF without ".pdf". */
export function readTruth(folder: string): ReadonlyMap<string, Truth> {
  const names = new Set(
    readdirSync(folder).flatMap(
      (file) => /^(?<name>.+?)\.(?:planned|contributing|annual-update|contributing-annual-update)\.csv$/u.exec(file)?.groups?.['name'] ?? [],
    ),
  )
  return new Map([...names].sort().map((name) => [name, truthOf(folder, name)]))
}

function truthOf(folder: string, name: string): Truth {
  const tables = new Map<TruthTable, readonly TruthRow[]>()
  for (const table of truthTables) {
    const file = join(folder, `${name}.${table}.csv`)
    if (existsSync(file)) tables.set(table, truthRows(readFileSync(file, 'utf8'), table))
  }
  const facts = join(folder, `${name}.facts.json`)
  return { tables, facts: existsSync(facts) ? z.record(z.string(), z.number()).parse(JSON.parse(readFileSync(facts, 'utf8'))) : undefined }
}

/** Rows of a truth file: those that print an action number and a title. */
export function truthRows(csv: string, table: TruthTable): readonly TruthRow[] {
  const [head = [], ...rows] = z.array(z.array(z.string())).parse(Papa.parse(csv, { skipEmptyLines: true }).data)
  const heads = head.map((text) => text.toLowerCase())
  const column = (words: string) => heads.findIndex((text) => text.includes(words))
  const places = { goal: column('goal'), action: heads.findIndex((text) => text.includes('action') && text.includes('#')), title: column('title') }
  const flag = heads.findIndex((text) => text.startsWith('contribut'))
  const amounts = amountColumns[table].map(([words, name]) => [column(words), name] as const).filter(([place]) => place >= 0)
  return rows
    .map((row) => ({
      goal: (row[places.goal] ?? '').trim(),
      action: (row[places.action] ?? '').replace(/\s/gu, ''),
      title: row[places.title] ?? '',
      contributing: flag < 0 ? null : printedFlag(row[flag] ?? ''),
      amounts: Object.fromEntries(amounts.map(([place, name]) => [name, scoredCents(row[place] ?? '')])),
    }))
    .filter(({ action, title }) => /[\p{L}\p{N}]/u.test(action) && /[\p{L}\p{N}]/u.test(title))
}

/** What the public score takes for a number; everything else counts as 0 there, and so it does here. */
const scoredShape = /^\(?-?\$?-?[\d,]+(?:\.\d+)?\)?$/u

function scoredCents(text: string): number {
  const amount = scoredShape.test(text.replace(/[\u2010\u2011\u2212]/gu, '-').replace(/\s/gu, '')) ? readAmount(text) : undefined
  return amount !== undefined && isCents(amount) ? amount : 0
}

function printedFlag(text: string): boolean | null {
  const letters = text
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replaceAll('x', '')
  return letters.startsWith('yes') ? true : letters.startsWith('no') ? false : null
}

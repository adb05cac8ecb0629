import { z } from 'zod'
import { entities } from '#db/entities.ts'
import { generatedFrom, markdownTable, page } from '#docs/markdown.ts'

/** What a table keeps, in the field's words. A test fails when a table has none. */
export const tableMeanings: Readonly<Record<string, string>> = {
  district: 'A local educational agency that at least one plan belongs to, with its series already computed.',
  document: 'A plan as it was published: its SHA-256, what it says it is, its header figures, and how its checks came out.',
  line_item: 'An action of one plan in one fiscal year.',
  column_mapping: 'Which column of an agency’s spreadsheet or ledger is what, as a person confirmed it: remembered by agency and header.',
  action_year: 'An action of a year as its page shows it, with its dollars and the words it is found by: computed with the district’s history. The index of words (`action_words`: FTS5 in SQLite, a tsvector in PostgreSQL) is kept beside it.',
  district_page: 'What a district’s pages show besides its history: the actions behind its ranges, the years there are, the history without the line items that no page lists. Written with the history, in the same transaction.',
  changed_figure: 'A sum of restorative justice that a decision changed: what stood there until then, and why. Written with the decision.',
  lineage: 'The links between the actions of a district’s plans, before people decided anything, with their evidence. Written with the history.',
  meeting_date: 'A day of a board meeting that a document or a public source gave, with its source.',
  figure: 'One amount of a line item by phase (planned, estimated actual) and fund, with every place that prints it.',
  tag: 'What an action’s text says it pays for: category, level of restorative justice, and the words that decided it.',
  document_check: 'One identity of a document’s own arithmetic, tried once.',
  problem: 'Something imperfect that was met while a document was read.',
  correction_batch: 'Corrections of one district that were made together. Append-only: the database refuses changes and deletions.',
  correction: 'One decision of a person about one line item: what it is about, what was decided, what it was made against, and why. Append-only.',
  batch_undo: 'A batch that was undone; its corrections stay in the log and hold no longer. Append-only.',
  audit_entry: 'One change of a person (who, when, in what role, what it was, what it became, why), chained to the one before by its hash. Append-only.',
  audit_lock: 'One row that whoever writes to the audit holds until its transaction ends, so that the chain never forks.',
  audit_head: 'The newest entry of the audit as it was published on a day: what shows that a tail was cut off. Append-only.',
  staff_grant: 'A role that a person was given for a district, or for the site. Accounts, sessions and passkeys are tables of the sign-in library (better-auth).',
  staff_link: 'A one-time link: to set up an account with a first role, or to choose a new password. Only the hash of its secret is kept.',
  state_file: 'An open file of the state that was ingested: its kind, its version, and which file took its place.',
  state_row: 'A row of such a file: whose it is, of what year, and every figure as printed with its column.',
  queue_item: 'An action of a year as the queue of the workspace sorts and filters it: its dollars at risk, how sure its tag is, how far people have looked at it. Computed with the district’s history.',
  saved_view: 'A filter of the queue that a person gave a name.',
  waiting_change: 'A change that moves more dollars than one person may decide, and waits for another. Append-only.',
  waiting_answer: 'What a second person said to such a change, or that its author took it back. Append-only.',
  district_setting: 'What a district set for its workspace: from how many dollars on a change needs two people.',
  reply: 'What a district says beside a figure, in one or both languages; the last one of a figure holds. Append-only.',
  report: 'What a reader said is wrong with a figure, under its receipt number: no name, no address. Append-only.',
  report_answer: 'What became of such a report, as everybody with the receipt sees it. Append-only.',
  upload: 'A document that somebody brought in, from the upload to the decision: how far it has come, why it was refused, and what was read of it until it is decided.',
  document_signature: 'Why a document was published although its lines do not add up to its printed totals: role, day and reason, all public. Append-only.',
  guess: 'Failed guesses at signing in, by account and address, so that guessing is slowed.',
}

/** What is shown of a column; the ORM's own type of it says `any`. */
const columnSchema = z.record(z.string(), z.object({ type: z.unknown(), primary: z.boolean().optional(), nullable: z.boolean().optional() }))

/** "TextType" -> "text". */
function typeName(type: unknown): string {
  const name = typeof type === 'function' ? type.name : typeof type === 'object' && type !== null ? type.constructor.name : String(type)
  return name
    .replace(/Type$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
}

/** Names of the database's tables. */
export const tableNames = entities.map((entity) => entity.meta.tableName)

/** docs/tables.md: every table of the database with its columns, the same in SQLite and PostgreSQL. */
export function tablesPage(): string {
  const sections = entities.map(({ meta }) => {
    const rows = Object.entries(columnSchema.parse(meta.properties)).map(([name, property]) => {
      const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      return [`\`${column}\``, typeName(property.type), property.primary ? 'key' : property.nullable ? 'may be empty' : '']
    })
    return [`## \`${meta.tableName}\``, tableMeanings[meta.tableName] ?? '', markdownTable(['column', 'type', ''], rows)].join('\n\n')
  })
  return page(
    '# Tables',
    generatedFrom('apps/server/src/db/entities.ts'),
    'The same tables in SQLite (`cuentas.db` in `CUENTAS_HOME`) and PostgreSQL (`DATABASE_URL`). Money is whole cents. Nested values (boxes, places, reasons) are JSON text.',
    ...sections,
  )
}

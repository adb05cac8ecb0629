import { readFile } from 'node:fs/promises'
import { readTaxonomy, tagAction } from '@cuentas/budget'
import { isCents, readAmount, type TagOutput } from '@cuentas/shared'
import Papa from 'papaparse'
import { z } from 'zod'
import { errorCode, isFileError, isOneFile } from '#cli/open-file.ts'
import { columns, type ExitStatus, type Terminal } from '#cli/terminal.ts'
import { say } from '#cli/words.ts'
import { readTaxonomyFiles } from '#files/taxonomy-files.ts'

const columnNames = ['id', 'title', 'description', 'amount'] as const
const rowSchema = z.object({ id: z.string(), title: z.string(), description: z.string(), amount: z.string() })

/** `cuentas tag FILE.csv`: the tag of every action of a CSV, in its order. Amounts are dollars as printed. */
export async function tag(terminal: Terminal, path: string, asJson: boolean): Promise<ExitStatus> {
  if (!(await isOneFile(path, terminal))) return 2
  const rows = await readRows(terminal, path)
  if (!rows) return 2
  const taxonomy = readTaxonomy(await readTaxonomyFiles())
  const tagged: TagOutput = rows.map(({ id, title, description, amount }) => {
    const cents = readAmount(amount)
    const { category, rjLevel, because, confidence } = tagAction({ title, description, amount: isCents(cents) ? cents : null }, taxonomy)
    return { id, category, rjLevel, because: [...because], confidence }
  })
  if (asJson) terminal.out(JSON.stringify(tagged))
  else for (const line of describe(tagged, terminal)) terminal.out(line)
  return 0
}

async function readRows(terminal: Terminal, file: string): Promise<readonly z.infer<typeof rowSchema>[] | undefined> {
  const complain = (key: Parameters<typeof say>[1], facts: Record<string, string | number> = {}) => {
    terminal.error(say(terminal.language, key, { file, ...facts }))
    return undefined
  }
  let text: string
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    if (!isFileError(error)) throw error
    return complain('cannot-open', { path: file, because: errorCode(error) })
  }
  if (text.trim() === '') return complain('csv-empty')
  const { data, errors, meta } = Papa.parse<unknown>(text, {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
    transformHeader: (name) => name.trim().toLowerCase(),
  })
  const lacking = columnNames.find((name) => !(meta.fields ?? []).includes(name))
  if (lacking) return complain('csv-columns', { column: lacking })
  const [broken] = errors
  if (broken) return complain('csv-broken', { line: String((broken.row ?? 0) + 2), because: broken.message })
  return data.map((row) => rowSchema.parse(row))
}

function describe(tagged: TagOutput, { language }: Terminal): readonly string[] {
  const header = ['id', say(language, 'column-category'), say(language, 'column-level'), say(language, 'column-because')]
  const lines = tagged.map(({ id, category, rjLevel, because }) => [
    id,
    category ?? say(language, 'not-stated'),
    rjLevel,
    because
      .map(({ words }) => words)
      .join(' · ')
      .slice(0, 80),
  ])
  return columns([header, ...lines])
}

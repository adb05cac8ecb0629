import { basename } from 'node:path'
import { extractionSchema, packetExtractionSchema, refusalSentence, type Extraction } from '@cuentas/shared'
import { dollars } from '#cli/dollars.ts'
import { errorCode, isFileError, isOneFile } from '#cli/open-file.ts'
import { columns, type ExitStatus, type Terminal } from '#cli/terminal.ts'
import { say } from '#cli/words.ts'
import { startDocumentReading } from '#jobs/document-reading.ts'
import { openToRead } from '#services/ingest/open-to-read.ts'
import { sha256Of, sha256OfFile } from '#files/read-file.ts'
import { tableAnswers, type TableOptions } from '#cli/table-options.ts'

/** `cuentas extract FILE`: what an LCAP says, as JSON or as a table; nothing is kept. */
export async function extract(terminal: Terminal, path: string, options: TableOptions & { readonly json?: boolean }): Promise<ExitStatus> {
  if (!(await isOneFile(path, terminal))) return 2
  const reading = startDocumentReading(1)
  try {
    const answers = tableAnswers(options, terminal)
    if (!answers) return 2
    const file = await openToRead(path)
    const sha256 = file instanceof Uint8Array ? sha256Of(file) : await sha256OfFile(path)
    const answer = 'refused' in file ? { kind: 'refused' as const, refusal: file } : await reading.extract(file, sha256, answers)
    if (answer.kind === 'refused') {
      terminal.error(say(terminal.language, 'refused', { file: basename(path), sentence: refusalSentence(answer.refusal, terminal.language) }))
      return 2
    }
    if (options.json === true) terminal.out(answer.json)
    else for (const one of plansIn(JSON.parse(answer.json))) for (const line of describe(one, terminal)) terminal.out(line)
    return 0
  } catch (error) {
    if (!isFileError(error)) throw error
    terminal.error(say(terminal.language, 'cannot-open', { path, because: errorCode(error) }))
    return 2
  } finally {
    await reading.close()
  }
}

/** The plan of a file, or the plans of a packet. */
function plansIn(answer: unknown): readonly Extraction[] {
  const packet = packetExtractionSchema.safeParse(answer)
  return packet.success ? packet.data.documents : [extractionSchema.parse(answer)]
}

/** Amounts a row is shown by, the whole before its parts. */
const shownAmounts = ['total', 'ledgerActual', 'ledgerEstimated', 'ledgerBudget', 'plannedTotal', 'plannedLcff', 'estimatedActualTotal', 'estimatedActualLcff']

function describe({ document, rows, checks }: Extraction, { language }: Terminal): readonly string[] {
  const word = (key: Parameters<typeof say>[1]) => say(language, key)
  const header = [word('column-table'), word('column-year'), word('column-action'), word('column-title'), word('column-total'), word('column-page')]
  const lines = rows.map(({ table, fiscalYear, action, title, amounts, page }) => {
    const amount = shownAmounts.map((name) => amounts[name]).find((cents) => cents !== undefined)
    return [table, fiscalYear, action, title.replace(/\s+/g, ' ').slice(0, 60), dollars(amount ?? null), String(page)]
  })
  const count = (result: string) => String(checks.filter((check) => check.result === result).length)
  return [
    `${document.lea.name} ${document.planYear ?? word('year-unknown')} (${document.lea.cds ?? '-'})`,
    '',
    ...columns([header, ...lines]),
    '',
    ...columns([
      [word('table-hold'), count('holds')],
      [word('table-fail'), count('fails')],
      [word('table-cannot'), count('cannot be made')],
    ]),
  ]
}

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { csvShape, encodingSample } from '@cuentas/documents'
import { extractionSchema, refusalSentence, type Extraction } from '@cuentas/shared'
import { sha256Of } from '#files/read-file.ts'
import { startDocumentReading, type DocumentReading } from '#jobs/document-reading.ts'

/** Folders of the reference collection beside the plans. */
export const otherFolders = ['bop', 'supplement', 'other', 'state-data/sacs'] as const

/** What became of a file that is no plan with a truth: what it was read as, or the sentence with which it is refused. */
export interface FileOutcome {
  readonly file: string
  /** Kind, year, rows by table, checks that hold and fail; or the sentence. */
  readonly outcome: string
  readonly read: boolean
}

/** Reads every file of those folders as the program does, text tables from their path, pictures and scans with OCR. */
export async function readCollection(corpus: string, only: (file: string) => boolean = () => true): Promise<readonly FileOutcome[]> {
  const reading = startDocumentReading(1)
  const files = otherFolders
    .filter((folder) => existsSync(join(corpus, folder)))
    .flatMap((folder) => readdirSync(join(corpus, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => /\.(?:pdf|png|xlsx|csv)$/iu.test(file) && only(file))
    .sort()
  const outcomes: FileOutcome[] = []
  for (const file of files) outcomes.push({ file, ...(await outcomeOf(reading, join(corpus, file))) })
  await reading.close()
  return outcomes
}

async function outcomeOf(reading: DocumentReading, path: string): Promise<Omit<FileOutcome, 'file'>> {
  const bytes = readFileSync(path)
  const isText = csvShape(bytes.subarray(0, encodingSample)) !== undefined
  const answer = await reading.extract(isText ? { table: path } : new Uint8Array(bytes), sha256Of(bytes))
  if (answer.kind === 'refused') return { outcome: refusalSentence(answer.refusal, 'en'), read: false }
  return { outcome: inShort(extractionSchema.parse(JSON.parse(answer.json))), read: true }
}

function inShort({ document, rows, checks }: Extraction): string {
  const tables = [...new Set(rows.map(({ table }) => table))].map((table) => `${rows.filter((row) => row.table === table).length} rows of ${table}`)
  const held = (result: Extraction['checks'][number]['result']) => checks.filter((check) => check.result === result).length
  const facts = Object.keys(document.facts).length
  return [
    `${document.kind} ${document.planYear ?? 'without a year'}`,
    ...tables,
    ...(facts > 0 ? [`${facts} header figures`] : []),
    ...(held('holds') + held('fails') > 0 ? [`checks ${held('holds')} held, ${held('fails')} failed`] : []),
  ].join('; ')
}

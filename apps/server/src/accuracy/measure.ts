import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { countChecks, isRefusal, readLcap, toExtraction } from '@cuentas/budget'
import { openPdfEngine, readDocument } from '@cuentas/documents'
import { readings, type ConfidenceShare, type Extraction, type ReadDocument, type Reading, type Refusal, type Sha256 } from '@cuentas/shared'
import { compare, type DocumentScore } from '#accuracy/compare.ts'
import { readTruth, type Truth } from '#accuracy/truth.ts'
import { sha256Of } from '#files/read-file.ts'

/** What reading one document of the corpus came to. */
export interface Measured {
  readonly document: string
  readonly pages: number
  readonly tagged: boolean
  readonly refusal: Refusal | undefined
  /** Against the truth; undefined when the document has none. */
  readonly score: DocumentScore | undefined
  /** The same with the tag tree alone, and with the page alone. */
  readonly alone: Readonly<Partial<Record<Reading, DocumentScore>>>
  readonly goalActions: { readonly rows: number; readonly samePlannedTotal: number }
  readonly checks: { readonly holds: number; readonly fails: number; readonly cannot: number; readonly totalsHold: number; readonly totalsFail: number }
  /** The template's era, empty where none was recognised. */
  readonly era: string
  /** Dollars of its actions by how far they are confirmed. */
  readonly confidence: ConfidenceShare
  /** Printed totals that the rows do not add up to: subject and difference in cents, page. */
  readonly failing: readonly { readonly subject: string; readonly difference: number; readonly page: number | null }[]
}

/** Reads every PDF of the corpus, both readings together and each alone, and compares with the truth. `say` is told each document's name. */
export async function measureCorpus(
  corpus: string,
  only: (document: string) => boolean = () => true,
  say: (line: string) => void = () => undefined,
): Promise<readonly Measured[]> {
  const pdf = await openPdfEngine(readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')))
  const truth = readTruth(join(corpus, 'truth'))
  const folder = join(corpus, 'lcap-pdf')
  const files = readdirSync(folder).filter((file) => file.endsWith('.pdf') && only(file.slice(0, -4)))
  return files.sort().map((file) => {
    const bytes = readFileSync(join(folder, file))
    const document = file.slice(0, -4)
    say(document)
    return measure(document, readDocument(bytes, { pdf }), sha256Of(bytes), truth.get(document))
  })
}

function measure(document: string, read: ReadDocument | Refusal, sha256: Sha256, truth: Truth | undefined): Measured {
  const none = {
    score: undefined,
    alone: {},
    goalActions: { rows: 0, samePlannedTotal: 0 },
    checks: { holds: 0, fails: 0, cannot: 0, totalsHold: 0, totalsFail: 0 },
    failing: [],
    era: '',
    confidence: { confirmed: 0, partly: 0, unconfirmed: 0, ocr: 0 },
  }
  if ('refused' in read) return { document, pages: 0, tagged: false, refusal: read, ...none }
  const whole = extraction(read, sha256)
  const basis = { document, pages: read.pages.length, tagged: read.tagged }
  if (isRefusal(whole)) return { ...basis, refusal: whole, ...none }
  const score = truth && compare(document, truth, { rows: whole.rows, facts: whole.document.facts })
  return {
    ...basis,
    refusal: undefined,
    score,
    alone: truth ? scoresAlone(document, read, sha256, truth) : {},
    goalActions: goalActions(whole),
    era: whole.document.template ?? whole.document.kind,
    confidence: whole.confidence,
    ...checksOf(whole),
  }
}

function extraction(read: ReadDocument, sha256: Sha256): Extraction | Refusal {
  const answer = readLcap(read, sha256)
  return isRefusal(answer) ? answer : toExtraction(answer.value)
}

/** Scores of each reading alone; the tag tree only where a document has one. */
function scoresAlone(document: string, read: ReadDocument, sha256: Sha256, truth: Truth): Measured['alone'] {
  const scores: Partial<Record<Reading, DocumentScore>> = {}
  for (const reading of readings) {
    const tables = read.tables.filter((table) => table.reading === reading)
    if (tables.length === 0) continue
    const alone = extraction({ ...read, tables }, sha256)
    scores[reading] = isRefusal(alone)
      ? compare(document, truth, { rows: [], facts: {} })
      : compare(document, truth, { rows: alone.rows, facts: alone.document.facts })
  }
  return scores
}

/** Actions inside the goals, and how many print the same total as the planned table prints for their number. */
function goalActions({ rows }: Extraction): Measured['goalActions'] {
  const planned = new Map(rows.filter(({ table }) => table === 'planned').map((row) => [numberOf(row), row.amounts['total'] ?? 0]))
  const own = rows.filter(({ table }) => table === 'goal-actions')
  return { rows: own.length, samePlannedTotal: own.filter((row) => planned.get(numberOf(row)) === (row.amounts['total'] ?? 0)).length }
}

/** Goal and action as one number: some plans print "1.2" inside the goal and "2" under goal 1 in the table. */
function numberOf({ goal, action }: Extraction['rows'][number]): string {
  return action.startsWith(`${goal}.`) ? action : `${goal}.${action}`
}

function checksOf({ checks }: Extraction): Pick<Measured, 'checks' | 'failing'> {
  const counts = countChecks(checks)
  const sum = (result: 'holds' | 'fails' | 'cannot be made', only?: string) =>
    counts.filter(({ code }) => !only || code === only).reduce((all, one) => all + one.counts[result], 0)
  return {
    checks: {
      holds: sum('holds'),
      fails: sum('fails'),
      cannot: sum('cannot be made'),
      totalsHold: sum('holds', 'rows-add-up'),
      totalsFail: sum('fails', 'rows-add-up'),
    },
    failing: checks
      .filter(({ code, result }) => code === 'rows-add-up' && result === 'fails')
      .map(({ subject, difference, page }) => ({ subject, difference: difference ?? 0, page })),
  }
}

import { readFile } from 'node:fs/promises'
import type { CorrectionRequest, RefusedRequest } from '@cuentas/budget'
import { refusalWords, sayCorrection } from '#cli/correction-words.ts'
import { authorOf, withDesk, type AtDesk, type AuthorOptions } from '#cli/desk.ts'
import { isOneFile } from '#cli/open-file.ts'
import { showPreview } from '#cli/show-preview.ts'
import type { ExitStatus, Terminal } from '#cli/terminal.ts'
import { say } from '#cli/words.ts'
import type { Environment } from '#env.ts'
import { correctionColumns, noWishes, type CorrectionWishes } from '#services/corrections/correction-columns.ts'
import { readCorrectionsCsv, wishesToRequests } from '#services/corrections/corrections-csv.ts'

/** Options of `cuentas correct`: what to change about one line item, and who decides. */
export interface CorrectOptions extends AuthorOptions {
  readonly category?: string
  readonly level?: string
  readonly add?: string
  readonly remove?: string
  readonly split?: string
  readonly phase?: string
  readonly fund?: string
  readonly source?: string
  readonly sourceKind?: string
  readonly sourceDate?: string
  readonly link?: string
  readonly unlink?: string
  readonly repair?: string
}

/** A request and the line of the CSV that it comes from; a line item named on the command line is line 1. */
interface PlacedRequest {
  readonly line: number
  readonly request: CorrectionRequest
}

interface Line {
  readonly line: number
  readonly wishes: CorrectionWishes
}

/** `cuentas correct FILE.csv | LINE-ITEM`: shows what the decisions would change, and with --apply writes them as one batch. */
export async function correct(environment: Environment, terminal: Terminal, what: string, options: CorrectOptions): Promise<ExitStatus> {
  const isFile = /\.csv$/i.test(what)
  if (isFile && !(await isOneFile(what, terminal))) return 2
  const lines = isFile ? linesOfCsv(terminal, what, await readFile(what, 'utf8')) : [{ line: 1, wishes: wishesOf(what, options) }]
  if (!lines) return 2
  return withDesk(environment, terminal, async (at) => {
    const district = await at.desk.districtOf(lines.map(({ wishes }) => wishes.line_item))
    const requests = await requestsOf(at, terminal, district, lines, options)
    if (!requests) return 2
    if (requests.length === 0) {
      terminal.error(sayCorrection(terminal.language, 'nothing-asked'))
      return 2
    }
    return previewAndWrite(at, terminal, district, requests, options)
  })
}

async function previewAndWrite(
  { desk }: AtDesk,
  terminal: Terminal,
  district: string,
  placed: readonly PlacedRequest[],
  options: CorrectOptions,
): Promise<ExitStatus> {
  const requests = placed.map(({ request }) => request)
  const { preview, refused } = await desk.preview(district, requests)
  if (tellRefused(terminal, placed, refused)) return 2
  showPreview(terminal, preview)
  if (options.apply !== true) {
    terminal.out(sayCorrection(terminal.language, 'not-written'))
    return 0
  }
  const author = authorOf(options, terminal)
  if (!author) return 2
  const written = await desk.write({ ...author, district, name: options.batch ?? options.reason ?? (requests[0]?.reason || district), requests })
  if (written.kind === 'refused') return tellRefused(terminal, placed, written.refused) ? 2 : 0
  if (written.kind === 'nothing-to-write') terminal.out(sayCorrection(terminal.language, 'nothing-to-write'))
  else terminal.out(sayCorrection(terminal.language, 'written', { batch: written.batch.id, corrections: written.corrections }))
  return 0
}

/** Says which lines are refused and why; true when any is. */
function tellRefused(terminal: Terminal, placed: readonly PlacedRequest[], refused: readonly RefusedRequest[]): boolean {
  for (const { request, because } of refused) tellLine(terminal, placed[request]?.line ?? 0, because)
  return refused.length > 0
}

function tellLine(terminal: Terminal, line: number, because: keyof typeof refusalWords): void {
  terminal.error(sayCorrection(terminal.language, 'line-refused', { line, because: refusalWords[because][terminal.language] }))
}

/** Every line's wishes as requests; undefined, after saying why, when one cannot be. A line of a sheet without a wish is passed over. */
async function requestsOf(
  { desk }: AtDesk,
  terminal: Terminal,
  district: string,
  lines: readonly Line[],
  options: CorrectOptions,
): Promise<readonly PlacedRequest[] | undefined> {
  const state = await desk.state(district)
  const repairs = options.repair === undefined ? [] : await repairRequests(desk, district, lines[0]?.wishes.line_item ?? '', options)
  if (options.repair !== undefined && repairs.length === 0) {
    terminal.error(sayCorrection(terminal.language, 'no-repair'))
    return undefined
  }
  const made: PlacedRequest[] = repairs.map((request) => ({ line: 1, request }))
  let wrong = false
  for (const { line, wishes } of lines) {
    const requests = wishesToRequests(wishes, state, options.reason ?? '')
    if (requests === 'no-change') continue
    if (typeof requests === 'string') {
      tellLine(terminal, line, requests)
      wrong = true
    } else made.push(...requests.map((request) => ({ line, request })))
  }
  return wrong ? undefined : made
}

/** Decisions about the digit repairs that the document's own sums propose for a line item or a printed total. */
async function repairRequests(
  desk: AtDesk['desk'],
  district: string,
  id: string,
  { repair, reason = '' }: CorrectOptions,
): Promise<readonly CorrectionRequest[]> {
  const { repairs } = await desk.questions(district)
  return repairs.flatMap((one): readonly CorrectionRequest[] => {
    const { table, page, printed, cents } = one.repair
    if (one.subject !== id) return []
    if (!one.lineItem) return [{ lineItem: id, change: { action: 'repair-total', accepted: repair !== 'no' } as const, reason }]
    const figure = one.lineItem.figures.find(({ provenances }) =>
      provenances.some((place) => place.table === table && place.page === page && place.text === printed),
    )
    if (!figure) return []
    const { phase, fund } = figure
    return [{ lineItem: id, change: { action: 'repair', phase, fund, table, page, printed, cents, accepted: repair !== 'no' } as const, reason }]
  })
}

function linesOfCsv(terminal: Terminal, file: string, text: string): readonly Line[] | undefined {
  const { language } = terminal
  if (text.trim() === '') {
    terminal.error(say(language, 'csv-empty', { file }))
    return undefined
  }
  const { lines, unknownColumns, broken } = readCorrectionsCsv(text)
  if (broken) terminal.error(say(language, 'csv-broken', { file, line: String(broken.line), because: broken.because }))
  else if (unknownColumns.length > 0)
    terminal.error(sayCorrection(language, 'unknown-columns', { file, columns: unknownColumns.join(', '), known: correctionColumns.join(', ') }))
  else return lines
  return undefined
}

function wishesOf(lineItem: string, options: CorrectOptions): CorrectionWishes {
  const { category = '', level = '', add = '', remove = '', split = '', phase = '', fund = '', source = '', link = '', unlink = '', reason = '' } = options
  const { sourceKind = '', sourceDate = '' } = options
  return {
    ...noWishes,
    line_item: lineItem,
    category,
    level,
    add,
    remove,
    split,
    phase,
    fund,
    source,
    source_kind: sourceKind,
    source_date: sourceDate,
    link,
    unlink,
    reason,
  }
}

import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { fiscalYearLabel, refusalSentence } from '@cuentas/shared'
import { emptyTally, tallied, tallyTable, type Tally } from '#cli/ingest-tally.ts'
import { fileSizes, startClock } from '#cli/ingest-progress.ts'
import { errorCode, isFileError, lookAt } from '#cli/open-file.ts'
import type { ExitStatus, Terminal } from '#cli/terminal.ts'
import { tableAnswers, type TableOptions } from '#cli/table-options.ts'
import { say } from '#cli/words.ts'
import { withHouse } from '#cli/with-house.ts'
import type { Environment } from '#env.ts'
import { ingestStateFile, type IngestedStateFile } from '#services/state-files/ingest-state-file.ts'
import { ingestFile, type Ingested, type IngestOptions } from '#services/ingest/ingest-file.ts'
import { sweepFiles, type OpenHouse } from '#services/open-services.ts'

interface WantedFile {
  readonly path: string
  /** True when the person named this very file: then a refusal decides the exit status. */
  readonly named: boolean
}

/**
 * `cuentas ingest PATH...`. Exit status 2 when a file that was named is refused or missing, or when nothing of what was given could be taken;
 * a plan of another era in a folder is told in the closing table and does not make the run fail.
 */
export async function ingest(
  environment: Environment,
  terminal: Terminal,
  paths: readonly string[],
  options: TableOptions & { readonly again: boolean; readonly threads?: string },
): Promise<ExitStatus> {
  const threads = options.threads === undefined ? availableParallelism() : Number(options.threads)
  if (!Number.isInteger(threads) || threads < 1 || threads > 64) {
    terminal.error(say(terminal.language, 'bad-threads'))
    return 2
  }
  const answers = tableAnswers(options, terminal)
  if (!answers) return 2
  const { files, missing } = await wantedFiles(paths, terminal)
  if (files.length === 0) return 2
  return withHouse(environment, terminal, threads, async (house) => {
    await sweepFiles(house)
    const tally = await ingestAll(house, terminal, files, threads, {
      again: options.again,
      mapping: options.mapping,
      agency: options.agency,
      year: answers.year,
    })
    if (files.length > 1) for (const line of tallyTable(tally, terminal.language)) terminal.out(line)
    if (tally.broken > 0) return 1
    return missing || tally.namedRefused > 0 || tally.refused === files.length ? 2 : 0
  })
}

async function wantedFiles(paths: readonly string[], terminal: Terminal): Promise<{ readonly files: readonly WantedFile[]; readonly missing: boolean }> {
  const files: WantedFile[] = []
  let missing = false
  for (const path of paths) {
    const kind = await lookAt(path, terminal)
    if (kind === 'file') files.push({ path, named: true })
    const found = kind === 'folder' ? await documentsIn(path) : []
    if (kind === 'folder' && found.length === 0) terminal.error(say(terminal.language, 'no-pdf', { path }))
    missing ||= kind === 'missing' || (kind === 'folder' && found.length === 0)
    files.push(...found.map((file) => ({ path: file, named: false })))
  }
  // A file that is given twice, by itself and in its folder, is read once.
  return { files: [...new Map(files.toReversed().map((file) => [resolve(file.path), file])).values()].toReversed(), missing }
}

async function documentsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.(?:pdf|xlsx|xlsm|docx|csv|tsv|txt|json)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function ingestAll(house: OpenHouse, terminal: Terminal, files: readonly WantedFile[], threads: number, options: IngestOptions): Promise<Tally> {
  const sizes = await fileSizes(files.map(({ path }) => path))
  const clock = startClock(sizes)
  let tally = emptyTally
  // The largest first: otherwise one thread may be left with a long plan when the others are done.
  const waiting = files.toSorted((a, b) => (sizes.get(b.path) ?? 0) - (sizes.get(a.path) ?? 0))
  const worker = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const outcome = await ingestOne(house, terminal, file.path, options)
      tally = tallied(tally, outcome, file.named)
      clock.passed(file.path, 'stored' in outcome && outcome.kind !== 'unchanged' ? outcome.stored.document.pages : 0)
      terminal.progress(clock.line(terminal.language))
    }
  }
  terminal.progress(say(terminal.language, 'progress-start', { all: files.length }))
  // One more than there are threads: while one document is being stored, every thread still has one to read.
  await Promise.all(Array.from({ length: threads + 1 }, worker))
  terminal.progress('')
  return { ...tally, seconds: clock.seconds() }
}

/** Says what became of an open file of the state. */
function tellStateFile({ out, language }: Terminal, path: string, ingested: IngestedStateFile): IngestedStateFile {
  const { file, supersedes, kind } = ingested
  out(
    say(language, kind === 'unchanged' ? 'state-file-unchanged' : 'state-file-stored', { file: path, kind: file.kind, rows: file.rows, version: file.version }),
  )
  if (supersedes.length > 0) out(say(language, 'state-file-supersedes', { file: path, names: supersedes.join(', ') }))
  if (ingested.supersededBy !== null) out(say(language, 'state-file-superseded', { file: path }))
  return ingested
}

async function ingestOne(
  house: OpenHouse,
  terminal: Terminal,
  path: string,
  options: IngestOptions,
): Promise<Ingested | IngestedStateFile | { readonly kind: 'broken' }> {
  const { language } = terminal
  try {
    const stateFile = await ingestStateFile(house, path)
    if (stateFile) return tellStateFile(terminal, path, stateFile)
    const outcome = await ingestFile(house, path, options)
    if (outcome.kind === 'refused') {
      terminal.error(say(language, 'refused', { file: path, sentence: refusalSentence(outcome.refusal, language) }))
      return outcome
    }
    for (const { stored, lea } of [outcome, ...outcome.others]) {
      const { document, counts } = stored
      const year = document.planYear === null ? say(language, 'year-unknown') : fiscalYearLabel(document.planYear)
      const facts = {
        file: path,
        lea: lea,
        year,
        pages: document.pages,
        items: counts.lineItems,
        holds: counts.holds,
        fails: counts.fails,
        cannot: counts.cannotBeMade,
      }
      terminal.out(say(language, outcome.kind === 'unchanged' ? 'unchanged' : 'stored', facts))
    }
    return outcome
  } catch (error) {
    if (isFileError(error)) terminal.error(say(language, 'cannot-open', { path, because: errorCode(error) }))
    else terminal.error(say(language, 'our-mistake', { file: path, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    return { kind: 'broken' }
  }
}

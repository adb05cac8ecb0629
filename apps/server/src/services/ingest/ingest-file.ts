import { basename } from 'node:path'
import type { TableAnswers } from '@cuentas/budget'
import { readCds, type FiscalYear, type Refusal } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { documentsOfPacket, findDocument } from '#db/document-repository.ts'
import { mappingsOf, rememberMapping } from '#db/mapping-repository.ts'
import type { StoredDocument, WholeDocument } from '#db/stored-document.ts'
import type { DocumentStore } from '#files/document-store.ts'
import { openToRead } from '#services/ingest/open-to-read.ts'
import { sha256Of, sha256OfFile } from '#files/read-file.ts'
import type { ReadLcap } from '#jobs/reading-messages.ts'
import type { DocumentReading } from '#jobs/document-reading.ts'
import type { Directory } from '#services/districts/directory.ts'
import { identifyDistrict } from '#services/districts/identify-district.ts'
import { keepDocument } from '#services/ingest/keep-document.ts'
import { countChecks } from '#services/ingest/refresh-district.ts'
import { programVersion } from '#services/program-version.ts'

/** What ingesting a file came to. `unchanged`: the same bytes were read by this version before. */
export type Ingested =
  | { readonly kind: 'stored' | 'read-again' | 'unchanged'; readonly stored: StoredDocument; readonly lea: string; readonly others: readonly OtherPlan[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A further plan of the same file, a board packet. */
export interface OtherPlan {
  readonly stored: StoredDocument
  readonly lea: string
}

/** What ingesting needs. */
export interface IngestTools {
  readonly database: Database
  readonly store: DocumentStore
  readonly reading: DocumentReading
  readonly directory: Directory
  readonly now: () => number
}

/** What a person says of a file: read it though it is known, and of a table what its columns, its year and its agency are. */
export interface IngestOptions {
  readonly again: boolean
  readonly mapping?: string | undefined
  readonly year?: FiscalYear | undefined
  /** Name or 14-digit CDS code. */
  readonly agency?: string | undefined
}

/**
 * Reads a file and keeps it. The file is written before the rows: a row never promises a page that is not there, and a file without rows
 * (after a kill between the two) is swept away later. A text table is read and copied by its path, however long it is.
 */
export async function ingestFile(tools: IngestTools, path: string, options: IngestOptions = { again: false }): Promise<Ingested> {
  const file = await openToRead(path)
  if ('refused' in file) return { kind: 'refused', refusal: file }
  const sha256 = file instanceof Uint8Array ? sha256Of(file) : await sha256OfFile(path)
  const [ofPacket, ...othersOfPacket] = await documentsOfPacket(tools.database.session(), sha256)
  const earlier = ofPacket ?? (await findDocument(tools.database.session(), sha256))
  const isCurrent = earlier?.origin === 'document' && earlier.readBy === programVersion && (await tools.store.hasDocument(sha256))
  if (earlier && isCurrent && !options.again)
    return {
      kind: 'unchanged',
      stored: earlier,
      lea: earlier.document.lea.name,
      others: othersOfPacket.map((stored) => ({ stored, lea: stored.document.lea.name })),
    }
  const kept = file instanceof Uint8Array ? file.slice() : undefined
  const answers = await answersTo(tools, options)
  const answer = await tools.reading.read(file, sha256, answers)
  if (answer.kind === 'refused') return answer
  const own = withAgency(answer.read, answers.agency)
  if (!own) return { kind: 'refused', refusal: { refused: 'agency-not-stated', facts: {} } }
  await (kept ? tools.store.saveDocument(sha256, kept) : tools.store.saveFile(sha256, path))
  const first = await keepPlan(tools, own, sha256, path, earlier)
  const others: OtherPlan[] = []
  for (const other of answer.others) others.push(await keepPlan(tools, other, sha256, path, earlier))
  return { kind: earlier?.origin === 'document' ? 'read-again' : 'stored', ...first, others }
}

/** A part of a plan or an appendix that names no agency is the agency's that a person names; undefined when nobody does: it is never put under a name of our own. */
function withAgency(read: ReadLcap, agency: TableAnswers['agency']): ReadLcap | undefined {
  const { document } = read.lcap
  const isPart = document.kind === 'plan-page' || document.kind === 'budget-appendix'
  if (document.lea.name !== '' || document.lea.cds !== null) return read
  if (agency) return { ...read, lcap: { ...read.lcap, document: { ...document, lea: { name: agency.name, cds: agency.cds } } } }
  return isPart ? undefined : read
}

/** Keeps one plan of a file. A plan of a packet has a name of its own, under which the packet's file is found too. */
async function keepPlan(tools: IngestTools, read: ReadLcap, file: string, path: string, earlier: StoredDocument | undefined): Promise<OtherPlan> {
  const { district, whole } = wholeDocument(tools, read, basename(path), earlier?.publishedAt ?? null)
  const own = whole.stored.document.sha256
  if (own !== file) await tools.store.alsoAs(file, own)
  await keepDocument(tools.database, district, whole)
  if (read.mapped) await rememberMapping(tools.database.session(), { agency: district.key, ...read.mapped }, tools.now())
  return { stored: (await findDocument(tools.database.session(), own)) ?? whole.stored, lea: district.name }
}

/** Whose table it is, and what was confirmed of that agency's tables before. */
export async function answersTo(
  { database, directory }: Pick<IngestTools, 'database' | 'directory'>,
  { mapping, year, agency }: IngestOptions,
): Promise<TableAnswers> {
  if (agency === undefined) return { spec: mapping, year }
  const cds = readCds(agency)
  const { key, name, cds: known } = identifyDistrict(directory, cds ? { name: '', cds } : { name: agency, cds: null })
  return { spec: mapping, year, agency: { key, name, cds: known }, remembered: await mappingsOf(database.session(), key) }
}

/** Everything that is kept of a document that was read, and the district it belongs to. */
export function wholeDocument(
  { directory, now }: Pick<IngestTools, 'directory' | 'now'>,
  { lcap, tags, pageSizes }: ReadLcap,
  fileName: string,
  publishedAt: string | null,
) {
  const district = identifyDistrict(directory, lcap.document.lea)
  const tagOf = new Map(tags)
  const lineItems = lcap.lineItems.flatMap((lineItem) => {
    const tag = tagOf.get(lineItem.id)
    return tag ? [{ lineItem: { ...lineItem, cds: district.cds }, tag }] : []
  })
  const whole: WholeDocument = {
    stored: {
      document: lcap.document,
      districtKey: district.key,
      origin: 'document',
      fileName,
      publishedAt,
      readBy: programVersion,
      addedAt: now(),
      headers: lcap.headers,
      pageSizes,
      counts: { ...countChecks(lcap.checks), lineItems: lineItems.length },
    },
    lineItems,
    checks: lcap.checks,
    problems: lcap.problems,
  }
  return { district, whole }
}

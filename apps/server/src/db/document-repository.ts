import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { z } from 'zod'
import { documentKindSchema, type DocumentKind, fiscalYear, type Check, type FiscalYear, type Problem } from '@cuentas/shared'
import { checkFromRow, checkRow, documentFromRow, documentRow, problemFromRow, problemRow } from '#db/document-rows.ts'
import { documentCheckEntity, documentEntity, figureEntity, lineItemEntity, problemEntity, tagEntity } from '#db/entities.ts'
import { insertInChunks } from '#db/insert-in-chunks.ts'
import { figureRow, lineItemRow, tagRow } from '#db/line-item-rows.ts'
import { originSchema, type Origin, type StoredDocument, type WholeDocument } from '#db/stored-document.ts'

/** The document with this SHA-256, or the only one whose SHA-256 starts with these digits. */
export async function findDocument(em: SqlEntityManager, address: string): Promise<StoredDocument | undefined> {
  const rows = await em.find(documentEntity, { sha256: { $like: `${address}%` } }, { limit: 2, disableIdentityMap: true })
  const [row] = rows
  return row && rows.length === 1 ? documentFromRow(row) : undefined
}

/** Documents of one district, newest plan first; drafts after what was adopted. */
export async function documentsOfDistrict(em: SqlEntityManager, districtKey: string): Promise<readonly StoredDocument[]> {
  const rows = await em.find(documentEntity, { districtKey }, { orderBy: { planYear: 'desc', adoption: 'asc', sha256: 'asc' }, disableIdentityMap: true })
  return rows.map(documentFromRow)
}

const markSchema = z.array(z.record(z.string(), z.unknown()))

/** Changes whenever a document of a district comes, goes, or is read anew. */
export async function documentMark(em: SqlEntityManager, districtKey: string): Promise<string> {
  // Asked for as it is: every key that staff press asks three times.
  const fields = 'sha256, origin, read_by, added_at, adoption, plan_year, checks_hold, checks_fail'
  const rows = await em.execute(`select ${fields} from document where district_key = ? order by sha256`, [districtKey])
  return JSON.stringify(markSchema.parse(rows).map((row) => Object.values(row)))
}

/** Every document. */
export async function allDocuments(em: SqlEntityManager): Promise<readonly StoredDocument[]> {
  const rows = await em.find(documentEntity, {}, { orderBy: { districtKey: 'asc', planYear: 'desc', sha256: 'asc' }, disableIdentityMap: true })
  return rows.map(documentFromRow)
}

/** Takes a document and everything read from it away. The foreign keys take its rows with it. */
export async function removeDocument(em: SqlEntityManager, sha256: string): Promise<void> {
  await em.nativeDelete(documentEntity, { sha256 })
}

/** Stores a document whole. The caller holds the transaction. */
export async function insertDocument(em: SqlEntityManager, whole: WholeDocument): Promise<void> {
  const { sha256 } = whole.stored.document
  const items = whole.lineItems
  await em.insertMany(documentEntity, [documentRow(whole.stored)])
  await insertInChunks(
    em,
    lineItemEntity,
    items.map(({ lineItem }, position) => lineItemRow(lineItem, whole.stored.districtKey, position)),
  )
  await insertInChunks(
    em,
    figureEntity,
    items.flatMap(({ lineItem }) => lineItem.figures.map((figure, position) => figureRow(lineItem.id, figure, position))),
  )
  await insertInChunks(
    em,
    tagEntity,
    items.map(({ lineItem, tag }) => tagRow(lineItem.id, tag)),
  )
  await insertInChunks(
    em,
    documentCheckEntity,
    whole.checks.map((check, position) => checkRow(sha256, check, position, null)),
  )
  await insertInChunks(
    em,
    problemEntity,
    whole.problems.map((problem, position) => problemRow(sha256, problem, position)),
  )
}

/** Checks between plans come after the document's own. */
const firstPositionAgainst = 1_000_000

/** Replaces a document's checks against the plan of the year before. */
export async function replaceChecksAgainst(em: SqlEntityManager, document: string, against: string | null, checks: readonly Check[]): Promise<void> {
  await em.nativeDelete(documentCheckEntity, { document, against: { $ne: null } })
  await insertInChunks(
    em,
    documentCheckEntity,
    checks.map((check, index) => checkRow(document, check, firstPositionAgainst + index, against)),
  )
}

/** Writes how a document's checks came out, counted by the caller. */
export async function saveCheckCounts(
  em: SqlEntityManager,
  sha256: string,
  counts: { readonly holds: number; readonly fails: number; readonly cannotBeMade: number },
): Promise<void> {
  await em.nativeUpdate(documentEntity, { sha256 }, { checksHold: counts.holds, checksFail: counts.fails, checksCannotBeMade: counts.cannotBeMade })
}

/** A document's checks in their order: all of them, or only those of its own arithmetic. */
export async function checksOfDocument(
  em: SqlEntityManager,
  document: string,
  { onlyItsOwn }: { readonly onlyItsOwn: boolean } = { onlyItsOwn: false },
): Promise<readonly Check[]> {
  const where = onlyItsOwn ? { document, against: null } : { document }
  return (await em.find(documentCheckEntity, where, { orderBy: { position: 'asc' }, disableIdentityMap: true })).map(checkFromRow)
}

/** A document's problems in their order. */
export async function problemsOfDocument(em: SqlEntityManager, document: string): Promise<readonly Problem[]> {
  return (await em.find(problemEntity, { document }, { orderBy: { position: 'asc' }, disableIdentityMap: true })).map(problemFromRow)
}

/** True when any document is stored. */
export async function anyDocument(em: SqlEntityManager): Promise<boolean> {
  return (await em.find(documentEntity, {}, { fields: ['sha256'], limit: 1, disableIdentityMap: true })).length > 0
}

/** What the list of districts wants of a document. */
export interface ListedDocument {
  readonly districtKey: string
  readonly planYear: FiscalYear | null
  readonly origin: Origin
  readonly kind: DocumentKind
}

/** Every document, or those of these districts, as the list of districts wants it. */
export async function listedDocuments(em: SqlEntityManager, districts?: readonly string[]): Promise<readonly ListedDocument[]> {
  const where = districts ? { districtKey: { $in: [...districts] } } : {}
  const rows = await em.find(documentEntity, where, { fields: ['districtKey', 'planYear', 'origin', 'kind'], disableIdentityMap: true })
  return rows.map(({ districtKey, planYear, origin, kind }) => ({
    districtKey,
    kind: documentKindSchema.parse(kind),
    planYear: planYear === null || planYear === undefined ? null : fiscalYear(planYear),
    origin: originSchema.parse(origin),
  }))
}

/** The documents that stood in one packet, by the packet's file, in page order. */
export async function documentsOfPacket(em: SqlEntityManager, file: string): Promise<readonly StoredDocument[]> {
  const rows = await em.find(documentEntity, { packet: { $like: `%"${file}"%` } }, { disableIdentityMap: true })
  return rows.map(documentFromRow).sort((a, b) => (a.document.packet?.firstPage ?? 0) - (b.document.packet?.firstPage ?? 0))
}

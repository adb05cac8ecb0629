import type { InferEntity } from '@mikro-orm/core'
import { checkSchema, problemSchema, type Check, type Problem } from '@cuentas/shared'
import { z } from 'zod'
import type { documentCheckEntity, documentEntity, problemEntity } from '#db/entities.ts'
import { fromJson } from '#db/from-json.ts'
import { storedDocumentSchema, type StoredDocument } from '#db/stored-document.ts'

type DocumentRow = InferEntity<typeof documentEntity>
type CheckRow = InferEntity<typeof documentCheckEntity>
type ProblemRow = InferEntity<typeof problemEntity>

/** Page, width, height, and how far it is turned where it is: a plan has up to 300 pages, so the names are left out. */
const storedPageSizes = z.array(z.tuple([z.number(), z.number(), z.number()]).rest(z.number()))

/** A document as its row. */
export function documentRow(stored: StoredDocument): DocumentRow {
  const { document, counts } = stored
  return {
    sha256: document.sha256,
    districtKey: stored.districtKey,
    origin: stored.origin,
    fileName: stored.fileName,
    publishedAt: stored.publishedAt,
    readBy: stored.readBy,
    addedAt: stored.addedAt,
    leaName: document.lea.name,
    cds: document.lea.cds,
    pages: document.pages,
    kind: document.kind,
    format: document.format ?? null,
    books: document.books ?? null,
    planYear: document.planYear,
    template: document.template,
    language: document.language,
    adoption: document.adoption,
    packet: document.packet ? JSON.stringify(document.packet) : null,
    headers: JSON.stringify(stored.headers),
    pageSizes: JSON.stringify(stored.pageSizes.map(({ page, width, height, turned }) => [page, width, height, ...(turned ? [turned] : [])])),
    checksHold: counts.holds,
    checksFail: counts.fails,
    checksCannotBeMade: counts.cannotBeMade,
    lineItems: counts.lineItems,
  }
}

/** A row as the document it stands for. */
export function documentFromRow(row: DocumentRow): StoredDocument {
  const pageSizes = storedPageSizes.parse(fromJson(row.pageSizes)).map(([page, width, height, turned]) => ({
    page,
    width,
    height,
    ...(turned === undefined ? {} : { turned }),
  }))
  return storedDocumentSchema.parse({
    document: {
      sha256: row.sha256,
      pages: row.pages,
      kind: row.kind,
      lea: { name: row.leaName, cds: row.cds },
      planYear: row.planYear,
      template: row.template,
      language: row.language,
      adoption: row.adoption,
      ...(row.packet ? { packet: fromJson(row.packet) } : {}),
      format: row.format ?? undefined,
      books: row.books ?? undefined,
    },
    districtKey: row.districtKey,
    origin: row.origin,
    fileName: row.fileName,
    publishedAt: row.publishedAt,
    readBy: row.readBy,
    addedAt: row.addedAt,
    headers: fromJson(row.headers),
    pageSizes,
    counts: { holds: row.checksHold, fails: row.checksFail, cannotBeMade: row.checksCannotBeMade, lineItems: row.lineItems },
  })
}

/** A check as its row; `position` keeps the document's order, `against` names the older plan it compares with. */
export function checkRow(document: string, check: Check, position: number, against: string | null): CheckRow {
  const { code, result, subject, page } = check
  return { document, position, against, code, result, subject, page, detail: JSON.stringify(check) }
}

/** A row as the check it stands for. */
export function checkFromRow(row: CheckRow): Check {
  return checkSchema.parse(fromJson(row.detail))
}

/** A problem as its row. */
export function problemRow(document: string, problem: Problem, position: number): ProblemRow {
  return { document, position, code: problem.code, at: JSON.stringify(problem.at), facts: JSON.stringify(problem.facts) }
}

/** A row as the problem it stands for. */
export function problemFromRow(row: ProblemRow): Problem {
  return problemSchema.parse({ code: row.code, at: fromJson(row.at), facts: fromJson(row.facts) })
}

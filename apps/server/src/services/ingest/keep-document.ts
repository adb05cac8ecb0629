import type { Database, Session } from '#db/database.ts'
import { districtsComputedByOthers, holdDistrict } from '#db/district-repository.ts'
import { findDocument, insertDocument, removeDocument } from '#db/document-repository.ts'
import type { District, WholeDocument } from '#db/stored-document.ts'
import { refreshDistrict } from '#services/ingest/refresh-district.ts'
import { programVersion } from '#services/program-version.ts'

/**
 * Keeps a document whole, in one transaction: its rows, its district, the district's history. Rows of an earlier reading of the same
 * document go in the same transaction. Whoever looks in between sees the earlier rows; a process that is killed leaves them.
 */
export async function keepDocument(database: Database, district: District, whole: WholeDocument): Promise<void> {
  await database.session().transactional((em) => keepDocumentIn(em, district, whole))
}

/** The same within a transaction of the caller's. */
export async function keepDocumentIn(em: Session, district: District, whole: WholeDocument): Promise<void> {
  await holdDistrict(em, district)
  const { sha256 } = whole.stored.document
  const earlier = await findDocument(em, sha256)
  await removeDocument(em, sha256)
  await insertDocument(em, earlier ? { ...whole, stored: { ...whole.stored, addedAt: earlier.addedAt } } : whole)
  await refreshDistrict(em, district.key, { wasReadAgain: earlier !== undefined })
  if (earlier && earlier.districtKey !== district.key) await refreshDistrict(em, earlier.districtKey, { wasReadAgain: true })
}

/** Computes anew the histories that another version of the program computed, one district a transaction. */
export async function refreshOldHistories(database: Database): Promise<void> {
  for (const key of await districtsComputedByOthers(database.session(), programVersion))
    await database.session().transactional((em) => refreshDistrict(em, key, { wasReadAgain: true }))
}

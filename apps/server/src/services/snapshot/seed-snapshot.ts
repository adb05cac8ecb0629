import { findDocument } from '#db/document-repository.ts'
import { readSnapshotFile, snapshotFileNames } from '#files/snapshot-files.ts'
import { keepDocument } from '#services/ingest/keep-document.ts'
import type { OpenHouse } from '#services/open-services.ts'
import { programVersion } from '#services/program-version.ts'
import { fromSnapshot } from '#services/snapshot/snapshot-file.ts'

/**
 * Brings in the figures of data/districts that are not here yet, and replaces those of an earlier version. A document that was ingested
 * itself is never replaced by its snapshot. `tell` is called once, when there is something to bring in.
 */
export async function seedSnapshot(house: OpenHouse, tell: (documents: number) => void, folder?: string): Promise<number> {
  const wanted: string[] = []
  for (const name of await snapshotFileNames(folder)) {
    const stored = await findDocument(house.database.session(), shaOf(name))
    if (!stored || (stored.origin === 'snapshot' && stored.readBy !== programVersion)) wanted.push(name)
  }
  if (wanted.length > 0) tell(wanted.length)
  for (const name of wanted) {
    const { district, whole } = fromSnapshot(await readSnapshotFile(name, folder), programVersion)
    await keepDocument(house.database, district, whole)
  }
  return wanted.length
}

/** The start of the SHA-256 that ends a snapshot's name. */
function shaOf(name: string): string {
  return /_([0-9a-f]{12})\.json$/.exec(name)?.[1] ?? name
}

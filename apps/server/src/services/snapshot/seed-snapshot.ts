import { findDocument } from '#db/document-repository.ts'
import { readSnapshotFile, snapshotFileNames } from '#files/snapshot-files.ts'
import { namedByDirectory } from '#services/districts/identify-district.ts'
import { keepDocument } from '#services/ingest/keep-document.ts'
import type { OpenHouse } from '#services/open-services.ts'
import { fromSnapshot } from '#services/snapshot/snapshot-file.ts'

/**
 * Brings in the figures of data/districts that are not here yet, and replaces those that an earlier program brought and that have changed since.
 * A document that was ingested itself is never replaced by its snapshot. `tell` is called once, when there is something to bring in.
 */
export async function seedSnapshot(house: OpenHouse, tell: (documents: number) => void, folder?: string): Promise<number> {
  const wanted: Awaited<ReturnType<typeof readSnapshotFile>>[] = []
  for (const name of await snapshotFileNames(folder)) {
    const stored = await findDocument(house.database.session(), shaOf(name))
    if (stored?.origin === 'document') continue
    const file = await readSnapshotFile(name, folder)
    if (stored?.readBy !== file.mark) wanted.push(file)
  }
  if (wanted.length > 0) tell(wanted.length)
  for (const { json, mark } of wanted) {
    const { district, whole } = fromSnapshot(json, mark)
    await keepDocument(house.database, namedByDirectory(house.directory, district), whole)
  }
  return wanted.length
}

/** The start of the SHA-256 that ends a snapshot's name. */
function shaOf(name: string): string {
  return /_([0-9a-f]{12})\.json$/.exec(name)?.[1] ?? name
}

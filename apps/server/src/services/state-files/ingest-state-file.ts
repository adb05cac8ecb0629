import { basename } from 'node:path'
import type { StateFileFacts, StateRow } from '@cuentas/documents'
import type { Database, Session } from '#db/database.ts'
import { findStateFile, insertStateFile, insertStateRows, stateFilesLike, updateStateFile, type StoredStateFile } from '#db/state-file-repository.ts'
import { sha256OfFile } from '#files/read-file.ts'
import { stateRows } from '#services/state-files/table-source.ts'

/** What ingesting an open file of the state came to. */
export interface IngestedStateFile {
  readonly kind: 'stored' | 'unchanged'
  readonly file: StoredStateFile
  /** Names of the files whose place it took, and of the later one that holds instead. */
  readonly supersedes: readonly string[]
  readonly supersededBy: string | null
}

/**
 * Reads a file when it is one of the state's open files, row by row, and keeps every row in one transaction; undefined for any other file.
 * A file that the state posted again ("-v2", or the same name with other bytes) takes the place of the earlier one, whose rows stay.
 */
export async function ingestStateFile(
  { database, now }: { readonly database: Database; readonly now: () => number },
  path: string,
): Promise<IngestedStateFile | undefined> {
  return database.session().transactional(async (em) => {
    let facts: StateFileFacts | undefined
    let sha256 = ''
    let rows = 0
    for await (const { recognised, taken } of stateRows(path)) {
      if (!facts) {
        facts = recognised
        sha256 = await sha256OfFile(path)
        const earlier = await findStateFile(em, sha256)
        if (earlier) return { kind: 'unchanged', file: earlier, supersedes: [], supersededBy: earlier.supersededBy ?? null }
        await insertStateFile(em, { sha256, name: basename(path), supersededBy: null, rows: 0, addedAt: now(), ...facts })
      }
      await insertStateRows(
        em,
        taken.map((row) => storedRow(sha256, row)),
      )
      rows += taken.length
    }
    if (!facts) return undefined
    await updateStateFile(em, sha256, { rows })
    const { supersedes, supersededBy } = await settleFamily(em, { sha256, ...facts })
    const file = await findStateFile(em, sha256)
    return file && { kind: 'stored', file, supersedes, supersededBy }
  })
}

function storedRow(file: string, { number, subject, name, level, fiscalYear, group, isWhole, certification, basis, figures }: StateRow) {
  return {
    file,
    number,
    subject,
    name,
    level,
    fiscalYear,
    studentGroup: group,
    isWhole: isWhole ? 1 : 0,
    certification,
    basis,
    figures: JSON.stringify(figures),
  }
}

/** Of the files of one family the highest version holds; of one version the one that came last. Every other one says what took its place. */
async function settleFamily(em: Session, { sha256, family, kind }: { readonly sha256: string } & Pick<StoredStateFile, 'family' | 'kind'>) {
  const files = (await stateFilesLike(em, { family, kind })).toSorted(
    (a, b) => a.version - b.version || a.addedAt - b.addedAt || (a.sha256 === sha256 ? 1 : -1),
  )
  const holding = files.at(-1)
  const supersedes: string[] = []
  for (const file of files) {
    const next = file.sha256 === holding?.sha256 ? null : (holding?.sha256 ?? null)
    if ((file.supersededBy ?? null) !== next) {
      await updateStateFile(em, file.sha256, { supersededBy: next })
      if (next === sha256) supersedes.push(file.name)
    }
  }
  return { supersedes, supersededBy: holding && holding.sha256 !== sha256 ? holding.sha256 : null }
}

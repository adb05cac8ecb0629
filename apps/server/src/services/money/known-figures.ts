import type { Cds, StateFigure } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { allStateFiles, districtSizeRows, stateRowsAround, type StoredStateFile } from '#db/state-file-repository.ts'
import { whileUnchanged } from '#db/while-unchanged.ts'
import { atOnce } from '#services/at-once.ts'
import { figuresAround, type Reference } from '#services/reference/reference.ts'
import { figuresOfRow } from '#services/state-files/state-figures.ts'

const knownFiles = whileUnchanged(allStateFiles)

/** The state's files whose place no other has taken, the earliest first; price indices are no figures of a district. */
export async function stateFilesInForce(em: Session): Promise<readonly StoredStateFile[]> {
  return (await knownFiles(em)).filter(({ supersededBy, kind }) => typeof supersededBy !== 'string' && !kind.startsWith('price-'))
}

/** Every state figure that is known of a district, its schools and the state: those of the reference tables, then those of ingested files in force. */
export async function knownFigures(em: Session, reference: Reference, cds: Cds | null): Promise<readonly StateFigure[]> {
  const own = figuresAround(reference, cds)
  const files = await stateFilesInForce(em)
  if (files.length === 0 || cds === null) return own
  const bySha = new Map(files.map((file) => [file.sha256, file]))
  const rows = await stateRowsAround(em, cds.slice(0, 7), [...bySha.keys()])
  return [...own, ...rows.flatMap((row) => figuresOfRow(row, bySha.get(row.file) ?? { sha256: row.file, kind: '' }))]
}

/** Reads every state figure that is known of a district. */
export type FiguresReader = (em: Session, cds: Cds | null) => Promise<readonly StateFigure[]>

/** The same; the parts of one page that ask at the same time share one reading. */
export function figuresReader(reference: Reference): FiguresReader {
  const read = atOnce((em: Session, cds: Cds) => knownFigures(em, reference, cds))
  return async (em, cds) => (cds === null ? figuresAround(reference, null) : read(em, cds))
}

/** Kinds of file that say how large a district is. */
const sizeKinds = ['unduplicated-pupils', 'enrollment', 'lcff']

/** Students and UPP of every district of the state, all years: what districts are compared by. */
export async function sizesKnown(em: Session, reference: Reference): Promise<readonly StateFigure[]> {
  const files = (await stateFilesInForce(em)).filter(({ kind }) => sizeKinds.includes(kind))
  if (files.length === 0) return reference.sizes
  const bySha = new Map(files.map((file) => [file.sha256, file]))
  const rows = await districtSizeRows(em, [...bySha.keys()])
  const figures = rows.flatMap((row) => figuresOfRow(row, bySha.get(row.file) ?? { sha256: row.file, kind: '' }))
  return [...reference.sizes, ...figures.filter(({ measure }) => measure === 'enrollment' || measure === 'upp')]
}

import { readdir, readFile } from 'node:fs/promises'
import { projectFolder } from '#files/project-folder.ts'

/** The state's directory of districts as CSV text. */
export function readDirectoryFile(): Promise<string> {
  return readFile(projectFolder('data/reference/districts.csv'), 'utf8')
}

/** Days of board meetings that districts or public sources gave, as CSV text. */
export function readMeetingsFile(): Promise<string> {
  return readFile(projectFolder('data/reference/meetings.csv'), 'utf8')
}

/** Tables of figures in data/reference, by name. */
export const referenceTables = ['lcff', 'pupils', 'suspensions', 'price-index', 'lcff-cola', 'reported', 'sources'] as const
export type ReferenceTable = (typeof referenceTables)[number]

/** The text of every table of figures, and the milestones of each district by its CDS code, parsed and not yet checked. */
export interface ReferenceFiles {
  readonly tables: Readonly<Record<ReferenceTable, string>>
  readonly milestones: ReadonlyMap<string, unknown>
}

/** Reads the tables of data/reference and the milestones of data/milestones. */
export async function readReferenceFiles(): Promise<ReferenceFiles> {
  const text = (name: ReferenceTable) => readFile(projectFolder(`data/reference/${name}.csv`), 'utf8')
  const [lcff, pupils, suspensions, prices, cola, reported, sources] = await Promise.all([
    text('lcff'),
    text('pupils'),
    text('suspensions'),
    text('price-index'),
    text('lcff-cola'),
    text('reported'),
    text('sources'),
  ])
  return { tables: { lcff, pupils, suspensions, 'price-index': prices, 'lcff-cola': cola, reported, sources }, milestones: await readMilestones() }
}

async function readMilestones(): Promise<ReadonlyMap<string, unknown>> {
  const folder = projectFolder('data/milestones')
  const names = (await readdir(folder)).filter((name) => /^\d{14}\.json$/.test(name)).sort()
  const read = async (name: string): Promise<readonly [string, unknown]> => {
    const json: unknown = JSON.parse(await readFile(`${folder}/${name}`, 'utf8'))
    return [name.slice(0, 14), json]
  }
  return new Map(await Promise.all(names.map(read)))
}

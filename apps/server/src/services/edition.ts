import type { Database } from '#db/database.ts'
import { lastChange } from '#db/last-change.ts'
import { whileUnchanged } from '#db/while-unchanged.ts'

/** Which state of the data an answer shows. */
export interface Edition {
  /** The moment it stands for, to the second: "2026-02-10T18:00:00Z". Asked for again with it, every page and file comes back as it is. */
  readonly moment: string
}

/** Figures that come with the program count as having been there from the day of its first release on. */
export const firstMoment = Date.UTC(2026, 10, 23)

const knownLastChange = whileUnchanged(lastChange)

/** The edition of a database: its last change, or the moment that the address names. */
export async function editionOf(database: Database, asOf: number | undefined): Promise<Edition> {
  return { moment: momentText(asOf ?? Math.max(firstMoment, await knownLastChange(database.session()))) }
}

/** Milliseconds since 1970 as an address carries them: to the second. */
export function momentText(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

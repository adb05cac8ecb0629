import { defaultFocus } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { readChecker } from '#files/checker-file.ts'
import { readTaxonomyFiles } from '#files/taxonomy-files.ts'
import type { districtLoader } from '#services/districts/district-in-hand.ts'
import type { Edition } from '#services/edition.ts'
import type { OpenLog } from '#services/corrections/corrections-service.ts'
import { verifyBundle } from '#services/verify/verify-bundle.ts'

/** Entries of the log that a bundle holds at most. */
const mostEntries = 20_000

/** Everything behind a district's figures in one archive, with a checker that needs nothing of us. Throws `district-not-found`. */
export function verifyService(
  database: Database,
  load: ReturnType<typeof districtLoader>,
  { corrections, edition }: { readonly corrections: () => OpenLog; readonly edition: () => Promise<Edition> },
): { readonly bundle: (key: string, origin: string) => Promise<Uint8Array> } {
  return {
    bundle: async (key, origin) => {
      const inHand = await load(database.session(), key)
      const { entries } = await corrections().all(key, { limit: mostEntries, skip: 0 })
      const { moment } = await edition()
      const rules = { ...(await readTaxonomyFiles()) }
      return verifyBundle({ inHand, points: inHand.pointsIn(defaultFocus), log: entries, moment, rules, checker: await readChecker(), origin })
    },
  }
}

import { defaultTwoPeopleFrom } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { findDistrict } from '#db/district-repository.ts'
import { findSetting, saveSetting } from '#db/waiting-repository.ts'
import { recordChanges } from '#services/audit/write-audit.ts'
import type { Author, CorrectionTools } from '#services/corrections/write-corrections.ts'
import { DomainError } from '#services/domain-error.ts'

const name = 'two-people-from'

/** From how many dollars moved (cents) a change of this district needs a second person: more than this, and it waits. */
export async function twoPeopleFrom(em: Session, district: string): Promise<number> {
  const set = await findSetting(em, district, name)
  return set === undefined ? defaultTwoPeopleFrom : Number(set)
}

/** The same, for whoever asks. */
export function settingOf(database: CorrectionTools['database'], district: string): Promise<number> {
  return twoPeopleFrom(database.session(), district)
}

/** Sets it, with its entry in the record. Throws `district-not-found`. */
export async function setTwoPeopleFrom({ database, now }: CorrectionTools, { author, role }: Author, district: string, from: number): Promise<void> {
  if (!(await findDistrict(database.session(), district))) throw new DomainError('district-not-found')
  const at = new Date(now()).toISOString()
  await database.session().transactional(async (em) => {
    const was = await twoPeopleFrom(em, district)
    await saveSetting(em, { districtKey: district, name, value: String(from), author, at })
    await recordChanges(em, [{ at, author, role, district, kind: 'setting', subject: name, was: String(was), became: String(from), reason: '', batch: null }])
  })
}

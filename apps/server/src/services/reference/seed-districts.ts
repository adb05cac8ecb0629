import { allDistricts, findDistrict, holdDistrict, saveDistrictName, saveHistory } from '#db/district-repository.ts'
import { identifyDistrict, namedByDirectory } from '#services/districts/identify-district.ts'
import type { OpenHouse } from '#services/open-services.ts'
import { programVersion } from '#services/program-version.ts'
import { districtsWithPages } from '#services/reference/reference.ts'

/** Names districts as the state's directory does that an earlier program named as their plans print them. */
export async function nameByDirectory({ database, directory }: Pick<OpenHouse, 'database' | 'directory'>): Promise<void> {
  const em = database.session()
  for (const { district } of await allDistricts(em)) {
    const { name } = namedByDirectory(directory, district)
    if (name !== district.name) await saveDistrictName(em, district.key, name)
  }
}

/** Gives every district of which the reference data speaks its page, before any plan of it is read. Returns how many were new. */
export async function seedReferenceDistricts({ database, directory, reference }: Pick<OpenHouse, 'database' | 'directory' | 'reference'>): Promise<number> {
  let added = 0
  for (const cds of districtsWithPages(reference)) {
    const entry = directory.byDistrictCode.get(cds.slice(0, 7))
    if (!entry) throw new Error(`the directory has no district ${cds}`)
    const district = identifyDistrict(directory, { name: entry.name, cds: entry.cds })
    added += await database.session().transactional(async (em) => {
      if (await findDistrict(em, cds)) return 0
      await holdDistrict(em, district)
      await saveHistory(em, district.key, { points: [], computedBy: programVersion })
      return 1
    })
  }
  return added
}

import { roleFor, type StaffPerson, type StaffRole } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { allDistricts, namesOfDistricts } from '#db/district-repository.ts'
import { matchesWords } from '#services/districts/matches-words.ts'
import { routesOpenTo } from '#services/staff/may.ts'
import type { StaffRoute } from '#services/staff/permissions.ts'

/** A district and what a person may do there. */
export interface StaffDistrict {
  readonly key: string
  readonly name: string
  readonly role: StaffRole
}

/** Districts that are told at once, where somebody may work in all of them. */
const mostTold = 30

/** Districts in which a person has a role, by name; a site administrator finds any by a part of its name, its county or its code. */
export async function districtsOfPerson(database: Database, person: StaffPerson, search: string): Promise<readonly StaffDistrict[]> {
  const em = database.session()
  if (roleFor(person.grants, null) === 'site-administrator') {
    const found = (await allDistricts(em)).filter(({ district: { name, county, city, cds } }) => matchesWords(search, [name, county, city, cds]))
    const inUse = found.filter(({ latest }) => latest !== null)
    return (search === '' ? inUse : found).slice(0, mostTold).map(({ district: { key, name } }) => ({ key, name, role: 'site-administrator' }))
  }
  const held = person.grants.flatMap(({ district, role }) => (district === null ? [] : [{ key: district, role }]))
  const names = await namesOfDistricts(
    em,
    held.map(({ key }) => key),
  )
  return held.map(({ key, role }) => ({ key, role, name: names.get(key) ?? key })).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** One district as a person sees it in the workspace, with the routes that are open to them there; undefined when there is none, or the person has no role in it. */
export async function districtOfPerson(
  database: Database,
  person: StaffPerson,
  key: string,
): Promise<(StaffDistrict & { readonly open: readonly StaffRoute[] }) | undefined> {
  const role = roleFor(person.grants, key)
  const name = role === undefined ? undefined : (await namesOfDistricts(database.session(), [key])).get(key)
  return role === undefined || name === undefined ? undefined : { key, name, role, open: routesOpenTo(person, key) }
}

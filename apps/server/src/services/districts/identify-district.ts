import type { Lea } from '@cuentas/shared'
import type { District } from '#db/stored-document.ts'
import { districtCds, findByName, plainName, type Directory } from '#services/districts/directory.ts'

/** A district by the name that the state's directory gives its code, where it has one: a plan may print its county office's, or a nickname. */
export function namedByDirectory(directory: Directory, district: District): District {
  const entry = district.cds === null || district.kind === 'charter' ? undefined : directory.byDistrictCode.get(district.cds.slice(0, 7))
  return entry ? { ...district, name: entry.name } : district
}

/**
 * Which district a plan belongs to, from the name and the CDS code it prints.
 * A printed school code with the district's own name is the district's plan (Rowland prints 19-73452-6022222); with another name it is a charter's.
 * Without a printed code the state's directory gives one when the name fits exactly one row. Nothing is guessed beyond that. What the directory has
 * is named as it names it; what the plan prints stays with the document.
 */
export function identifyDistrict(directory: Directory, lea: Lea): District {
  return namedByDirectory(directory, asPrinted(directory, lea))
}

function asPrinted(directory: Directory, lea: Lea): District {
  const name = lea.name.replace(/\s+/g, ' ').trim()
  const byName = findByName(directory, name)
  if (lea.cds === null) {
    if (byName)
      return {
        key: byName.cds,
        name,
        cds: byName.cds,
        kind: byName.kind === 'county-office' ? 'county-office' : 'district',
        county: byName.county,
        city: byName.city || null,
      }
    return { key: keyFromName(name), name, cds: null, kind: kindFromName(name), county: null, city: null }
  }
  const ofCode = directory.byDistrictCode.get(lea.cds.slice(0, 7))
  const county = ofCode?.county ?? directory.counties.get(lea.cds.slice(0, 2)) ?? null
  const isDistrict = lea.cds.endsWith('0000000') || (ofCode !== undefined && (byName?.cds === ofCode.cds || plainName(name) === plainName(ofCode.name)))
  if (!isDistrict) return { key: lea.cds, name, cds: lea.cds, kind: 'charter', county, city: null }
  const cds = districtCds(lea.cds)
  return {
    key: cds,
    name: name || (ofCode?.name ?? ''),
    cds,
    kind: ofCode?.kind === 'county-office' ? 'county-office' : 'district',
    county,
    city: ofCode?.city ?? null,
  }
}

function kindFromName(name: string): District['kind'] {
  if (/county (office|department|superintendent)/i.test(name)) return 'county-office'
  return /\b(charter|academy|school)\b/i.test(name) && !/\bdistrict\b/i.test(name) ? 'charter' : 'district'
}

function keyFromName(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `x-${slug || 'unnamed'}`
}

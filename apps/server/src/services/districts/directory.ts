import { cdsSchema, type Cds } from '@cuentas/shared'
import Papa from 'papaparse'
import { z } from 'zod'

/** A row of data/reference/districts.csv: what the state's directory says of a district or county office. */
export const directoryEntrySchema = z
  .object({
    cds: cdsSchema,
    name: z.string().min(1),
    county: z.string().min(1),
    city: z.string(),
    kind: z.enum(['elementary', 'unified', 'high', 'county-office', 'state']),
  })
  .readonly()
export type DirectoryEntry = z.infer<typeof directoryEntrySchema>

/** The state's directory, made ready for looking up. */
export interface Directory {
  /** By the first seven digits of the CDS code: county and district. */
  readonly byDistrictCode: ReadonlyMap<string, DirectoryEntry>
  readonly byExactName: ReadonlyMap<string, readonly DirectoryEntry[]>
  readonly byBareName: ReadonlyMap<string, readonly DirectoryEntry[]>
  /** County names by the first two digits. */
  readonly counties: ReadonlyMap<string, string>
}

/** Reads the directory's CSV. Throws when a row is not as the README says: the file is ours. */
export function readDirectory(csv: string): Directory {
  const parsed = Papa.parse<unknown>(csv, { header: true, skipEmptyLines: true })
  const entries = parsed.data.map((row) => directoryEntrySchema.parse(row))
  return {
    byDistrictCode: new Map(entries.map((entry) => [entry.cds.slice(0, 7), entry])),
    byExactName: groupBy(entries, (entry) => plainName(entry.name)),
    byBareName: groupBy(entries, (entry) => bareName(plainName(entry.name))),
    counties: new Map(entries.map((entry) => [entry.cds.slice(0, 2), entry.county])),
  }
}

/** Words that say what type of district it is. "Fountain Valley School District" is the directory's "Fountain Valley Elementary". */
const typeWords = ['elementary', 'unified', 'union', 'high', 'joint', 'city']

/** A name as names are compared: no case, no accents, no "(MPESD)", no "School District", "Mt." written out. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\bmt\b\.?/g, 'mount')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(school district|school dist|public schools|schools|district|sd|board of trustees|the)\b/g, ' ')
    .replace(/\busd\b/g, 'unified')
    .replace(/\s+/g, ' ')
    .trim()
}

function bareName(plain: string): string {
  return plain
    .split(' ')
    .filter((word) => !typeWords.includes(word))
    .join(' ')
}

/**
 * The one entry a name stands for; undefined when there is none or more than one. Where no name is the same, one may leave out or add what the
 * other says of the district's type: "Fountain Valley School District" is "Fountain Valley Elementary", "Cupertino Union Elementary" is the
 * elementary district "Cupertino Union"; but nothing is a district of a type that it is not.
 */
export function findByName(directory: Directory, name: string): DirectoryEntry | undefined {
  const plain = plainName(name)
  const exact = directory.byExactName.get(plain) ?? []
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined
  const types = typesIn(plain)
  const fits = (directory.byBareName.get(bareName(plain)) ?? []).filter((entry) => {
    const known = [...typesIn(plainName(entry.name)), entry.kind]
    return types.every((type) => known.includes(type))
  })
  return fits.length === 1 ? fits[0] : undefined
}

function typesIn(plain: string): readonly string[] {
  return plain.split(' ').filter((word) => typeWords.includes(word))
}

/** The district's own code of any code in it: school 0000000. */
export function districtCds(cds: Cds): Cds {
  return cdsSchema.parse(`${cds.slice(0, 7)}0000000`)
}

function groupBy(entries: readonly DirectoryEntry[], key: (entry: DirectoryEntry) => string): ReadonlyMap<string, readonly DirectoryEntry[]> {
  const groups = new Map<string, DirectoryEntry[]>()
  for (const entry of entries) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry])
  return groups
}

import {
  bases,
  categories,
  phases,
  readFiscalYear,
  readFocus,
  readPer,
  type Focus,
  type Basis,
  type Category,
  type FiscalYear,
  type Language,
  type Per,
  type Phase,
} from '@cuentas/shared'
import { DomainError } from '#services/domain-error.ts'
import { sumNames, type SumName } from '#services/views/sum-view.ts'
import type { PageQuery } from '#services/tables/tables.ts'

/** A page of the site that shows tables, as its address names it. */
export type PageAddress = { readonly language: Language; readonly path: string; readonly query: PageQuery } & (
  | { readonly page: 'home' }
  | { readonly page: 'corrections' }
  | { readonly page: 'search' }
  | { readonly page: 'compare' }
  | { readonly page: 'district'; readonly key: string }
  | { readonly page: 'compare-documents'; readonly key: string }
  | { readonly page: 'kit'; readonly key: string }
  | { readonly page: 'year'; readonly key: string; readonly year: FiscalYear }
  | { readonly page: 'action'; readonly key: string; readonly year: FiscalYear; readonly goal: string; readonly action: string }
  | { readonly page: 'sum'; readonly key: string; readonly year: FiscalYear; readonly sum: SumName }
  | { readonly page: 'line-item'; readonly id: string }
  | { readonly page: 'document'; readonly sha256: string }
)

/** Reads a page's address; throws `page-has-no-table` when no page with tables has it. */
export function readPageAddress(path: string, query: PageQuery): PageAddress {
  const [, first, ...parts] = path.split('/')
  if (first !== 'en' && first !== 'es') throw new DomainError('page-has-no-table')
  const place = placeOf(parts.map(decoded))
  return { language: first, path, query, ...place }
}

function placeOf(parts: readonly string[]) {
  const [noun = '', key = '', year, goal, action] = parts
  const length = parts.length
  if (length === 0) return { page: 'home' } as const
  if (length === 1 && (noun === 'corrections' || noun === 'search' || noun === 'compare')) return { page: noun } as const
  if (noun === 'i' && length === 2) return { page: 'line-item', id: key } as const
  if (noun === 'doc' && length === 2) return { page: 'document', sha256: key } as const
  if (noun === 'd' && length === 2) return { page: 'district', key } as const
  if (noun === 'd' && length === 3 && year === 'compare') return { page: 'compare-documents', key } as const
  if (noun === 'd' && length === 3 && year === 'kit') return { page: 'kit', key } as const
  const fiscalYear = year === undefined ? undefined : readFiscalYear(year)
  if (noun !== 'd' || fiscalYear === undefined) throw new DomainError('page-has-no-table')
  if (length === 3) return { page: 'year', key, year: fiscalYear } as const
  const sum = goal === 'sum' ? sumNames.find((name) => name === action) : undefined
  if (length === 5 && sum) return { page: 'sum', key, year: fiscalYear, sum } as const
  if (length !== 5 || goal === undefined || action === undefined) throw new DomainError('page-has-no-table')
  return { page: 'action', key, year: fiscalYear, goal: printedNumber(goal), action: printedNumber(action) } as const
}

/** "_" stands in an address for a number that the document does not print. */
function printedNumber(part: string): string {
  return part === '_' ? '' : part
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new DomainError('page-has-no-table')
  }
}

/** Districts that an address puts side by side (`d`, several of them with commas between): four at most, none twice. */
export function districtsOf(query: PageQuery): readonly string[] {
  return [...new Set((query['d'] ?? '').split(',').filter((key) => key !== ''))].slice(0, 4)
}

/** Whether an address shows planned figures or estimated actuals: planned when it names none. */
export function phaseOf(query: PageQuery): Phase {
  return phases.find((phase) => phase === query['phase']) ?? 'planned'
}

/** Which money a page's address chooses: all funds when it names none. */
export function basisOf(query: PageQuery): Basis {
  return bases.find((basis) => basis === query['basis']) ?? 'all-funds'
}

/** What an address measures sums by: dollars when it names nothing else. */
export function perOf(query: PageQuery): Per {
  return readPer(query['per'])
}

/** What an address looks at: restorative justice when it names nothing else. */
export function focusOf(query: PageQuery): Focus {
  return readFocus(query['focus'])
}

/** The program that an address chooses. */
export function programOf(query: PageQuery): Category | 'not-stated' | undefined {
  return [...categories, 'not-stated' as const].find((program) => program === query['program'])
}

/** A document that an address names by its SHA-256, or the first 12 digits of it or more; undefined when it names none. Throws `document-not-found`. */
export function documentAddressOf(query: PageQuery, name: 'before' | 'after'): string | undefined {
  const asked = query[name] ?? ''
  if (asked === '') return undefined
  if (!/^[0-9a-f]{12,64}$/.test(asked)) throw new DomainError('document-not-found')
  return asked
}

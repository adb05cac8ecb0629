import {
  bases,
  categories,
  readFiscalYear,
  readFocus,
  readPer,
  type Focus,
  type Basis,
  type Category,
  type FiscalYear,
  type Language,
  type Per,
} from '@cuentas/shared'
import { DomainError } from '#services/domain-error.ts'
import type { PageQuery } from '#services/tables/tables.ts'

/** A page of the site that shows tables, as its address names it. */
export type PageAddress = { readonly language: Language; readonly path: string; readonly query: PageQuery } & (
  | { readonly page: 'home' }
  | { readonly page: 'corrections' }
  | { readonly page: 'search' }
  | { readonly page: 'district'; readonly key: string }
  | { readonly page: 'year'; readonly key: string; readonly year: FiscalYear }
  | { readonly page: 'action'; readonly key: string; readonly year: FiscalYear; readonly goal: string; readonly action: string }
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
  if (length === 1 && (noun === 'corrections' || noun === 'search')) return { page: noun } as const
  if (noun === 'i' && length === 2) return { page: 'line-item', id: key } as const
  if (noun === 'doc' && length === 2) return { page: 'document', sha256: key } as const
  if (noun === 'd' && length === 2) return { page: 'district', key } as const
  const fiscalYear = year === undefined ? undefined : readFiscalYear(year)
  if (noun !== 'd' || fiscalYear === undefined) throw new DomainError('page-has-no-table')
  if (length === 3) return { page: 'year', key, year: fiscalYear } as const
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

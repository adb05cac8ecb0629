import { certifications, fiscalYear, readFiscalYear, type Certification, type FiscalYear } from '@cuentas/shared'

/** "suspension22-v2.txt" -> the family "suspension22", version 2: the state posts a corrected file under such a name. */
export function versionOf(fileName: string): { readonly family: string; readonly version: number } {
  const bare = fileName.replace(/\.[a-z0-9]+$/i, '')
  const versioned = /^(.*?)[-_ ]?v(\d{1,2})$/i.exec(bare)
  return { family: (versioned?.[1] ?? bare).toLowerCase(), version: Math.max(1, Number(versioned?.[2] ?? 1)) }
}

/**
 * The fiscal year in texts, the first that names one: "2018-19", "2018-2019", "AY 2018–19". A Dashboard of 2019 speaks of 2018-19, a day of the year that it falls into. A file name
 * that carries only "1819" or "18" says nothing here: a row or a title must.
 */
export function yearIn(texts: readonly string[], isDashboard: boolean): FiscalYear | undefined {
  for (const text of texts) {
    if (isDashboard && /^20\d{2}(\.0)?$/.test(text.trim())) return fiscalYear(Number.parseInt(text, 10) - 1)
    const day = /^(\d{1,2})\/\d{1,2}\/(20\d{2})$/.exec(text.trim())
    if (day) return fiscalYear(Number(day[2]) - (Number(day[1]) < 7 ? 1 : 0))
    const found = readFiscalYear(text) ?? readFiscalYear(/(?:19|20)\d{2}\s*[-/\u2010-\u2015]\s*(?:20)?\d{2}(?!\d)/.exec(text)?.[0] ?? '')
    if (found !== undefined) return found
  }
  return undefined
}

/** The certification that texts name, the first that names one: P-1, P-2, Annual, AN R1. */
export function certificationIn(texts: readonly string[]): Certification | null {
  for (const text of texts) {
    const plain = text.toLowerCase()
    const known = certifications.find((one) => one === plain.trim())
    if (known) return known
    const revised = /(?:^|[^a-z])an(?:nual)?[\s._-]*r(?:ev(?:ision|ised)?)?[\s._-]*([1-3])\b/.exec(plain)
    if (revised) return revised[1] === '1' ? 'annual-r1' : revised[1] === '2' ? 'annual-r2' : 'annual-r3'
    if (/(?:^|[^a-z0-9])p[\s-]?1(?![a-z0-9])|first principal|\dp1(?![a-z0-9])/.test(plain)) return 'p-1'
    if (/(?:^|[^a-z0-9])p[\s-]?2(?![a-z0-9])|second principal|\dp2(?![a-z0-9])/.test(plain)) return 'p-2'
    if (/\bannual\b|\dan(?![a-z0-9])/.test(plain)) return 'annual'
  }
  return null
}

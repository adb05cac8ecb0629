import { fiscalYearLabel } from '@cuentas/shared'
import type { DocumentSummary } from '#api.ts'
import type { Translate } from '#locales/words.ts'

const withYear = { lcap: 'document:name', 'actions-sheet': 'document:name-actions-sheet', ledger: 'document:name-ledger' } as const
const withoutYear = {
  lcap: 'document:name-without-year',
  'actions-sheet': 'document:name-actions-sheet-without-year',
  ledger: 'document:name-ledger-without-year',
} as const

/** A document as people call it: "LCAP 2025-26", "LCAP 2025-26 (draft)", "Ledger 2023-24". Its file name stands beside its fingerprint. */
export function documentName({ planYear, adoption, kind }: Pick<DocumentSummary, 'planYear' | 'adoption' | 'kind'>, t: Translate): string {
  const name = planYear === null ? t(withoutYear[kind]) : t(withYear[kind], { year: fiscalYearLabel(planYear) })
  return adoption === 'draft' ? `${name} (${t('terms:adoption-draft')})` : name
}

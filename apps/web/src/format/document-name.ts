import { fiscalYearLabel } from '@cuentas/shared'
import type { DocumentSummary } from '#api.ts'
import type { Translate } from '#locales/words.ts'

/** A document as people call it: "LCAP 2025-26", "LCAP 2025-26 (draft)". Its file name stands beside its fingerprint. */
export function documentName({ planYear, adoption }: Pick<DocumentSummary, 'planYear' | 'adoption'>, t: Translate): string {
  const name = planYear === null ? t('document:name-without-year') : t('document:name', { year: fiscalYearLabel(planYear) })
  return adoption === 'draft' ? `${name} (${t('terms:adoption-draft')})` : name
}

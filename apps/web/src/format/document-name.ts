import { fiscalYearLabel, type Books } from '@cuentas/shared'
import type { DocumentSummary } from '#api.ts'
import type { Translate } from '#locales/words.ts'

/** A document as people call it: "LCAP 2025-26", "LCAP 2025-26 (draft)", "Learning Continuity Plan 2020-21". Its file name stands beside its fingerprint. */
export function documentName({ kind, planYear, adoption }: Pick<DocumentSummary, 'kind' | 'planYear' | 'adoption'>, t: Translate): string {
  const name = planYear === null ? t(`kinds:name-without-year-${kind}`) : t(`kinds:name-${kind}`, { year: fiscalYearLabel(planYear) })
  return adoption === 'draft' || adoption === 'amended' ? `${name} (${t(`terms:adoption-${adoption}`)})` : name
}

/** How far the figures of a district's own books were audited, as the file says. */
export function booksSentence(books: Books, t: Translate): string {
  return t(books === 'not stated' ? 'kinds:books-not-stated' : `kinds:books-${books}`)
}

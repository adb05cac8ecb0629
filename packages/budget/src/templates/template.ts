import type { TemplateEra } from '@cuentas/shared'
import type { TableForm } from '#templates/column-words.ts'

/** What one era of the state's template prints: how to know it, and the header rows of its action tables. */
export interface Template {
  readonly era: TemplateEra
  /** Plan years it was for, by their first calendar year. */
  readonly years: readonly number[]
  /** Words of its own form, when a document does not say its year. */
  readonly words: RegExp
  readonly forms: readonly TableForm[]
}

import type { Category, FiscalYear, RjLevel } from '@cuentas/shared'
import type { FoundActions } from '#services/views/found-actions.ts'

/** What is looked for among the actions of all districts and years. */
export interface ActionQuestion {
  readonly words: string
  readonly district?: string | undefined
  readonly year?: FiscalYear | undefined
  readonly category?: Category | 'not-stated' | undefined
  readonly rjLevel?: RjLevel | 'any' | undefined
  readonly contributing?: 'yes' | 'no' | undefined
}

/** Actions a page. */
export const actionsAPage = 25

/** Finding actions by their words. */
export interface Search {
  readonly actions: (question: ActionQuestion, page: { readonly limit: number; readonly skip: number }) => Promise<FoundActions>
}

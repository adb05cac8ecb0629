import { categories } from '@cuentas/shared'
import type { SumName } from '#api.ts'

const names: readonly SumName[] = ['at-least', 'mostly', 'at-most', 'plan', ...categories, 'not-stated']

/** True for a sum that an address may name. */
export function isSumName(text: string | undefined): text is SumName {
  return names.some((name) => name === text)
}

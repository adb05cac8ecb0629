import { onceFor } from '@cuentas/shared'

const jsonOf = onceFor((value: object) => JSON.stringify(value))

/** JSON of a list whose parts are never changed, each written out once: of a history a decision changes the points of one year. */
export function listJson(parts: readonly object[]): string {
  return `[${parts.map(jsonOf).join()}]`
}

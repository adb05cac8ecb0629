import { checkCodes, type Check, type CheckCode, type CheckResult } from '@cuentas/shared'

/** How often each identity was tried and how it came out, in the order of the catalogue; identities that were never tried are left out. */
export function countChecks(checks: readonly Check[]): readonly { readonly code: CheckCode; readonly counts: Readonly<Record<CheckResult, number>> }[] {
  return checkCodes.flatMap((code) => {
    const own = checks.filter((check) => check.code === code)
    const count = (result: CheckResult) => own.filter((check) => check.result === result).length
    return own.length === 0 ? [] : [{ code, counts: { holds: count('holds'), fails: count('fails'), 'cannot be made': count('cannot be made') } }]
  })
}

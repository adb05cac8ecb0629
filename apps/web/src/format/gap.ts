import type { GapReason, Phase } from '@cuentas/shared'

/** Why a figure is missing, as the catalogue keys it: a year's estimated actual stands in the plan after it, so that plan is the one not read. */
export function gapKind(gap: GapReason, phase: Phase): GapReason | 'no-next-plan' {
  return gap === 'no-document' && phase === 'estimated-actual' ? 'no-next-plan' : gap
}

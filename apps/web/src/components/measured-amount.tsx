import type { Measuring, Per } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'
import { measuredMoney } from '#format/measured.ts'

/** Cents measured as the reader chose, or why they cannot be: never 0 for a missing denominator. */
export function MeasuredAmount({ amount, per, measuring }: { readonly amount: number; readonly per: Per; readonly measuring: Measuring }) {
  const { language, t } = useWords()
  if ('cannot' in measuring) return <span className="missing">{t(`per:cannot-short-${measuring.cannot}`)}</span>
  return measuredMoney(amount, per, measuring.by, language)
}

import type { Basis, Measuring, Per, PerChoice, SeriesPoint } from '@cuentas/shared'
import type { MeasuredHistory } from '#api.ts'

/** The denominator of a point of a history, or why it has none. */
export function measuringOf(
  { measured }: { readonly measured: Pick<MeasuredHistory, 'points'> },
  point: Pick<SeriesPoint, 'fiscalYear' | 'phase' | 'basis'>,
): Measuring {
  const found = measured.points.find(({ fiscalYear, phase, basis }) => fiscalYear === point.fiscalYear && phase === point.phase && basis === point.basis)
  return found?.measuring ?? { cannot: 'nothing-to-measure' }
}

/** The measures that sums on one kind of money could be given, with the reasons of those that cannot. */
export function choicesOn({ choices }: Pick<MeasuredHistory, 'choices'>, basis: Basis): readonly PerChoice[] {
  return choices.find((one) => one.basis === basis)?.choices ?? []
}

/** How an amount of one year, phase and kind of money is measured: what `MeasuredAmount` and figures in lists want. */
export function measuredAt(
  { measured }: { readonly measured: Pick<MeasuredHistory, 'per' | 'points'> },
  point: Pick<SeriesPoint, 'fiscalYear' | 'phase' | 'basis'>,
): { readonly per: Per; readonly measuring: Measuring } {
  return { per: measured.per, measuring: measuringOf({ measured }, point) }
}

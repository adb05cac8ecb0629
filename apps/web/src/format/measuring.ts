import type { Measuring, SeriesPoint } from '@cuentas/shared'
import type { DistrictHistory } from '#api.ts'

/** The denominator of a point of a history, or why it has none. */
export function measuringOf({ measured }: Pick<DistrictHistory, 'measured'>, point: Pick<SeriesPoint, 'fiscalYear' | 'phase' | 'basis'>): Measuring {
  const found = measured.points.find(({ fiscalYear, phase, basis }) => fiscalYear === point.fiscalYear && phase === point.phase && basis === point.basis)
  return found?.measuring ?? { cannot: 'nothing-to-measure' }
}

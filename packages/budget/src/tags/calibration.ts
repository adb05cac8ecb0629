import type { Category, ClassifierFile } from '@cuentas/shared'
import type { RawChoice } from '#tags/choose-category.ts'

/** A choice made without the district's own labels, and what its label says. */
export interface JudgedChoice {
  readonly choice: RawChoice
  readonly label: Category
}

type Band = ClassifierFile['calibration'][number]

const edges: Readonly<Record<RawChoice['origin'], readonly number[]>> = {
  rules: [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
  model: [0, 0.3, 0.45, 0.6],
  restorative: [0],
}

/** Right and judged choices of a band, smoothed by one right and one wrong: two of two is no certainty. */
function precisionOf(judged: readonly JudgedChoice[]): number {
  const right = judged.filter(({ choice, label }) => choice.category === label).length
  return Math.round(((right + 1) / (judged.length + 2)) * 1000) / 1000
}

/** Joins neighbouring bands until precision rises with the share. */
function rising(
  bands: readonly (readonly JudgedChoice[])[],
  froms: readonly number[],
): readonly { readonly from: number; readonly judged: readonly JudgedChoice[] }[] {
  const out: { from: number; judged: readonly JudgedChoice[] }[] = []
  bands.forEach((judged, index) => {
    if (judged.length === 0) return
    out.push({ from: froms[index] ?? 0, judged })
    for (let last = out.length - 1; last > 0; last--) {
      const [before, after] = [out[last - 1], out[last]]
      if (!before || !after || precisionOf(before.judged) < precisionOf(after.judged)) break
      out.splice(last - 1, 2, { from: before.from, judged: [...before.judged, ...after.judged] })
    }
  })
  return out
}

/** How often choices of each origin and band of share were right. */
export function calibrate(judged: readonly JudgedChoice[]): readonly Band[] {
  const origins = ['restorative', 'rules', 'model'] as const
  return origins.flatMap((origin) => {
    const own = judged.filter(({ choice }) => choice.origin === origin)
    const froms = edges[origin]
    const bands = froms.map((from, index) => own.filter(({ choice }) => choice.share >= from && choice.share < (froms[index + 1] ?? Infinity)))
    return rising(bands, froms).map(({ from, judged: inBand }) => ({ origin, from, precision: precisionOf(inBand), labels: inBand.length }))
  })
}

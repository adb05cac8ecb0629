import type { Chart, Plugin } from 'chart.js'
import type { Paint } from '#charts/paint.ts'

/** Words to write where a bar would stand: which year (index), which bar of the pair, and why there is none. */
export interface GapWords {
  readonly year: number
  /** 0 for planned, 1 for estimated actual. */
  readonly bar: number
  readonly words: string
}

/** Writes why there is no bar, upright, in the place of the bar: a gap is never an empty place that looks like 0. */
export function gapWords(gaps: readonly GapWords[], paint: Paint): Plugin<'bar'> {
  return {
    id: 'gap-words',
    afterDatasetsDraw: (chart: Chart<'bar'>) => {
      const { x, y } = chart.scales
      if (!x || !y) return
      const year = x.width / Math.max(1, x.ticks.length)
      const pen = chart.ctx
      pen.save()
      pen.font = `12px ${paint.font}`
      pen.fillStyle = paint.inkQuiet
      pen.textBaseline = 'middle'
      for (const gap of gaps) {
        pen.save()
        pen.translate(x.getPixelForTick(gap.year) + (gap.bar === 0 ? -year : year) * 0.2, y.bottom - 6)
        pen.rotate(-Math.PI / 2)
        pen.fillText(gap.words, 0, 0, y.height - 8)
        pen.restore()
      }
      pen.restore()
    },
  }
}

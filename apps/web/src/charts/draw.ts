import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import { gapWords, type GapWords } from '#charts/gap-words.ts'
import { paintAt } from '#charts/paint.ts'
import { phasesConfig } from '#charts/phases-config.ts'
import type { PhasesDrawing } from '#charts/phases-drawing.ts'
import { rangeConfig } from '#charts/range-config.ts'
import type { RangeDrawing } from '#charts/range-drawing.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

/** Anything that can be drawn. */
export type Drawing = RangeDrawing | PhasesDrawing

/** Bars that are not there, with their reasons. */
export function gapsOf(drawing: Drawing): readonly GapWords[] {
  if (drawing.kind === 'range')
    return drawing.years.flatMap(({ bars }, year) =>
      bars.flatMap((bar) => (bar.isGap ? [{ year, bar: bar.phase === 'planned' ? 0 : 1, words: bar.label }] : [])),
    )
  return drawing.years.flatMap(({ planned, estimated }, year) =>
    [planned, estimated].flatMap((bar, index) => (bar.cents === null ? [{ year, bar: index, words: bar.label }] : [])),
  )
}

/** Draws on a canvas with the colours that hold there; returns what takes it away again. */
export function draw(canvas: HTMLCanvasElement, drawing: Drawing): () => void {
  const paint = paintAt(canvas)
  const config = drawing.kind === 'range' ? rangeConfig(drawing, paint) : phasesConfig(drawing, paint)
  Chart.defaults.font.family = paint.font
  const chart = new Chart(canvas, { ...config, plugins: [gapWords(gapsOf(drawing), paint)] })
  return () => {
    chart.destroy()
  }
}

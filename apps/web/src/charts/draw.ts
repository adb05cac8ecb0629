import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import { paintAt } from '#charts/paint.ts'
import { phasesConfig } from '#charts/phases-config.ts'
import type { PhasesDrawing } from '#charts/phases-drawing.ts'
import { rangeConfig } from '#charts/range-config.ts'
import type { RangeDrawing } from '#charts/range-drawing.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

/** Anything that can be drawn. */
export type Drawing = RangeDrawing | PhasesDrawing

/** Draws on a canvas with the colours that hold there; returns what takes it away again. */
export function draw(canvas: HTMLCanvasElement, drawing: Drawing): () => void {
  const paint = paintAt(canvas)
  Chart.defaults.font.family = paint.font
  const chart = new Chart(canvas, drawing.kind === 'range' ? rangeConfig(drawing, paint) : phasesConfig(drawing, paint))
  return () => {
    chart.destroy()
  }
}

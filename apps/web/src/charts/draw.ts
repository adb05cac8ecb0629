import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import { moneyConfig } from '#charts/money-config.ts'
import type { MoneyDrawing } from '#charts/money-drawing.ts'
import { paintAt, type Paint } from '#charts/paint.ts'
import { phasesConfig } from '#charts/phases-config.ts'
import type { PhasesDrawing } from '#charts/phases-drawing.ts'
import { rangeConfig } from '#charts/range-config.ts'
import type { RangeDrawing } from '#charts/range-drawing.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

/** Anything that can be drawn. */
export type Drawing = RangeDrawing | PhasesDrawing | MoneyDrawing

function configOf(drawing: Drawing, paint: Paint) {
  switch (drawing.kind) {
    case 'range':
      return rangeConfig(drawing, paint)
    case 'phases':
      return phasesConfig(drawing, paint)
    case 'money':
      return moneyConfig(drawing, paint)
  }
}

/** Draws on a canvas with the colours that hold there; returns what takes it away again. */
export function draw(canvas: HTMLCanvasElement, drawing: Drawing): () => void {
  const paint = paintAt(canvas)
  Chart.defaults.font.family = paint.font
  const chart = new Chart(canvas, configOf(drawing, paint))
  return () => {
    chart.destroy()
  }
}

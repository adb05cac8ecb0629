import { BarController, BarElement, CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js'
import { moneyConfig } from '#charts/money-config.ts'
import type { MoneyDrawing } from '#charts/money-drawing.ts'
import { paintAt, type Paint } from '#charts/paint.ts'
import { phasesConfig } from '#charts/phases-config.ts'
import type { PhasesDrawing } from '#charts/phases-drawing.ts'
import { ratesConfig } from '#charts/rates-config.ts'
import type { RatesDrawing } from '#charts/rates-drawing.ts'
import { rangeConfig } from '#charts/range-config.ts'
import type { RangeDrawing } from '#charts/range-drawing.ts'

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, CategoryScale, LinearScale, Tooltip)

/** Anything that can be drawn. */
export type Drawing = RangeDrawing | PhasesDrawing | MoneyDrawing | RatesDrawing

function chartOf(canvas: HTMLCanvasElement, drawing: Drawing, paint: Paint): { readonly destroy: () => void } {
  switch (drawing.kind) {
    case 'range':
      return new Chart(canvas, rangeConfig(drawing, paint))
    case 'phases':
      return new Chart(canvas, phasesConfig(drawing, paint))
    case 'money':
      return new Chart(canvas, moneyConfig(drawing, paint))
    case 'rates':
      return new Chart(canvas, ratesConfig(drawing, paint))
  }
}

/** Draws on a canvas with the colours that hold there; returns what takes it away again. */
export function draw(canvas: HTMLCanvasElement, drawing: Drawing): () => void {
  const paint = paintAt(canvas)
  Chart.defaults.font.family = paint.font
  const chart = chartOf(canvas, drawing, paint)
  return () => {
    chart.destroy()
  }
}

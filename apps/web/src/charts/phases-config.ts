import type { ChartConfiguration, TooltipItem } from 'chart.js'
import { axes, noLegend, shared } from '#charts/axes.ts'
import type { Paint } from '#charts/paint.ts'
import type { PhaseBar, PhasesDrawing } from '#charts/phases-drawing.ts'

const dollars = ({ cents }: PhaseBar) => (cents === null ? null : cents / 100)

/** Drawing -> Chart.js: planned outlined beside estimated actual filled, a pair a year. */
export function phasesConfig(drawing: PhasesDrawing, paint: Paint): ChartConfiguration<'bar', (number | null)[], string> {
  const look = { borderColor: paint.grey, borderWidth: 1.5, borderSkipped: false, minBarLength: 2, maxBarThickness: 48 } as const
  const tooltip = ({ dataIndex, datasetIndex, dataset }: TooltipItem<'bar'>) => {
    const year = drawing.years[dataIndex]
    return `${dataset.label ?? ''}: ${(datasetIndex === 0 ? year?.planned.label : year?.estimated.label) ?? ''}`
  }
  return {
    type: 'bar',
    data: {
      labels: drawing.years.map(({ label }) => label),
      datasets: [
        { ...look, label: drawing.planned, data: drawing.years.map(({ planned }) => dollars(planned)), backgroundColor: paint.paper },
        { ...look, label: drawing.estimated, data: drawing.years.map(({ estimated }) => dollars(estimated)), backgroundColor: paint.grey },
      ],
    },
    options: {
      ...shared(paint),
      scales: axes(drawing.steps, paint, false),
      plugins: { ...noLegend, tooltip: { callbacks: { label: tooltip, footer: ([item]) => (item ? (drawing.years[item.dataIndex]?.difference ?? '') : '') } } },
    },
  }
}

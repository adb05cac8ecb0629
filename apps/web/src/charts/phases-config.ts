import type { ChartConfiguration, TooltipItem } from 'chart.js'
import { axisLabel } from '#charts/axis-label.ts'
import { axes, noLegend, shared, widths } from '#charts/axes.ts'
import type { Paint } from '#charts/paint.ts'
import type { PhaseBar, PhasesDrawing } from '#charts/phases-drawing.ts'

const dollars = ({ cents }: PhaseBar) => (cents === null ? null : cents / 100)

/** Drawing -> Chart.js: planned outlined beside estimated actual filled, a pair a year. */
export function phasesConfig(drawing: PhasesDrawing, paint: Paint): ChartConfiguration<'bar', (number | null)[], string[]> {
  const colour = { 'restorative-justice': paint.restorative, 'police-and-security': paint.police, other: paint.grey }[drawing.accent]
  const look = { borderColor: colour, borderWidth: 1.5, borderSkipped: false, minBarLength: 2, ...widths(drawing.years.length) } as const
  const tooltip = ({ dataIndex, datasetIndex, dataset }: TooltipItem<'bar'>) => {
    const year = drawing.years[dataIndex]
    return `${dataset.label ?? ''}: ${(datasetIndex === 0 ? year?.planned.label : year?.estimated.label) ?? ''}`
  }
  return {
    type: 'bar',
    data: {
      labels: drawing.years.map(({ label, planned, estimated }) =>
        axisLabel(
          label,
          '',
          [
            { phase: drawing.planned, ...planned },
            { phase: drawing.estimated, ...estimated },
          ].flatMap((bar) => (bar.cents === null ? [{ phase: bar.phase, words: bar.label }] : [])),
        ),
      ),
      datasets: [
        { ...look, label: drawing.planned, data: drawing.years.map(({ planned }) => dollars(planned)), backgroundColor: paint.raised },
        { ...look, label: drawing.estimated, data: drawing.years.map(({ estimated }) => dollars(estimated)), backgroundColor: colour },
      ],
    },
    options: {
      ...shared,
      scales: axes(drawing.steps, paint, false),
      plugins: { ...noLegend, tooltip: { callbacks: { label: tooltip, footer: ([item]) => (item ? (drawing.years[item.dataIndex]?.difference ?? '') : '') } } },
    },
  }
}

import type { ChartConfiguration, TooltipItem } from 'chart.js'
import { axisLabel } from '#charts/axis-label.ts'
import { axes, noLegend, shared, widths } from '#charts/axes.ts'
import { moneyBars, type MoneyBarName, type MoneyDrawing } from '#charts/money-drawing.ts'
import { hatch, type Paint } from '#charts/paint.ts'

/** Drawing -> Chart.js: a group of bars a year; a break is a place without bars that its words stand under. */
export function moneyConfig(drawing: MoneyDrawing, paint: Paint): ChartConfiguration<'bar', (number | null)[], string[]> {
  const of = (index: number, name: MoneyBarName) => drawing.years[index]?.bars.find((bar) => bar.name === name)
  const target = hatch(paint.grey, paint.raised)
  const ground = (name: MoneyBarName, index: number) =>
    name === 'planned' ? paint.raised : name === 'estimated' ? paint.inkQuiet : of(index, name)?.isTarget === true ? target : paint.grey
  const tooltip = ({ dataIndex, dataset }: TooltipItem<'bar'>) => {
    const name = moneyBars.find((one) => drawing.legend[one] === dataset.label)
    return name ? `${drawing.legend[name]}: ${of(dataIndex, name)?.label ?? ''}` : ''
  }
  return {
    type: 'bar',
    data: {
      labels: drawing.years.map(({ label, note, bars }) =>
        axisLabel(
          label,
          note,
          bars.every(({ hundredths }) => hundredths === null) && note === '' ? bars.slice(0, 1).map((bar) => ({ phase: '', words: bar.label })) : [],
        ),
      ),
      datasets: moneyBars.map((name) => ({
        label: drawing.legend[name],
        data: drawing.years.map((_, index) => {
          const value = of(index, name)?.hundredths
          return value === null || value === undefined ? null : value / 100
        }),
        backgroundColor: drawing.years.map((_, index) => ground(name, index)),
        borderColor: name === 'estimated' ? paint.inkQuiet : paint.ink,
        borderWidth: 1.5,
        borderSkipped: false,
        ...widths(drawing.years.length),
      })),
    },
    options: {
      ...shared,
      scales: axes(drawing.steps, paint, false),
      plugins: { ...noLegend, tooltip: { callbacks: { label: tooltip } } },
    },
  }
}

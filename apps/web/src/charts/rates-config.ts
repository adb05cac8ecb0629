import type { ChartConfiguration, ScriptableLineSegmentContext, TooltipItem } from 'chart.js'
import { axes, noLegend, shared } from '#charts/axes.ts'
import { axisLabel } from '#charts/axis-label.ts'
import type { Paint } from '#charts/paint.ts'
import type { RateLineName, RatesDrawing } from '#charts/rates-drawing.ts'

/** How each line is told from the others without colour: dashes and points. */
const looks = {
  state: { borderDash: [7, 4], pointStyle: 'circle', borderWidth: 2 },
  district: { borderDash: [], pointStyle: 'rect', borderWidth: 3 },
  elementary: { borderDash: [2, 3], pointStyle: 'triangle', borderWidth: 1.5 },
  middle: { borderDash: [10, 3, 2, 3], pointStyle: 'rectRot', borderWidth: 1.5 },
  high: { borderDash: [4, 2], pointStyle: 'triangle', pointRotation: 180, borderWidth: 1.5 },
} as const satisfies Readonly<Record<RateLineName, object>>

/** Drawing -> Chart.js: a line each; no line leads over a year without a rate, or to a year that must not be compared, whose points are hollow. */
export function ratesConfig(drawing: RatesDrawing, paint: Paint): ChartConfiguration<'line', (number | null)[], string[]> {
  const tooltip = ({ dataIndex, datasetIndex, dataset }: TooltipItem<'line'>) =>
    `${dataset.label ?? ''}: ${drawing.years[dataIndex]?.points[datasetIndex]?.label ?? ''}`
  return {
    type: 'line',
    data: {
      labels: drawing.years.map(({ label, note }) => axisLabel(label, note, [])),
      datasets: drawing.legend.map(({ name, label }, line) => {
        const points = drawing.years.map((year) => year.points[line])
        const colour = name === 'district' ? paint.ink : name === 'state' ? paint.grey : paint.inkQuiet
        const joined = (index: number) => points[index]?.joined === true
        return {
          label,
          data: points.map((point) => (point === undefined || point.hundredths === null ? null : point.hundredths / 100)),
          ...looks[name],
          borderDash: [...looks[name].borderDash],
          borderColor: colour,
          pointRadius: 4,
          pointBackgroundColor: points.map((point) => (point?.joined === true ? colour : paint.raised)),
          spanGaps: false,
          segment: {
            borderColor: ({ p0DataIndex, p1DataIndex }: ScriptableLineSegmentContext) => (joined(p0DataIndex) && joined(p1DataIndex) ? colour : 'transparent'),
          },
        }
      }),
    },
    options: {
      ...shared,
      scales: axes(drawing.steps, paint, false),
      plugins: { ...noLegend, tooltip: { callbacks: { label: tooltip } } },
    },
  }
}

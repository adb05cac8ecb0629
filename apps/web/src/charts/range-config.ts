import type { ChartConfiguration, ChartDataset, TooltipItem } from 'chart.js'
import { axisLabel } from '#charts/axis-label.ts'
import { axes, noLegend, shared, widths } from '#charts/axes.ts'
import { hatch, type Paint } from '#charts/paint.ts'
import type { RangeBar, RangeDrawing } from '#charts/range-drawing.ts'
import { pieceNames, pieces, type PieceName } from '#charts/range-pieces.ts'

function fill(piece: PieceName, phase: RangeBar['phase'], paint: Paint): CanvasPattern | string {
  const planned = phase === 'planned'
  switch (piece) {
    case 'atLeast':
      return planned ? paint.focusPale : paint.focus
    case 'mostly':
      return planned ? paint.raised : paint.focusMiddle
    case 'atMost':
      return hatch(planned ? paint.focusMiddle : paint.focus, paint.raised)
    case 'mega':
      return hatch(paint.focusMiddle, paint.raised, true)
  }
}

/** Length of a piece in dollars; null where the bar is a gap or the piece has no length, so that nothing is drawn there. */
function length(piece: PieceName, bar: RangeBar | undefined): number | null {
  if (!bar || bar.isGap) return null
  const [from, to] = pieces[piece](bar)
  return to > from ? (to - from) / 100 : null
}

function dataset(drawing: RangeDrawing, phase: RangeBar['phase'], piece: PieceName, paint: Paint): ChartDataset<'bar', (number | null)[]> {
  const bars = drawing.years.map((year) => year.bars.find((bar) => bar.phase === phase))
  return {
    label: drawing.legend[piece],
    stack: phase,
    data: bars.map((bar) => length(piece, bar)),
    backgroundColor: fill(piece, phase, paint),
    borderColor: paint.focus,
    borderWidth: phase === 'planned' && piece === 'atLeast' ? 2.5 : phase === 'planned' || piece === 'atMost' || piece === 'mega' ? 1.5 : 0,
    borderSkipped: false,
    minBarLength: 2,
    ...widths(drawing.years.length),
  }
}

/** The words of a bar, for the tooltip: they are the same as in the table. */
function tooltip(drawing: RangeDrawing, { dataIndex, dataset: { stack } }: TooltipItem<'bar'>): string {
  const bar = drawing.years[dataIndex]?.bars.find(({ phase }) => phase === stack)
  return bar ? `${bar.phaseLabel}: ${bar.label}` : ''
}

/** Drawing -> Chart.js: a stack a phase, a piece a dataset. Planned is outlined and paler, estimated actual filled. */
export function rangeConfig(drawing: RangeDrawing, paint: Paint): ChartConfiguration<'bar', (number | null)[], string[]> {
  return {
    type: 'bar',
    data: {
      labels: drawing.years.map(({ label, note, bars }) =>
        axisLabel(
          label,
          note,
          bars.filter(({ isGap }) => isGap).map((bar) => ({ phase: bar.phaseLabel, words: bar.label })),
        ),
      ),
      datasets: (['planned', 'estimated-actual'] as const).flatMap((phase) => pieceNames.map((piece) => dataset(drawing, phase, piece, paint))),
    },
    options: {
      ...shared,
      scales: axes(drawing.steps, paint, true),
      plugins: { ...noLegend, tooltip: { callbacks: { label: (item: TooltipItem<'bar'>) => tooltip(drawing, item) }, filter: onePerStack } },
    },
  }
}

/** A bar is told once, not once a piece. */
function onePerStack(item: TooltipItem<'bar'>, index: number, items: TooltipItem<'bar'>[]): boolean {
  return items.findIndex(({ dataset: { stack }, dataIndex }) => stack === item.dataset.stack && dataIndex === item.dataIndex) === index
}

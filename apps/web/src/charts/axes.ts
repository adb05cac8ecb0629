import type { ChartOptions } from 'chart.js'
import type { Paint } from '#charts/paint.ts'

/** Steps of the money axis with their words. */
export type Steps = readonly { readonly cents: number; readonly label: string }[]

/** Options every chart has: no motion, the page's own type, the size of its frame. */
export function shared(paint: Paint): Pick<ChartOptions<'bar'>, 'animation' | 'responsive' | 'maintainAspectRatio' | 'interaction' | 'font'> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    font: { family: paint.font, size: 13 },
  }
}

/** The legend stands in the caption, in words that a screen reader meets too. */
export const noLegend = { legend: { display: false } } as const

/** Years below, dollars at the left from 0, never broken. */
export function axes(steps: Steps, paint: Paint, stacked: boolean): NonNullable<ChartOptions<'bar'>['scales']> {
  const label = (value: number | string) => steps.find((step) => step.cents / 100 === Number(value))?.label ?? ''
  const last = steps.at(-1)?.cents ?? 0
  const second = steps[1]?.cents ?? 0
  return {
    x: { stacked, grid: { display: false }, border: { color: paint.ink }, ticks: { color: paint.ink, autoSkip: false, maxRotation: 60 } },
    y: {
      stacked,
      beginAtZero: true,
      max: last > 0 ? last / 100 : 1,
      border: { display: false },
      grid: { color: paint.line },
      ticks: { color: paint.inkQuiet, stepSize: second > 0 ? second / 100 : 1, callback: label },
    },
  }
}

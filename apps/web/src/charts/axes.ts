import type { ChartOptions } from 'chart.js'
import type { Paint } from '#charts/paint.ts'

/** Steps of the money axis with their words. */
export type Steps = readonly { readonly cents: number; readonly label: string }[]

/** Options every chart has: no motion, the size of its frame, the whole year under the finger. */
export const shared = {
  animation: false,
  responsive: true,
  maintainAspectRatio: false,
  interaction: { mode: 'index', intersect: false },
} as const satisfies ChartOptions<'bar' | 'line'>

/** How wide bars are: full groups for many years, slimmer ones for few, so that two years are not two walls. */
export function widths(years: number): { readonly categoryPercentage: number; readonly barPercentage: number } {
  return { categoryPercentage: Math.min(0.82, 0.14 * years + 0.1), barPercentage: 0.92 }
}

/** The legend stands in the caption, in words that a screen reader meets too. */
export const noLegend = { legend: { display: false } } as const

/** Smaller print on a phone, so that the years stand upright beside each other. */
const small = ({ chart }: { readonly chart: { readonly width: number } }) => ({ size: chart.width < 420 ? 11 : 13 })

/** Years below, dollars at the left from 0, never broken. */
export function axes(steps: Steps, paint: Paint, stacked: boolean): NonNullable<ChartOptions<'bar' | 'line'>['scales']> {
  const label = (value: number | string) => steps.find((step) => step.cents / 100 === Number(value))?.label ?? ''
  const last = steps.at(-1)?.cents ?? 0
  const second = steps[1]?.cents ?? 0
  return {
    x: { stacked, grid: { display: false }, border: { color: paint.ink }, ticks: { color: paint.ink, autoSkip: false, maxRotation: 0, font: small } },
    y: {
      stacked,
      beginAtZero: true,
      max: last > 0 ? last / 100 : 1,
      border: { display: false },
      grid: { color: paint.line },
      ticks: { color: paint.inkQuiet, font: small, stepSize: second > 0 ? second / 100 : 1, callback: label },
    },
  }
}

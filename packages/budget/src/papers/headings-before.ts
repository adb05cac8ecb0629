import type { Line, PageText } from '@cuentas/shared'

const sections = /^\s*(?:actions? (?:related to|to address)|additional actions\b|acciones (?:relacionadas con|para abordar)|acciones adicionales\b)/iu
const goals = /^\s*(?:goal|meta)\s*#?\s*(\d{1,2})\b/iu

/** The heading of the table's section above it: "Actions Related to In-Person Instructional Offerings"; empty when there is none. */
export function sectionBefore(pages: readonly PageText[], page: number, y: number): string {
  const line = lastBefore(pages, page, y, ({ text }) => sections.test(text))
  return line?.text.replace(/\[[\s\S]*$/u, '').trim() ?? ''
}

/** The goal that is open at a place of the 2019-20 update: the last line that opens with "Goal 2"; empty when there is none. */
export function goalBefore(pages: readonly PageText[], page: number, y: number): string {
  const line = lastBefore(pages, page, y, ({ text }) => goals.test(text) && text.length < 40)
  return goals.exec(line?.text ?? '')?.[1] ?? ''
}

function lastBefore(pages: readonly PageText[], page: number, y: number, is: (line: Line) => boolean): Line | undefined {
  return pages
    .filter(({ number }) => number <= page)
    .flatMap(({ number, lines }) => lines.filter((line) => (number < page || line.box.y0 < y) && is(line)))
    .at(-1)
}

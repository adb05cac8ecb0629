import type { HeaderBlocks, LcapTables, PageText, Problem } from '@cuentas/shared'
import { firstSpot, theEnd } from '#templates/older/action-blocks.ts'
import { placing } from '#templates/older/funding-lines.ts'
import { labelledFigure, labelledPercentage } from '#templates/older/labelled-figures.ts'
import { linesInOrder } from '#templates/older/page-words.ts'

/** A plan is never as short as this: what is, was taken out of one. */
export const mostPagesOfAPart = 3

const start = { page: 1, y: -1000 }
/** Pages of the forms to 2019-20 that print what a district gets for its high-needs pupils. */
const headings = /^Demonstration of Increased or Improved Services|^Section 3\b.*Supplemental and Concentration/iu
const grants = /Estimated Supplemental and Concentration Grant Funds|Total amount of Supplemental and Concentration grant funds calculated/iu
const percentage = /Percentage to Increase or Improve Services/iu

/** The grants and the percentage that a lone page of a plan to 2019-20 prints; undefined when it is no such page. */
export function headersOfPage(pages: readonly PageText[]): HeaderBlocks | undefined {
  const lines = linesInOrder(pages)
  const from = firstSpot(lines, { from: start, to: theEnd }, headings)
  if (pages.length > mostPagesOfAPart || !from) return undefined
  const stretch = { from, to: theEnd }
  const placeAt = placing('budgeted', () => 'absent')
  const grant = labelledFigure(lines, stretch, { name: 'projectedSupplementalConcentration', words: grants }, placeAt)
  const share = labelledPercentage(lines, stretch, percentage, placeAt)
  if (!grant && !share) return undefined
  return {
    figures: grant ? { projectedSupplementalConcentration: grant } : {},
    percentages: share ? { minimumProportionality: share } : {},
    totals: [],
  }
}

/** A plan of so few pages is a part of one, whatever its tables hold: it says so, and which page of how many it prints. */
export function asPartOfPlan(tables: LcapTables, pages: readonly PageText[]): { readonly tables: LcapTables; readonly problems: readonly Problem[] } {
  const { document } = tables
  if (document.kind !== 'lcap' || pages.length > mostPagesOfAPart || document.format !== undefined) return { tables, problems: [] }
  return { tables: { ...tables, document: { ...document, kind: 'plan-page' } }, problems: [partOfPlan(pages)] }
}

/** "149/172" where the page says so. */
export function partOfPlan(pages: readonly PageText[]): Problem {
  const printed = pages.flatMap(({ lines }) =>
    lines.flatMap(({ text }) => {
      const [, page, all] = /\b(?:page|p[áa]gina)\W{0,3}(\d{1,3})\s*(?:of|de)\s*(\d{1,3})\b/iu.exec(text) ?? []
      return page && all ? [`${page}/${all}`] : []
    }),
  )
  return { code: 'part-of-a-plan', at: {}, facts: { printed: printed.length > 0 ? printed.join(', ') : '?' } }
}

import type { DocumentFacts, HeaderFigure, HeaderPercentage } from '#document.ts'
import type { HeaderBlocks } from '#lcap.ts'
import type { LineItem } from '#line-item.ts'
import { headerFigures, headerPercentages } from '#document.ts'
import type { Cents } from '#money.ts'
import type { Tag } from '#tag.ts'

/** Header figures of one plan without their places: dollars in cents, percentages as printed. What is not printed is absent. */
export type PrintedFacts = Readonly<Partial<Record<HeaderFigure, Cents> & Record<HeaderPercentage, string>>>

/** A plan that was read, as checks between plans, lineage and series take it. All of it can be kept in a database and brought back. */
export interface PlanInHand {
  readonly document: DocumentFacts
  readonly facts: PrintedFacts
  /** Line items of both fiscal years that the document carries. */
  readonly lineItems: readonly LineItem[]
}

/** The same with the tags of its line items, by line item id. An item without a tag counts as "not stated" and not named. */
export interface TaggedPlan extends PlanInHand {
  readonly tags: ReadonlyMap<string, Tag>
}

/** The header figures of a document, without their places. */
export function printedFacts(headers: HeaderBlocks): PrintedFacts {
  let facts: PrintedFacts = {}
  for (const name of headerFigures) {
    const figure = headers.figures[name]
    if (figure) facts = { ...facts, [name]: figure.cents }
  }
  for (const name of headerPercentages) {
    const percentage = headers.percentages[name]
    if (percentage) facts = { ...facts, [name]: percentage.text }
  }
  return facts
}

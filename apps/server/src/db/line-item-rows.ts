import type { InferEntity } from '@mikro-orm/core'
import { figureSchema, isCents, type Figure, type LineItem, type Tag } from '@cuentas/shared'
import type { figureEntity, lineItemEntity, tagEntity } from '#db/entities.ts'
import { fromJson } from '#db/from-json.ts'
import { taggedLineItemSchema, type TaggedLineItem } from '#db/stored-document.ts'

/** The part of a figure that only the older forms print. */
const detailsSchema = figureSchema.unwrap().pick({ funding: true, addedUp: true })

type LineItemRow = InferEntity<typeof lineItemEntity>
type FigureRow = InferEntity<typeof figureEntity>
type TagRow = InferEntity<typeof tagEntity>

/** A line item as its row; its figures and tag are rows of their own. */
export function lineItemRow(item: LineItem, districtKey: string, position: number): LineItemRow {
  const { figures: _figures, contributing, notes, titleAt, ...plain } = item
  return {
    ...plain,
    position,
    districtKey,
    contributing: contributing === null ? null : contributing ? 'yes' : 'no',
    notes: JSON.stringify(notes),
    titleAt: JSON.stringify(titleAt),
  }
}

/** A figure as its row. */
export function figureRow(lineItem: string, figure: Figure, position: number): FigureRow {
  return {
    lineItem,
    position,
    phase: figure.phase,
    fund: figure.fund,
    cents: isCents(figure.amount) ? figure.amount : null,
    unreadable: isCents(figure.amount) ? null : JSON.stringify(figure.amount),
    page: figure.provenances[0]?.page ?? 0,
    provenances: JSON.stringify(figure.provenances),
    details: figure.funding || figure.addedUp ? JSON.stringify({ funding: figure.funding, addedUp: figure.addedUp }) : null,
  }
}

/** A tag as its row. */
export function tagRow(lineItem: string, tag: Tag): TagRow {
  return { lineItem, category: tag.category, rjLevel: tag.rjLevel, origin: tag.origin, tag: JSON.stringify(tag) }
}

/** A line item with its tag from its rows; figures in their order. */
export function lineItemFromRows(row: LineItemRow, figures: readonly FigureRow[], tag: TagRow): TaggedLineItem {
  return taggedLineItemSchema.parse({
    lineItem: {
      ...row,
      contributing: row.contributing === null || row.contributing === undefined ? null : row.contributing === 'yes',
      notes: fromJson(row.notes),
      titleAt: fromJson(row.titleAt),
      figures: figures.map((figure) => ({
        phase: figure.phase,
        fund: figure.fund,
        amount: figure.unreadable === null || figure.unreadable === undefined ? figure.cents : fromJson(figure.unreadable),
        provenances: fromJson(figure.provenances),
        ...detailsSchema.parse(figure.details === null || figure.details === undefined ? {} : fromJson(figure.details)),
      })),
    },
    tag: fromJson(tag.tag),
  })
}

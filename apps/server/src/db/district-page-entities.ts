import { defineEntity, p } from '@mikro-orm/core'

/** What a district's pages show besides its history. Written with the history, in the same transaction. */
export const districtPageEntity = defineEntity({
  name: 'DistrictPageRow',
  tableName: 'district_page',
  properties: {
    districtKey: p.text().primary(),
    /** Years that any line item speaks of, as JSON. */
    years: p.text(),
    /** The history without the line items behind its sums, but for those behind restorative justice, as JSON. */
    points: p.text(),
    /** The actions that name restorative justice, with the figures of their own documents, as JSON. */
    named: p.text(),
    /** Year and planned LCFF dollars (cents) of contributing actions whose category a person confirmed, as JSON. */
    confirmed: p.text(),
  },
})

/** The links between the actions of a district's plans, before people decided anything. Written with the history. */
export const lineageEntity = defineEntity({
  name: 'LineageRow',
  tableName: 'lineage',
  properties: {
    districtKey: p.text().primary(),
    /** SHA-256 of the plans that were compared, in their order, as JSON. */
    plans: p.text(),
    /** LineageLink[] as JSON. */
    links: p.text(),
  },
})

/** A sum of restorative justice that a decision changed: what stood there until then, and why. Written with the decision. */
export const changedFigureEntity = defineEntity({
  name: 'ChangedFigureRow',
  tableName: 'changed_figure',
  properties: {
    districtKey: p.text().primary(),
    /** When the decision was made, ISO 8601. */
    at: p.text().primary(),
    position: p.integer().primary(),
    fiscalYear: p.integer(),
    phase: p.text(),
    basis: p.text(),
    bound: p.text(),
    was: p.bigint('number'),
    now: p.bigint('number'),
    reasons: p.text(),
  },
})

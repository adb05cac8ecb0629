import { defineEntity, p } from '@mikro-orm/core'

/** What a district says beside a figure. A later one about the same figure takes its place; one without words takes it back. Append-only. */
export const replyEntity = defineEntity({
  name: 'ReplyRow',
  tableName: 'reply',
  properties: {
    id: p.text().primary(),
    districtKey: p.text(),
    number: p.integer(),
    /** A line item's id, or the id of a figure that stands in no plan. */
    subject: p.text(),
    /** What a line item's id was made from, as JSON, so that it is found again; null for other figures. */
    target: p.text().nullable(),
    english: p.text(),
    spanish: p.text(),
    author: p.text(),
    role: p.text(),
    at: p.text(),
  },
})

/** What a reader said is wrong, under its receipt number. No name, no address. Append-only. */
export const reportEntity = defineEntity({
  name: 'ReportRow',
  tableName: 'report',
  properties: {
    receipt: p.text().primary(),
    districtKey: p.text(),
    subject: p.text(),
    kind: p.text(),
    words: p.text(),
    language: p.text(),
    at: p.text(),
  },
})

/** What became of a report: shown to everybody who has the receipt. A later one takes an earlier one's place. Append-only. */
export const reportAnswerEntity = defineEntity({
  name: 'ReportAnswerRow',
  tableName: 'report_answer',
  properties: {
    id: p.text().primary(),
    report: p.text(),
    districtKey: p.text(),
    outcome: p.text(),
    english: p.text(),
    spanish: p.text(),
    batch: p.text().nullable(),
    author: p.text(),
    role: p.text(),
    at: p.text(),
  },
})

export const voiceEntities = [replyEntity, reportEntity, reportAnswerEntity] as const

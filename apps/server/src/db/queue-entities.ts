import { defineEntity, p } from '@mikro-orm/core'

/** An action of a year as the queue of the workspace sorts and filters it: computed with the district's history, so that a page of the queue is one look into an index. */
export const queueItemEntity = defineEntity({
  name: 'QueueItemRow',
  tableName: 'queue_item',
  properties: {
    lineItem: p.text().primary(),
    districtKey: p.text(),
    fiscalYear: p.integer(),
    goal: p.text(),
    action: p.text(),
    title: p.text(),
    /** Language of the document, for the title. */
    language: p.text(),
    category: p.text().nullable(),
    rjLevel: p.text(),
    /** Cents: planned on all funds, else estimated actual. */
    amount: p.bigint('number').nullable(),
    /** Cents of LCFF money of a contributing action: what the meter counts. */
    contributing: p.bigint('number'),
    /** 0 to 1000. */
    confidence: p.integer(),
    /** Cents: amount times uncertainty. */
    atRisk: p.bigint('number'),
    /** "|named-but-unfunded|told-elsewhere|". */
    flags: p.text(),
    state: p.text(),
  },
})

/** A filter of the queue that a person gave a name. */
export const savedViewEntity = defineEntity({
  name: 'SavedViewRow',
  tableName: 'saved_view',
  properties: { id: p.text().primary(), districtKey: p.text(), person: p.text(), name: p.text(), query: p.text(), at: p.text() },
})

/** A change that waits for a second person. Append-only; its answer is a row of its own. */
export const waitingChangeEntity = defineEntity({
  name: 'WaitingChangeRow',
  tableName: 'waiting_change',
  properties: {
    id: p.text().primary(),
    districtKey: p.text(),
    number: p.integer(),
    name: p.text(),
    author: p.text(),
    role: p.text(),
    at: p.text(),
    /** What is to be written, as JSON: requests, a rule, or the undoing of a batch. */
    change: p.text(),
    /** Cents that it moved when it was made. */
    moves: p.bigint('number'),
    lineItems: p.integer(),
  },
})

/** What a second person said to a change that waited: approved (then the batch it became), declined, or taken back by its author. Append-only. */
export const waitingAnswerEntity = defineEntity({
  name: 'WaitingAnswerRow',
  tableName: 'waiting_answer',
  properties: {
    waiting: p.text().primary(),
    districtKey: p.text(),
    answer: p.text(),
    author: p.text(),
    role: p.text(),
    at: p.text(),
    reason: p.text(),
    batch: p.text().nullable(),
  },
})

/** What a district set for its workspace. */
export const districtSettingEntity = defineEntity({
  name: 'DistrictSettingRow',
  tableName: 'district_setting',
  properties: { districtKey: p.text().primary(), name: p.text().primary(), value: p.text(), author: p.text(), at: p.text() },
})

export const queueEntities = [queueItemEntity, savedViewEntity, waitingChangeEntity, waitingAnswerEntity, districtSettingEntity] as const

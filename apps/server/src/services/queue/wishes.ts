import {
  draftCorrections,
  previewDrafts,
  readSplit,
  resolveSplit,
  type Corrected,
  type CorrectedLineItem,
  type CorrectionRequest,
  type Preview,
  type RefusedRequest,
  type RequestedChange,
  type WishedPart,
} from '@cuentas/budget'
import { correctionsInForce, type Category, type FigurePhase, type RjLevel, type SplitSource } from '@cuentas/shared'
import { stateOfDistrict, type CorrectionTools } from '#services/corrections/write-corrections.ts'
import { DomainError } from '#services/domain-error.ts'
import { codeOf } from '#services/queue/decide.ts'

/** What a person chose for a line item; what is left out stays as it is shown and is confirmed. */
export interface Wish {
  readonly category?: Category | null | undefined
  readonly rjLevel?: RjLevel | undefined
}

/** A choice for many line items: only what is named is decided. Tags may be put on or taken off besides. */
export interface BulkWish extends Wish {
  readonly add?: string | undefined
  readonly remove?: string | undefined
  /** Confirm program and level as they are shown. */
  readonly confirm?: boolean | undefined
}

/** Line items that one bulk change may be about. */
export const mostInBulk = 500

/**
 * One line item's decision: program and level, both settled, because both stood there when the person went on. What the person decided before in
 * the very same way is left out. Restorative justice without a level is a mention, which widens no lower bound.
 */
export function wishRequests(item: CorrectedLineItem, wish: Wish, reason: string): readonly CorrectionRequest[] {
  const category = wish.category === undefined ? (item.tag?.category ?? null) : wish.category
  const shown = wish.rjLevel ?? item.tag?.rjLevel ?? 'none'
  const rjLevel = category === 'RJ' && shown === 'none' ? 'mention' : shown
  return settled(
    item,
    [
      { action: 'category', category },
      { action: 'level', rjLevel },
    ],
    reason,
  )
}

/** The same for one of many. */
export function bulkRequests(item: CorrectedLineItem, wish: BulkWish, reason: string): readonly CorrectionRequest[] {
  if (wish.confirm === true) return wishRequests(item, {}, reason)
  const tag = (name: string | undefined, present: boolean): readonly RequestedChange[] => (name === undefined ? [] : [{ action: 'tag', tag: name, present }])
  return settled(
    item,
    [
      ...(wish.category === undefined ? [] : [{ action: 'category', category: wish.category } as const]),
      ...(wish.rjLevel === undefined ? [] : [{ action: 'level', rjLevel: wish.rjLevel } as const]),
      ...tag(wish.add, true),
      ...tag(wish.remove, false),
    ],
    reason,
  )
}

/** Changes that are news: an own decision that says the same already is not made twice. */
function settled({ lineItem, decisions }: CorrectedLineItem, changes: readonly RequestedChange[], reason: string): readonly CorrectionRequest[] {
  return changes
    .filter((change) => {
      const aspect = change.action === 'tag' ? `tag:${change.tag}` : change.action
      const decision = decisions.get(aspect)
      return !decision || decision.inheritedFrom !== null || JSON.stringify(decision.correction.change) !== JSON.stringify(change)
    })
    .map((change) => ({ lineItem: lineItem.id, change, reason }))
}

/** Requests of a bulk change with its preview, as the district stands now. */
export interface BulkLook {
  readonly requests: readonly CorrectionRequest[]
  readonly preview: Preview
  readonly refused: readonly RefusedRequest[]
  readonly code: string
  /** Line items that already are as wished. */
  readonly alreadySo: readonly string[]
}

/** Looks at a bulk change. Throws `too-many-line-items`, `line-item-not-found`. */
export async function lookAtBulk(
  { database }: Pick<CorrectionTools, 'database'>,
  district: string,
  ids: readonly string[],
  wish: BulkWish,
  reason: string,
): Promise<BulkLook> {
  if (ids.length > mostInBulk) throw new DomainError('too-many-line-items')
  const { corrected, toCorrect, log } = await stateOfDistrict(database, district)
  const wanted = ids.map((id) => ({ id, requests: bulkRequests(itemOf(corrected, id), wish, reason) }))
  const requests = wanted.flatMap((one) => one.requests)
  const { drafts, refused } = draftCorrections(corrected, requests)
  const preview = previewDrafts(toCorrect, correctionsInForce(log), drafts)
  const alreadySo = wanted.filter((one) => one.requests.length === 0).map(({ id }) => id)
  return { requests, preview, refused, code: codeOf({ drafts, preview }), alreadySo }
}

/** Parts as they were written: "RJ=120000; rest". Throws `split-unreadable`. */
export function writtenParts(text: string): readonly WishedPart[] {
  const parts = readSplit(text)
  if (!parts) throw new DomainError('split-unreadable')
  return parts
}

/** A split as requests. Throws `figure-not-printed`, `parts-do-not-sum`, `split-unreadable`, `line-item-not-found`. */
export async function splitRequests(
  { database }: Pick<CorrectionTools, 'database'>,
  district: string,
  id: string,
  split: { readonly phase: FigurePhase; readonly parts: readonly WishedPart[]; readonly source: SplitSource; readonly reason: string },
): Promise<readonly CorrectionRequest[]> {
  const { corrected } = await stateOfDistrict(database, district)
  const changes = resolveSplit(itemOf(corrected, id), split.parts, { phase: split.phase, funds: 'both', source: split.source })
  if (typeof changes === 'string') throw new DomainError(changes)
  return changes.map((change) => ({ lineItem: id, change, reason: split.reason }))
}

/** Taking a split off: the figure is a bundle again. */
export async function unsplitRequests(
  { database }: Pick<CorrectionTools, 'database'>,
  district: string,
  id: string,
  reason: string,
): Promise<readonly CorrectionRequest[]> {
  const { corrected } = await stateOfDistrict(database, district)
  return itemOf(corrected, id).splits.map(({ phase, fund }) => ({ lineItem: id, change: { action: 'unsplit', phase, fund }, reason }))
}

/** A line item of a district. Throws `line-item-not-found`. */
export function itemOf({ items }: Pick<Corrected, 'items'>, id: string): CorrectedLineItem {
  const item = items.get(id)
  if (!item) throw new DomainError('line-item-not-found')
  return item
}

import { createHash } from 'node:crypto'
import {
  dollarsOnTheMove,
  type Corrected,
  type CorrectedLineItem,
  type CorrectionRequest,
  type DollarsMoved,
  type Preview,
  type RefusedRequest,
} from '@cuentas/budget'
import type { Category, RjLevel } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { insertWaiting } from '#db/waiting-repository.ts'
import { recordChanges } from '#services/audit/write-audit.ts'
import { applyRule, type RuleChoice } from '#services/corrections/look-at-rules.ts'
import { undoBatch, writeBatch, type Author, type CorrectionTools, type Gate, type Would, type Written } from '#services/corrections/write-corrections.ts'
import { versionOf } from '#services/queue/item-version.ts'
import { twoPeopleFrom } from '#services/queue/settings.ts'
import { kept, type WhatWaits } from '#services/queue/what-waits.ts'

/** A line item that somebody changed while another person looked at it: what is in force now. */
export interface ChangedMeanwhile {
  readonly lineItem: string
  readonly version: string
  readonly category: Category | null
  readonly rjLevel: RjLevel
  /** Decisions in force about it, as ids of the open log. */
  readonly corrections: readonly string[]
}

/** What came of a decision: written, kept for a second person, or nothing, and why. Money in cents. */
export type Decided =
  | { readonly kind: 'written'; readonly batch: string; readonly corrections: number; readonly moved: readonly DollarsMoved[] }
  | { readonly kind: 'waits'; readonly waiting: string; readonly moves: number }
  | { readonly kind: 'taken-back'; readonly waiting: string }
  | { readonly kind: 'changed-meanwhile'; readonly changed: readonly ChangedMeanwhile[] }
  | { readonly kind: 'preview-is-stale' }
  | { readonly kind: 'refused'; readonly refused: readonly RefusedRequest[] }
  | { readonly kind: 'nothing-to-write' }

/** Requests of one person to be written together. */
export interface DecisionOrder extends Author {
  readonly district: string
  readonly name: string
  readonly requests: readonly CorrectionRequest[]
  /** The version that the person saw of each line item. */
  readonly seen?: ReadonlyMap<string, string>
  /** The code of the preview that the person confirms (`codeOf`). */
  readonly code?: string
}

/** The code of what would be done: it differs with anything that a preview shows. */
export function codeOf({ drafts, preview }: Would): string {
  return createHash('sha256')
    .update(JSON.stringify([drafts, preview.changes, preview.links, preview.moved]))
    .digest('hex')
    .slice(0, 12)
}

/** Writes decisions as one batch; what moves more dollars than the district lets one person move waits for a second one. */
export async function decide(tools: CorrectionTools, order: DecisionOrder): Promise<Decided> {
  const gate = secondPerson(tools, order, order.district, order.name, () => kept(order.requests), order.requests.length)
  const written = await writeBatch<Decided>(tools, order, {
    before: ({ corrected }) => changedMeanwhile(corrected, order.seen),
    look: async (em, would) => (order.code !== undefined && codeOf(would) !== order.code ? { kind: 'preview-is-stale' } : gate.look?.(em, would)),
  })
  return toDecided(written)
}

/** Applies a proposed rule in the same way. Throws `rule-not-proposed`, `preview-is-stale`. */
export async function decideRule(tools: CorrectionTools, order: RuleChoice & Author & { readonly name: string; readonly code: string }): Promise<Decided> {
  const waits = (): WhatWaits => ({ kind: 'rule', rule: order.rule, without: order.without })
  return toDecided(await applyRule<Decided>(tools, order, secondPerson(tools, order, order.district, order.name, waits, 0)))
}

/** Undoes a batch in the same way: taking back what two people decided takes two people again. Throws as `undoBatch`. */
export async function decideUndo(
  tools: CorrectionTools,
  order: Author & { readonly district: string; readonly batch: string; readonly name: string; readonly reason: string },
): Promise<Decided> {
  const waits = (): WhatWaits => ({ kind: 'undo', batch: order.batch, reason: order.reason })
  const done = await undoBatch<Decided>(tools, order.batch, order, secondPerson(tools, order, order.district, order.name, waits, 0))
  return 'conflicts' in done ? { kind: 'written', batch: order.batch, corrections: done.changes.length, moved: done.moved } : done
}

/** What was written, as staff are told it. */
export function toDecided(written: Written | Decided): Decided {
  if (written.kind !== 'written' || !('preview' in written)) return written
  return { kind: 'written', batch: written.batch.id, corrections: written.corrections, moved: written.preview.moved }
}

function secondPerson(
  { now }: CorrectionTools,
  { author, role }: Author,
  district: string,
  name: string,
  waits: () => WhatWaits,
  requests: number,
): Pick<Gate<Decided>, 'look'> {
  return {
    look: async (em, { preview, drafts }) => {
      const moves = dollarsOnTheMove(preview.moved)
      if (moves <= (await twoPeopleFrom(em, district))) return undefined
      return hold(em, {
        author,
        role,
        district,
        name,
        at: new Date(now()).toISOString(),
        change: waits(),
        moves,
        lineItems: lineItemsOf(preview, drafts.length || requests),
      })
    },
  }
}

function lineItemsOf({ changes }: Preview, otherwise: number): number {
  return changes.length > 0 ? changes.length : otherwise
}

async function hold(em: Session, row: Parameters<typeof insertWaiting>[1]): Promise<Decided> {
  const waiting = await insertWaiting(em, row)
  const { at, author, role, district, moves, change, name } = row
  await recordChanges(em, [
    { at, author, role, district, kind: 'waits-for-approval', subject: waiting, was: '', became: JSON.stringify({ moves, change }), reason: name, batch: null },
  ])
  return { kind: 'waits', waiting, moves }
}

function changedMeanwhile({ items }: Corrected, seen: ReadonlyMap<string, string> | undefined): Decided | undefined {
  const changed = [...(seen ?? [])].flatMap(([id, version]) => {
    const item = items.get(id)
    return item && versionOf(item) !== version ? [standsNow(item)] : []
  })
  return changed.length === 0 ? undefined : { kind: 'changed-meanwhile', changed }
}

/** A line item as it stands, for the person who saw it otherwise. */
export function standsNow(item: CorrectedLineItem): ChangedMeanwhile {
  const { tag, lineItem, decisions } = item
  return {
    lineItem: lineItem.id,
    version: versionOf(item),
    category: tag?.category ?? null,
    rjLevel: tag?.rjLevel ?? 'none',
    corrections: [...decisions.values()].map(({ correction }) => correction.id),
  }
}

import { draftCorrections, previewDrafts, undoReport, type Preview } from '@cuentas/budget'
import { correctionsInForce } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { findWaiting, insertWaitingAnswer, waitingChanges, type WaitingAnswer, type WaitingRow } from '#db/waiting-repository.ts'
import { recordChanges } from '#services/audit/write-audit.ts'
import { applyRule, lookAtRule } from '#services/corrections/look-at-rules.ts'
import { stateOfDistrict, undoBatch, writeBatch, type Author, type CorrectionTools, type Gate } from '#services/corrections/write-corrections.ts'
import { DomainError } from '#services/domain-error.ts'
import { codeOf, toDecided, type Decided } from '#services/queue/decide.ts'
import { whatWaitsSchema, type WhatWaits } from '#services/queue/what-waits.ts'

/** Changes of a district that wait for a second person. */
export function openWaiting({ database }: Pick<CorrectionTools, 'database'>, district: string): Promise<readonly WaitingRow[]> {
  return waitingChanges(database.session(), district, true)
}

/** A waiting change as it would come out now: what it does, and the code that approving it must repeat; or that it can no longer be made. */
export interface LookedAtWaiting {
  readonly row: WaitingRow
  readonly change: WhatWaits
  readonly would: { readonly preview: Preview; readonly code: string } | null
}

/** Looks at a waiting change as the district stands now. Throws `waiting-change-not-found`. */
export async function lookAtWaiting(tools: CorrectionTools, district: string, id: string): Promise<LookedAtWaiting> {
  const { row, change } = await findOne(tools, district, id)
  return { row, change, would: row.answer ? null : await wouldOf(tools, district, change) }
}

async function wouldOf(tools: CorrectionTools, district: string, change: WhatWaits): Promise<LookedAtWaiting['would']> {
  const { toCorrect, log, corrected } = await stateOfDistrict(tools.database, district)
  if (change.kind === 'requests') {
    const { drafts, refused } = draftCorrections(corrected, change.requests)
    if (refused.length > 0) return null
    const preview = previewDrafts(toCorrect, correctionsInForce(log), drafts)
    return { preview, code: codeOf({ drafts, preview }) }
  }
  if (change.kind === 'undo') {
    if (log.undos.some(({ batch }) => batch === change.batch)) return null
    const preview = undoReport(toCorrect, log, change.batch)
    return { preview, code: codeOf({ drafts: [], preview }) }
  }
  try {
    const preview = await lookAtRule(tools.database, { ...change, district })
    return { preview, code: preview.code }
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

/**
 * Approves a waiting change: it is written as its author's batch, with the approval in the same transaction. Throws `author-cannot-approve`,
 * `waiting-change-answered`; what would come out otherwise than previewed is not written (`preview-is-stale`).
 */
export async function approveWaiting(
  tools: CorrectionTools,
  approver: Author,
  order: { readonly district: string; readonly id: string; readonly code: string },
): Promise<Decided> {
  const { row, change } = await openOne(tools, order.district, order.id)
  if (row.author === approver.author) throw new DomainError('author-cannot-approve')
  const gate: Gate<Decided> = {
    look: async (em, would) => {
      await stillOpen(em, row)
      return change.kind !== 'rule' && codeOf(would) !== order.code ? { kind: 'preview-is-stale' } : undefined
    },
    also: async (em, batch) => {
      const answer = answerOf(tools, approver, 'approved', '', batch)
      await insertWaitingAnswer(em, { ...answer, waiting: row.id, district: row.district })
      return [changeOfAnswer(row, answer)]
    },
  }
  const own = { author: row.author, role: row.role, district: row.district, name: row.name }
  if (change.kind === 'requests') return toDecided(await writeBatch(tools, { ...own, requests: change.requests }, gate))
  if (change.kind === 'rule') return toDecided(await applyRule(tools, { ...own, ...change, code: order.code }, gate))
  const done = await undoBatch(tools, change.batch, { ...own, reason: change.reason }, gate)
  return 'conflicts' in done ? { kind: 'written', batch: change.batch, corrections: done.changes.length, moved: done.moved } : done
}

/** Declines a waiting change, or its author takes it back; nothing is written but the answer. Throws `author-cannot-approve`, `not-yours`. */
export async function closeWaiting(
  tools: CorrectionTools,
  who: Author,
  order: { readonly district: string; readonly id: string; readonly answer: Exclude<WaitingAnswer, 'approved'>; readonly reason: string },
): Promise<void> {
  const { row } = await openOne(tools, order.district, order.id)
  if (order.answer === 'declined' && row.author === who.author) throw new DomainError('author-cannot-approve')
  if (order.answer === 'taken-back' && row.author !== who.author) throw new DomainError('not-yours')
  const answer = answerOf(tools, who, order.answer, order.reason, null)
  await tools.database.session().transactional(async (em) => {
    await stillOpen(em, row)
    await insertWaitingAnswer(em, { ...answer, waiting: row.id, district: row.district })
    await recordChanges(em, [changeOfAnswer(row, answer)])
  })
}

async function findOne({ database }: CorrectionTools, district: string, id: string) {
  const row = await findWaiting(database.session(), district, id)
  if (!row) throw new DomainError('waiting-change-not-found')
  return { row, change: whatWaitsSchema.parse(row.change) }
}

async function openOne(tools: CorrectionTools, district: string, id: string) {
  const found = await findOne(tools, district, id)
  if (found.row.answer) throw new DomainError('waiting-change-answered')
  return found
}

async function stillOpen(em: Session, { district, id }: WaitingRow): Promise<void> {
  if ((await findWaiting(em, district, id))?.answer) throw new DomainError('waiting-change-answered')
}

function answerOf(
  { now }: CorrectionTools,
  { author, role }: Author,
  answer: WaitingAnswer,
  reason: string,
  batch: string | null,
): NonNullable<WaitingRow['answer']> {
  return { answer, author, role, at: new Date(now()).toISOString(), reason, batch }
}

function changeOfAnswer({ id, district, name }: WaitingRow, { answer, author, role, at, reason, batch }: NonNullable<WaitingRow['answer']>) {
  return { at, author, role, district, kind: 'approval', subject: id, was: 'waiting', became: answer, reason: reason || name, batch } as const
}

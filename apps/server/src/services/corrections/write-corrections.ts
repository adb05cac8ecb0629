import {
  applyCorrections,
  differenceOf,
  draftCorrections,
  sealDrafts,
  undoReport,
  type Corrected,
  type CorrectionRequest,
  type Preview,
  type RefusedRequest,
  type UndoReport,
} from '@cuentas/budget'
import {
  correctionsInForce,
  type AuditChange,
  type AuthorRole,
  type Correction,
  type CorrectionLog,
  type CorrectionBatch,
  type CorrectionDraft,
  type CorrectionRule,
} from '@cuentas/shared'
import { findBatch, insertBatch, insertUndo, nextBatchNumber } from '#db/correction-repository.ts'
import type { Database, Session } from '#db/database.ts'
import { findDistrictHead, holdKnownDistrict, type StoredDistrict } from '#db/district-repository.ts'
import { documentsOfDistrict } from '#db/document-repository.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import { changeOfUndo, changesOfBatch } from '#services/audit/changes-of-log.ts'
import { recordChanges } from '#services/audit/write-audit.ts'
import type { Decision } from '#services/corrections/changed-figures.ts'
import { correctPlans } from '#services/corrections/correct-plans.ts'
import { markOf, memoryOf, remember, type DistrictState } from '#services/corrections/state-memory.ts'
import { keepDecided } from '#services/districts/keep-history.ts'
import { DomainError } from '#services/domain-error.ts'
import { plansInOrder } from '#services/ingest/plans-in-order.ts'
import { programVersion } from '#services/program-version.ts'

export type { DistrictState } from '#services/corrections/state-memory.ts'

/** What writing needs: the database, and the clock in milliseconds since 1970. */
export interface CorrectionTools {
  readonly database: Database
  readonly now: () => number
}

/** Who writes. The public log shows the role. */
export interface Author {
  readonly author: string
  readonly role: AuthorRole
}

/** A batch that was written, with what it changed; or why nothing was written. */
export type Written =
  | { readonly kind: 'written'; readonly batch: CorrectionBatch; readonly corrections: number; readonly preview: Preview }
  | { readonly kind: 'refused'; readonly refused: readonly RefusedRequest[] }
  | { readonly kind: 'nothing-to-write' }

/** What a batch, a rule or an undoing would do, before any of it is written. */
export interface Would {
  readonly drafts: readonly CorrectionDraft[]
  readonly preview: Preview
}

/**
 * What stands between a decision and its being written, in the same transaction. `look` may put something in its place (a change that waits for a
 * second person); `also` writes what belongs to the batch and is recorded with it.
 */
export interface Gate<Held> {
  /** Looks at the district before anything is drafted. */
  readonly before?: (state: DistrictState) => Held | undefined
  readonly look?: (em: Session, would: Would) => Promise<Held | undefined>
  readonly also?: (em: Session, batch: string) => Promise<readonly AuditChange[]>
}

/** A district's plans with the decisions in force, as they are at this moment. Repairs are looked for too: a request may be about one. */
export async function stateOfDistrict(database: Database, key: string, em: Session = database.session()): Promise<DistrictState> {
  const memory = memoryOf(database)
  const mark = await markOf(em, key)
  const seen = memory.get(key)
  if (seen?.mark.documents === mark.documents && seen.mark.log === mark.log) return seen.state
  const isSame = seen?.mark.documents === mark.documents
  const plans = isSame ? seen.state.plans : plansInOrder(await documentsOfDistrict(em, key), await lineItemsOf(em, { districtKey: key }))
  const state = { plans, ...(await correctPlans(em, key, plans, { withRepairs: true, known: isSame ? seen.state.toCorrect : undefined })) }
  remember(memory, key, { mark, state })
  return state
}

/**
 * Writes requests as one batch: all of them or none. Drafted, written and counted within one transaction that holds the district, so what is
 * written was made against what was in force, and the history is never seen without the decisions.
 */
export async function writeBatch<Held = never>(
  tools: CorrectionTools,
  order: Author & { readonly district: string; readonly name: string; readonly requests: readonly CorrectionRequest[] },
  gate: Gate<Held> = {},
): Promise<Written | Held> {
  return inDistrict<Written | Held>(tools, order.district, async (em, district, state) => {
    const held = gate.before?.(state)
    if (held) return { answer: held }
    const { drafts, refused } = draftCorrections(state.corrected, order.requests)
    if (refused.length > 0) return { answer: { kind: 'refused', refused } }
    return writeDrafts(tools, em, { district, state }, drafts, { ...order, rule: null }, gate)
  })
}

/** Writes a rule's drafts as one batch. `draft` looks at the rule once more, within the transaction, and says whether it is still what was previewed. */
export async function writeRule<Held = never>(
  tools: CorrectionTools,
  order: Author & { readonly district: string; readonly name: string; readonly rule: CorrectionRule },
  draft: (state: DistrictState) => readonly CorrectionDraft[],
  gate: Gate<Held> = {},
): Promise<Written | Held> {
  return inDistrict<Written | Held>(tools, order.district, async (em, district, state) =>
    writeDrafts(tools, em, { district, state }, draft(state), order, gate),
  )
}

/** Undoes a batch, whatever came after it. Throws `batch-not-found`, `batch-already-undone`. */
export async function undoBatch<Held = never>(
  tools: CorrectionTools,
  id: string,
  order: Author & { readonly reason: string },
  gate: Gate<Held> = {},
): Promise<UndoReport | Held> {
  const batch = await findBatch(tools.database.session(), id)
  if (!batch) throw new DomainError('batch-not-found')
  return inDistrict<UndoReport | Held>(tools, batch.district, async (em, district, state) => {
    const { log, toCorrect } = state
    if (log.undos.some((undo) => undo.batch === id)) throw new DomainError('batch-already-undone')
    const undo = { batch: id, author: order.author, role: order.role, at: timeOf(tools), reason: order.reason }
    const next = { ...log, undos: [...log.undos, undo] }
    const after = applyCorrections(toCorrect, correctionsInForce(next), state.corrected)
    const report = undoReport(toCorrect, log, id, { before: state.corrected, after })
    const held = await gate.look?.(em, { drafts: [], preview: report })
    if (held) return { answer: held }
    await insertUndo(em, undo, district.district.key)
    const kept = await keep(em, { district, state }, next, report, after, { at: undo.at, reasons: [undo.reason] })
    await recordChanges(em, [...((await gate.also?.(em, id)) ?? []), changeOfUndo(undo, district.district.key)])
    return { answer: report, next: kept }
  })
}

/** What came of a transaction, and how the district stands after it. */
interface Done<Answer> {
  readonly answer: Answer
  readonly next?: DistrictState
}

type DistrictHead = Pick<StoredDistrict, 'district' | 'computedBy'>

/** A district as it is held within a transaction. */
interface Held {
  readonly district: DistrictHead
  readonly state: DistrictState
}

async function inDistrict<Answer>(
  { database }: CorrectionTools,
  key: string,
  work: (em: Session, district: DistrictHead, state: DistrictState) => Promise<Done<Answer>>,
): Promise<Answer> {
  const found = await findDistrictHead(database.session(), key)
  if (!found) throw new DomainError('district-not-found')
  const { answer, seen } = await database.session().transactional(async (em) => {
    await holdKnownDistrict(em, key)
    const done = await work(em, found, await stateOfDistrict(database, key, em))
    return { answer: done.answer, seen: done.next && { mark: await markOf(em, key), state: done.next } }
  })
  // Only what was really written is remembered.
  if (seen) remember(memoryOf(database), key, seen)
  return answer
}

async function writeDrafts<Waiting>(
  tools: CorrectionTools,
  em: Session,
  { district, state }: Held,
  drafts: readonly CorrectionDraft[],
  { name, author, role, rule }: Author & { readonly name: string; readonly rule: CorrectionRule | null },
  gate: Gate<Waiting>,
): Promise<Done<Written | Waiting>> {
  if (drafts.length === 0) return { answer: { kind: 'nothing-to-write' } }
  const { key } = district.district
  const number = await nextBatchNumber(em, key)
  const batch: CorrectionBatch = { id: `${key}-${number}`, district: key, name, author, role, at: timeOf(tools), rule }
  const corrections: readonly Correction[] = sealDrafts(drafts, batch)
  const after = applyCorrections(state.toCorrect, [...correctionsInForce(state.log), ...corrections], state.corrected)
  const preview = differenceOf(state.toCorrect, state.corrected, after)
  const held = await gate.look?.(em, { drafts, preview })
  if (held) return { answer: held }
  await insertBatch(em, batch, number, corrections)
  const { batches, corrections: earlier, undos } = state.log
  const next = await keep(em, { district, state }, { batches: [...batches, batch], corrections: [...earlier, ...corrections], undos }, preview, after, {
    at: batch.at,
    reasons: corrections.map(({ reason }) => reason),
  })
  await recordChanges(em, [...((await gate.also?.(em, batch.id)) ?? []), ...changesOfBatch(batch, corrections)])
  return { answer: { kind: 'written', batch, corrections: corrections.length, preview }, next }
}

/** Writes what depends on a district's decisions, and gives how the district stands then. */
async function keep(
  em: Session,
  { district, state }: Held,
  log: CorrectionLog,
  { changes, links }: Preview,
  after: Corrected,
  decision: Decision,
): Promise<DistrictState> {
  const relinked = links.made.length > 0 || links.parted.length > 0
  const isOfThisVersion = district.computedBy === programVersion
  const lineItems = relinked || !isOfThisVersion ? undefined : changes.map(({ lineItem }) => lineItem)
  const shown = lineItems?.length === 0 ? undefined : { ...decision, lineItems }
  await keepDecided(em, district.district.key, state.plans, { before: state.corrected, after }, shown)
  return { ...state, log, corrected: after }
}

function timeOf({ now }: CorrectionTools): string {
  return new Date(now()).toISOString()
}

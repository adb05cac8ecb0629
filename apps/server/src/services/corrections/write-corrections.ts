import {
  applyCorrections,
  differenceOf,
  draftCorrections,
  sealDrafts,
  undoReport,
  type CorrectionRequest,
  type Preview,
  type RefusedRequest,
  type UndoReport,
} from '@cuentas/budget'
import { correctionsInForce, type AuthorRole, type Correction, type CorrectionBatch, type CorrectionDraft, type CorrectionRule } from '@cuentas/shared'
import { findBatch, insertBatch, insertUndo, nextBatchNumber } from '#db/correction-repository.ts'
import type { Database, Session } from '#db/database.ts'
import { findDistrict, holdDistrict } from '#db/district-repository.ts'
import { documentsOfDistrict } from '#db/document-repository.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import type { District } from '#db/stored-document.ts'
import { changeOfUndo, changesOfBatch } from '#services/audit/changes-of-log.ts'
import { recordChanges } from '#services/audit/write-audit.ts'
import { correctPlans, type CorrectedPlans } from '#services/corrections/correct-plans.ts'
import { keepHistory } from '#services/districts/keep-history.ts'
import { DomainError } from '#services/domain-error.ts'
import { plansInOrder, type StoredPlan } from '#services/ingest/plans-in-order.ts'

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

/** A district's plans as they were stored, and with everything that people decided laid over them. */
export interface DistrictState extends CorrectedPlans {
  readonly plans: readonly StoredPlan[]
}

/** A district's plans with the decisions in force, as they are at this moment. Repairs are looked for too: a request may be about one. */
export async function stateOfDistrict(em: Session, key: string): Promise<DistrictState> {
  const plans = plansInOrder(await documentsOfDistrict(em, key), await lineItemsOf(em, { districtKey: key }))
  return { plans, ...(await correctPlans(em, key, plans, { withRepairs: true })) }
}

/**
 * Writes requests as one batch: all of them or none. Drafted, written and counted within one transaction that holds the district, so what is
 * written was made against what was in force, and the history is never seen without the decisions.
 */
export async function writeBatch(
  tools: CorrectionTools,
  order: Author & { readonly district: string; readonly name: string; readonly requests: readonly CorrectionRequest[] },
): Promise<Written> {
  return inDistrict(tools, order.district, async (em, district) => {
    const state = await stateOfDistrict(em, district.key)
    const { drafts, refused } = draftCorrections(state.corrected, order.requests)
    if (refused.length > 0) return { kind: 'refused', refused }
    return writeDrafts(tools, em, state, drafts, { ...order, rule: null })
  })
}

/** Writes a rule's drafts as one batch. `draft` looks at the rule once more, within the transaction, and says whether it is still what was previewed. */
export async function writeRule(
  tools: CorrectionTools,
  order: Author & { readonly district: string; readonly name: string; readonly rule: CorrectionRule },
  draft: (state: DistrictState) => readonly CorrectionDraft[],
): Promise<Written> {
  return inDistrict(tools, order.district, async (em, district) => {
    const state = await stateOfDistrict(em, district.key)
    return writeDrafts(tools, em, state, draft(state), order)
  })
}

/** Undoes a batch, whatever came after it. Throws `batch-not-found`, `batch-already-undone`. */
export async function undoBatch(tools: CorrectionTools, id: string, order: Author & { readonly reason: string }): Promise<UndoReport> {
  const batch = await findBatch(tools.database.session(), id)
  if (!batch) throw new DomainError('batch-not-found')
  return inDistrict(tools, batch.district, async (em, { key }) => {
    const { plans, log, toCorrect } = await stateOfDistrict(em, key)
    if (log.undos.some((undo) => undo.batch === id)) throw new DomainError('batch-already-undone')
    const undo = { batch: id, author: order.author, role: order.role, at: timeOf(tools), reason: order.reason }
    const report = undoReport(toCorrect, log, id)
    await insertUndo(em, undo, key)
    await keepHistory(em, key, plans, applyCorrections(toCorrect, correctionsInForce({ ...log, undos: [...log.undos, undo] })), {
      at: undo.at,
      reasons: [undo.reason],
    })
    await recordChanges(em, [changeOfUndo(undo, key)])
    return report
  })
}

async function inDistrict<T>({ database }: CorrectionTools, key: string, work: (em: Session, district: District) => Promise<T>): Promise<T> {
  const found = await findDistrict(database.session(), key)
  if (!found) throw new DomainError('district-not-found')
  return database.session().transactional(async (em) => {
    await holdDistrict(em, found.district)
    return work(em, found.district)
  })
}

async function writeDrafts(
  tools: CorrectionTools,
  em: Session,
  { plans, log, toCorrect, corrected }: DistrictState,
  drafts: readonly CorrectionDraft[],
  { district, name, author, role, rule }: Author & { readonly district: string; readonly name: string; readonly rule: CorrectionRule | null },
): Promise<Written> {
  if (drafts.length === 0) return { kind: 'nothing-to-write' }
  const number = await nextBatchNumber(em, district)
  const batch: CorrectionBatch = { id: `${district}-${number}`, district, name, author, role, at: timeOf(tools), rule }
  const corrections: readonly Correction[] = sealDrafts(drafts, batch)
  await insertBatch(em, batch, number, corrections)
  const after = applyCorrections(toCorrect, [...correctionsInForce(log), ...corrections])
  await keepHistory(em, district, plans, after, { at: batch.at, reasons: corrections.map(({ reason }) => reason) })
  await recordChanges(em, changesOfBatch(batch, corrections))
  return { kind: 'written', batch, corrections: corrections.length, preview: differenceOf(toCorrect, corrected, after) }
}

function timeOf({ now }: CorrectionTools): string {
  return new Date(now()).toISOString()
}

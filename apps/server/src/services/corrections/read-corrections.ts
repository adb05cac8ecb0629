import { hasCell, suggestTags, type TagSuggestion } from '@cuentas/budget'
import {
  cellId,
  correctionsInForce,
  subjectOf,
  type Correction,
  type CorrectionBatch,
  type CorrectionLog,
  type DigitRepair,
  type LineItem,
  type Misfit,
} from '@cuentas/shared'
import { findBatch } from '#db/correction-repository.ts'
import type { Database } from '#db/database.ts'
import { findDistrict } from '#db/district-repository.ts'
import type { CorrectedPlans } from '#services/corrections/correct-plans.ts'
import { stateOfDistrict } from '#services/corrections/write-corrections.ts'
import { DomainError } from '#services/domain-error.ts'
import { aboutOf } from '#services/views/log-entry.ts'
import type { BatchView, CorrectionLogView, CorrectionView } from '#services/views/correction-view.ts'

/** A page of a district's open log, newest batch first. Throws `district-not-found`. */
export async function openLog(database: Database, district: string, page: { readonly limit: number; readonly skip: number }): Promise<CorrectionLogView> {
  const { log } = await existingState(database, district)
  const newest = [...log.batches].reverse().slice(page.skip, page.skip + page.limit)
  const counts = Map.groupBy(log.corrections, ({ batch }) => batch)
  return {
    district,
    batches: log.batches.length,
    entries: newest.map((batch) => ({ ...batchHead(batch, log), corrections: counts.get(batch.id)?.length ?? 0 })),
  }
}

/** One batch with every decision and what became of it. Throws `batch-not-found`. */
export async function oneBatch(database: Database, id: string): Promise<BatchView> {
  const batch = await findBatch(database.session(), id)
  if (!batch) throw new DomainError('batch-not-found')
  const state = await stateOfDistrict(database, batch.district)
  const own = state.log.corrections.filter((correction) => correction.batch === id)
  const view = viewer(state)
  return { ...batchHead(batch, state.log), corrections: own.map(view) }
}

/** Every decision about one line item, oldest first, undone ones too. */
export async function correctionsOfLineItem(database: Database, district: string, lineItem: string): Promise<readonly CorrectionView[]> {
  const state = await existingState(database, district)
  return state.log.corrections.filter(({ target }) => subjectOf(target) === lineItem).map(viewer(state))
}

/** What waits for a person: decisions that do not quite fit, digit repairs that the documents' sums ask for, decisions to take over into other years. */
export interface OpenQuestions {
  readonly misfits: readonly { readonly misfit: Misfit; readonly correction: Correction }[]
  /** `lineItem` is null where the cell is a printed total, which no line item has. `subject` is the line item's id or the cell's. */
  readonly repairs: readonly { readonly repair: DigitRepair; readonly document: string; readonly lineItem: LineItem | null; readonly subject: string }[]
  readonly suggestions: readonly (TagSuggestion & { readonly title: string })[]
}

/** What waits for a person in a district. Repairs that were accepted or refused are not asked about again. */
export async function openQuestions(database: Database, district: string): Promise<OpenQuestions> {
  const { log, toCorrect, corrected } = await existingState(database, district)
  const rows = new Map(log.corrections.map((correction) => [correction.id, correction]))
  const items = [...corrected.items.values()]
  const settled = new Set(
    correctionsInForce(log).flatMap(({ change, target: { document } }) =>
      change.action === 'repair' || change.action === 'repair-total' ? [cellId({ ...change, document })] : [],
    ),
  )
  return {
    misfits: corrected.misfits.flatMap((misfit) => {
      const correction = rows.get(misfit.correction)
      return correction ? [{ misfit, correction }] : []
    }),
    repairs: toCorrect.plans.flatMap(({ document: { sha256: document } }) =>
      (toCorrect.repairs?.get(document) ?? []).flatMap((repair) => {
        const cell = cellId({ ...repair, document })
        if (settled.has(cell)) return []
        const lineItem = items.map((item) => item.lineItem).find((item) => item.document === document && hasCell(item, repair)) ?? null
        return [{ repair, document, lineItem, subject: lineItem?.id ?? cell }]
      }),
    ),
    suggestions: suggestTags(corrected).map((suggestion) => ({ ...suggestion, title: corrected.items.get(suggestion.lineItem)?.lineItem.title ?? '' })),
  }
}

async function existingState(database: Database, district: string): Promise<CorrectedPlans> {
  if (!(await findDistrict(database.session(), district))) throw new DomainError('district-not-found')
  return stateOfDistrict(database, district)
}

function batchHead({ id, district, name, role, at, rule }: CorrectionBatch, { undos }: CorrectionLog): Omit<BatchView, 'corrections'> {
  const undo = undos.find(({ batch }) => batch === id)
  return { id, district, name, role, at, rule, undone: undo ? { role: undo.role, at: undo.at, reason: undo.reason } : null }
}

function viewer({ log, corrected }: CorrectedPlans): (correction: Correction) => CorrectionView {
  const undone = new Set(log.undos.map(({ batch }) => batch))
  const holding = new Set([...corrected.items.values()].flatMap(({ decisions }) => [...decisions.values()].map(({ correction }) => correction.id)))
  const lastOfPair = new Map(correctionsInForce(log).map((correction) => [pairOf(correction), correction.id]))
  return (correction) => {
    const { id, batch, target, change, expect, reason } = correction
    const holds = pairOf(correction) === null ? holding.has(id) || isLost(corrected.misfits, id) : lastOfPair.get(pairOf(correction)) === id
    return {
      id,
      about: aboutOf(target),
      change,
      was: expect.was,
      reason,
      status: undone.has(batch) ? 'undone' : holds ? 'in-force' : 'superseded',
      misfits: corrected.misfits.filter((misfit) => misfit.correction === id),
    }
  }
}

/** A decision whose line item is gone waits for it; nothing superseded it. */
function isLost(misfits: readonly Misfit[], correction: string): boolean {
  return misfits.some((misfit) => misfit.correction === correction && misfit.code === 'line-item-gone')
}

/** What a decision of which only the last one counts is about: a pair of line items, or a printed total. */
function pairOf({ target, change }: Correction): string | null {
  if (change.action === 'repair-total') return subjectOf(target)
  return change.action === 'link' || change.action === 'unlink' ? [subjectOf(target), change.to.lineItem].toSorted().join(' ') : null
}

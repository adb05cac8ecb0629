import { correctionsInForce, subjectOf, type Correction, type CorrectionLog } from '@cuentas/shared'
import { applyCorrections, type Corrected, type PlansToCorrect } from '#corrections/apply-corrections.ts'
import { aspectOf } from '#corrections/aspect.ts'
import { differenceOf, type Preview } from '#corrections/preview-corrections.ts'

/**
 * Where a later batch and the batch that is undone meet. `superseded`: a later decision about the same thing holds, and goes on holding.
 * `built-on`: a later decision was made against what the undone one said; it goes on holding and is flagged.
 */
export interface UndoConflict {
  readonly kind: 'superseded' | 'built-on'
  /** The undone correction; null when several of them together are what the later one was made against. */
  readonly correction: string | null
  readonly later: string
  readonly laterBatch: string
  /** The line item's id, or a printed total's cell. */
  readonly lineItem: string | null
}

/** What undoing a batch changes, and what later batches built on it. */
export interface UndoReport extends Preview {
  readonly conflicts: readonly UndoConflict[]
}

/** What undoing a batch would change. Nothing else is undone: the decisions of other batches hold as before. `known`: both states, where they were made already. */
export function undoReport(
  plans: PlansToCorrect,
  log: CorrectionLog,
  batch: string,
  known?: { readonly before: Corrected; readonly after: Corrected },
): UndoReport {
  const inForce = correctionsInForce(log)
  const { before, after } = known ?? {
    before: applyCorrections(plans, inForce),
    after: applyCorrections(
      plans,
      inForce.filter((correction) => correction.batch !== batch),
    ),
  }
  const preview = differenceOf(plans, before, after)
  return { ...preview, conflicts: [...superseded(inForce, batch), ...builtOn(preview, inForce, batch, before)] }
}

function superseded(inForce: readonly Correction[], batch: string): readonly UndoConflict[] {
  const lastBy = new Map(inForce.map((correction) => [aboutWhat(correction), correction]))
  return inForce
    .filter((correction) => correction.batch === batch)
    .flatMap((correction) => {
      const later = lastBy.get(aboutWhat(correction))
      if (!later || later.batch === batch) return []
      return [{ kind: 'superseded', correction: correction.id, later: later.id, laterBatch: later.batch, lineItem: subjectOf(correction.target) } as const]
    })
}

function builtOn({ misfits }: Preview, inForce: readonly Correction[], batch: string, before: Corrected): readonly UndoConflict[] {
  const afterwards = inForce.slice(inForce.findIndex((correction) => correction.batch === batch)).filter((correction) => correction.batch !== batch)
  return misfits.flatMap(({ correction, lineItem }) => {
    const later = afterwards.find(({ id }) => id === correction)
    if (!later || before.misfits.some((known) => known.correction === correction && known.lineItem === lineItem)) return []
    return [{ kind: 'built-on', correction: null, later: correction, laterBatch: later.batch, lineItem } as const]
  })
}

function aboutWhat({ target, change }: Correction): string {
  const pair = change.action === 'link' || change.action === 'unlink' ? [subjectOf(target), change.to.lineItem].toSorted().join(' ') : undefined
  return pair ? `link ${pair}` : `${subjectOf(target)} ${aspectOf(change)}`
}

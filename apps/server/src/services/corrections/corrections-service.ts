import {
  draftCorrections,
  previewDrafts,
  undoReport,
  type CorrectionRequest,
  type Corrected,
  type Preview,
  type ProposedRule,
  type RefusedRequest,
  type UndoReport,
} from '@cuentas/budget'
import { correctionsInForce, defaultFocus, type Focus } from '@cuentas/shared'
import { districtsOfLineItems, findBatch } from '#db/correction-repository.ts'
import { applyRule, lookAtRule, proposedRules, type LookedAt, type RuleChoice } from '#services/corrections/look-at-rules.ts'
import { correctionsOfLineItem, oneBatch, openLog, openQuestions, type OpenQuestions } from '#services/corrections/read-corrections.ts'
import { stateOfDistrict, undoBatch, writeBatch, type Author, type CorrectionTools, type Written } from '#services/corrections/write-corrections.ts'
import { changedFigures, changedInFocus, type PointsAt } from '#services/corrections/changed-figures.ts'
import { publicLog } from '#services/corrections/public-log.ts'
import { DomainError } from '#services/domain-error.ts'
import type { BatchView, CorrectionLogView, CorrectionView } from '#services/views/correction-view.ts'
import type { ChangedFigure, LogEntries } from '#services/views/log-entry.ts'

/** What people read of the log: it is open to everybody. */
export interface OpenLog {
  readonly log: (district: string, page: { readonly limit: number; readonly skip: number }) => Promise<CorrectionLogView>
  readonly batch: (id: string) => Promise<BatchView>
  readonly ofLineItem: (id: string) => Promise<readonly CorrectionView[]>
  /** The newest changes of all districts, or of one. */
  readonly all: (district: string | undefined, page: { readonly limit: number; readonly skip: number }) => Promise<LogEntries>
  /** Sums of a district that decisions changed: those of restorative justice, or of another focus. */
  readonly changed: (district: string, focus?: Focus) => Promise<readonly ChangedFigure[]>
}

/** Writing, and what is looked at before writing. Only callers within this program have it: no route leads here. */
export interface CorrectionDesk {
  /** The one district of these line items. Throws `line-item-not-found`, `several-districts`. */
  readonly districtOf: (lineItems: readonly string[]) => Promise<string>
  /** A district's plans with the decisions in force. */
  readonly state: (district: string) => Promise<Corrected>
  readonly questions: (district: string) => Promise<OpenQuestions>
  readonly preview: (
    district: string,
    requests: readonly CorrectionRequest[],
  ) => Promise<{ readonly preview: Preview; readonly refused: readonly RefusedRequest[] }>
  readonly write: (order: Author & { readonly district: string; readonly name: string; readonly requests: readonly CorrectionRequest[] }) => Promise<Written>
  readonly previewUndo: (batch: string) => Promise<UndoReport>
  readonly undo: (batch: string, order: Author & { readonly reason: string }) => Promise<UndoReport>
  readonly rules: (district: string) => Promise<readonly (ProposedRule & { readonly name: string })[]>
  readonly previewRule: (choice: RuleChoice) => Promise<LookedAt>
  readonly applyRule: (choice: RuleChoice & Author & { readonly name: string; readonly code: string }) => Promise<Written>
}

/** The open log over a database. */
export function openLogService(
  { database }: Pick<CorrectionTools, 'database'>,
  pointsAt: (district: string, moment: number, focus?: Focus) => ReturnType<PointsAt>,
): OpenLog {
  return {
    log: (district, page) => openLog(database, district, page),
    batch: (id) => oneBatch(database, id),
    all: (district, page) => publicLog(database, district, page),
    changed: (district, focus = defaultFocus) =>
      focus === defaultFocus
        ? changedFigures(database.session(), district)
        : changedInFocus(database.session(), district, (moment) => pointsAt(district, moment, focus)),
    ofLineItem: async (id) => correctionsOfLineItem(database, await districtOf(database, [id]), id),
  }
}

/** The desk over a database and a clock. */
export function correctionDesk(tools: CorrectionTools): CorrectionDesk {
  const { database } = tools
  return {
    districtOf: (lineItems) => districtOf(database, lineItems),
    state: async (district) => (await stateOfDistrict(database, district)).corrected,
    questions: (district) => openQuestions(database, district),
    preview: async (district, requests) => {
      const { toCorrect, log, corrected } = await stateOfDistrict(database, district)
      const { drafts, refused } = draftCorrections(corrected, requests)
      return { preview: previewDrafts(toCorrect, correctionsInForce(log), drafts), refused }
    },
    write: (order) => writeBatch(tools, order),
    previewUndo: async (id) => {
      const batch = await findBatch(database.session(), id)
      if (!batch) throw new DomainError('batch-not-found')
      const { toCorrect, log } = await stateOfDistrict(database, batch.district)
      if (log.undos.some((undo) => undo.batch === id)) throw new DomainError('batch-already-undone')
      return undoReport(toCorrect, log, id)
    },
    undo: (batch, order) => undoBatch(tools, batch, order),
    rules: (district) => proposedRules(database, district),
    previewRule: (choice) => lookAtRule(database, choice),
    applyRule: (choice) => applyRule(tools, choice),
  }
}

async function districtOf(database: CorrectionTools['database'], lineItems: readonly string[]): Promise<string> {
  const found = await districtsOfLineItems(database.session(), lineItems)
  const districts = new Set(found.values())
  const [only] = districts
  if (only === undefined) throw new DomainError('line-item-not-found')
  if (districts.size > 1) throw new DomainError('several-districts')
  return only
}

export type { CorrectedLineItem } from '#corrections/corrected-line-item.ts'
export { applyCorrections, differingItems, type Corrected, type PlansToCorrect } from '#corrections/apply-corrections.ts'
export {
  bounds,
  changesBetween,
  dollarsMoved,
  shownDecisions,
  type DollarsMoved,
  type LineItemChange,
  type TotalChange,
  type ShownDecisions,
} from '#corrections/compare-corrected.ts'
export type { CorrectedTotal } from '#corrections/correct-totals.ts'
export type { FigureRepair } from '#corrections/corrected-figures.ts'
export type { Decision, Decisions } from '#corrections/decisions.ts'
export { cellKey, hasCell, proposeRepairs, repairKey } from '#corrections/digit-repairs.ts'
export {
  draftCorrections,
  printedCents,
  refusedRequestCodes,
  sealDrafts,
  type CorrectionRequest,
  type Drafts,
  type RefusedRequest,
  type RefusedRequestCode,
  type RequestedChange,
} from '#corrections/draft-corrections.ts'
export { differenceOf, previewDrafts, previewOf, seriesOf, type Preview } from '#corrections/preview-corrections.ts'
export { amountAtStake, dollarsAtRisk, dollarsOnTheMove, reviewOf, type Review } from '#corrections/at-risk.ts'
export { previewRule, type RulePreview } from '#corrections/preview-rule.ts'
export { proposeRules, ruleName, type ProposedRule } from '#corrections/propose-rules.ts'
export { suggestTags, type TagSuggestion } from '#corrections/suggest-tags.ts'
export { mainFigure } from '#corrections/undecided.ts'
export { undoReport, type UndoConflict, type UndoReport } from '#corrections/undo-batch.ts'
export { readSplit, resolveSplit, splitProblems, type SplitProblem, type WishedPart } from '#corrections/split-wish.ts'

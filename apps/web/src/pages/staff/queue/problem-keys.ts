/** Codes of the workspace's procedures about decisions that have a sentence of their own (`staff-queue:problem-...`). */
export const problemKeys = [
  'not-understood',
  'line-item-not-found',
  'preview-is-stale',
  'batch-already-undone',
  'batch-not-found',
  'waiting-change-answered',
  'author-cannot-approve',
  'not-yours',
  'split-unreadable',
  'parts-do-not-sum',
  'figure-not-printed',
  'too-many-line-items',
  'reply-empty',
  'rule-not-proposed',
  'refused',
  'nothing-ticked',
] as const

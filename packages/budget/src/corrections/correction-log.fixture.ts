import {
  cents,
  correctionsInForce,
  type CorrectionBatch,
  type CorrectionLog,
  type FigureSplit,
  type LineItem,
  type SplitPart,
  type TaggedPlan,
} from '@cuentas/shared'
import { applyCorrections, type Corrected, type PlansToCorrect } from '#corrections/apply-corrections.ts'
import { draftCorrections, sealDrafts, type CorrectionRequest, type RequestedChange } from '#corrections/draft-corrections.ts'
import { figure, plan, sha, tag, type MadeUpItem } from '#tagged-plans.fixture.ts'

/** A log without a row, for tests. */
export const emptyLog: CorrectionLog = { batches: [], corrections: [], undos: [] }

/** Writes requests as a batch at the end of a log, as the server does, for tests. Requests that cannot be decisions are left out. */
export function written(plans: PlansToCorrect, log: CorrectionLog, id: string, requests: readonly CorrectionRequest[]): CorrectionLog {
  const batch: CorrectionBatch = {
    id,
    district: 'example',
    name: `Batch ${id}`,
    author: 'Somebody',
    role: 'editor',
    at: '2026-02-10T12:00:00.000Z',
    rule: null,
  }
  const { drafts } = draftCorrections(laidOver(plans, log), requests)
  return { ...log, batches: [...log.batches, batch], corrections: [...log.corrections, ...sealDrafts(drafts, batch)] }
}

/** A log with a batch undone, for tests. */
export function undone(log: CorrectionLog, batch: string): CorrectionLog {
  return { ...log, undos: [...log.undos, { batch, author: 'Somebody', role: 'editor', at: '2026-02-11T12:00:00.000Z', reason: 'A test' }] }
}

/** Plans with the decisions in force, for tests. */
export function laidOver(plans: PlansToCorrect, log: CorrectionLog): Corrected {
  return applyCorrections(plans, correctionsInForce(log))
}

/** A request with a made-up reason, for tests. */
export function request(lineItem: string, change: RequestedChange): CorrectionRequest {
  return { lineItem, change, reason: 'The district said so' }
}

/** A split with a made-up source, for tests. */
export function split(
  whole: number,
  parts: readonly SplitPart[],
  of: Pick<FigureSplit, 'phase' | 'fund'> = { phase: 'planned', fund: 'total' },
): RequestedChange {
  const source = { kind: 'district-answer', words: 'E-mail of the budget office', date: '2026-02-10' } as const
  return { action: 'split', split: { ...of, whole: cents(whole), parts, source } }
}

/** The id of a line item of a plan by its action number, for tests. */
export function idOf(of: TaggedPlan, action: string, year?: number): string {
  const item = of.lineItems.find((one) => one.action === action && (year === undefined || one.fiscalYear === year))
  if (!item) throw new Error(`no action ${action}`)
  return item.id
}

/** Every field of what was extracted, as text, to see that nothing of it changes. */
export function extracted(plans: readonly TaggedPlan[]): string {
  const items: readonly LineItem[] = plans.flatMap(({ lineItems }) => lineItems)
  return JSON.stringify(items)
}

const planned = (amount: number) => [figure('planned', 'total', amount, 'planned'), figure('planned', 'lcff', amount, 'contributing')]
const titles = [
  'Restorative Practices Coordinator',
  'School Resource Officers and Campus Security',
  'Positive Behavioral Interventions and Supports',
  'Counseling and Mental Health Clinicians',
  'Attendance Outreach and Family Liaisons',
  'Professional Development for Teachers',
]

/** Two plans of one district that follow each other, the second with its annual update, for tests. */
export function twoYears(): readonly [TaggedPlan, TaggedPlan] {
  const tags = [tag('RJ', 'primary'), tag('SEC'), tag('BEH', 'mention'), tag('MH'), tag('FAM'), tag('PD', 'mention')]
  const rows = titles.map((title, at) => ({ title, action: `1.${at + 1}`, contributing: true, amount: (at + 1) * 1_000_000, tag: tags[at] ?? tag(null) }))
  const described = rows.map(({ amount, ...row }): MadeUpItem => ({ ...row, description: `${row.title} for every school.`, figures: planned(amount) }))
  const updates = rows.map(({ amount, ...row }): MadeUpItem => ({
    ...row,
    year: 2024,
    tag: tag(null),
    figures: [figure('planned', 'total', amount, 'annual-update'), figure('estimated-actual', 'total', amount - 100, 'annual-update')],
  }))
  return [plan(2024, described), plan(2025, [...described, ...updates], { sha256: sha('5') })]
}

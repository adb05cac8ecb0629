import {
  cents,
  fiscalYear,
  lineItemId,
  readAmount,
  sha256Schema,
  type ActionTable,
  type Amount,
  type Category,
  type Figure,
  type Fund,
  type LineItem,
  type Phase,
  type PrintedFacts,
  type RjLevel,
  type Sha256,
  type Tag,
  type TaggedPlan,
} from '@cuentas/shared'
import { place } from '#lcap-tables.fixture.ts'

/** A tag as the rules would give it, for tests. */
export function tag(category: Category | null, rjLevel: RjLevel = 'none'): Tag {
  return { category, also: [], rjLevel, origin: 'made-up', because: [], confidence: 0.9 }
}

/** A figure in one table from its text or its cents, for tests. */
export function figure(phase: Phase, fund: Fund, amount: string | number, table: ActionTable): Figure {
  const value: Amount = typeof amount === 'number' ? cents(amount) : readAmount(amount)
  const text = typeof amount === 'number' ? String(amount) : amount
  return { phase, fund, amount: value, provenances: [place(table, text)] }
}

/** A line item and its tag, for tests. */
export interface MadeUpItem extends Partial<Pick<LineItem, 'title' | 'description' | 'contributing' | 'notes'>> {
  readonly action: string
  readonly year?: number
  readonly figures: readonly Figure[]
  readonly tag?: Tag
}

/** A document name from one hexadecimal digit, for tests. */
export function sha(digit: string): Sha256 {
  return sha256Schema.parse(digit.repeat(64))
}

/** A tagged plan, for tests. Line items without a year are of the plan's coming year. */
export function plan(
  planYear: number,
  items: readonly MadeUpItem[],
  more: { readonly sha256?: Sha256; readonly adoption?: 'adopted' | 'draft'; readonly facts?: PrintedFacts } = {},
): TaggedPlan {
  const sha256 = more.sha256 ?? sha(String(planYear % 10))
  const lineItems = items.map((item) => lineItem(sha256, planYear, item))
  return {
    document: {
      sha256,
      pages: 200,
      kind: 'lcap',
      lea: { name: 'Example Unified', cds: null },
      planYear: fiscalYear(planYear),
      template: '2025-27',
      language: 'en',
      adoption: more.adoption ?? 'adopted',
    },
    facts: more.facts ?? {},
    lineItems,
    tags: new Map(items.flatMap((item, at) => (item.tag ? [[String(lineItems[at]?.id), item.tag] as const] : []))),
  }
}

function lineItem(sha256: Sha256, planYear: number, { action, year = planYear, figures, tag: _, ...rest }: MadeUpItem): LineItem {
  const goal = action.split('.')[0] ?? ''
  const title = rest.title ?? `Action number ${action}`
  return {
    id: lineItemId(sha256, year, goal, action),
    document: sha256,
    cds: null,
    fiscalYear: fiscalYear(year),
    goal,
    action,
    description: '',
    contributing: null,
    scope: '',
    studentGroups: '',
    location: '',
    timeSpan: '',
    notes: [],
    titleAt: place('planned', title),
    ...rest,
    title,
    figures,
  }
}

import { isCents, type Amount, type Category, type LineageLink, type LineItem, type RjLevel, type TaggedPlan } from '@cuentas/shared'
import { actionThroughYears } from '#lineage/links.ts'

/** What is different in an action. Another number alone is no change: districts renumber every year. */
export const changeKinds = ['dollars', 'program', 'level', 'title', 'contributing'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** An action of one plan, and the same action in the other: one and one, or several where actions were joined or divided. */
export interface ComparedAction {
  readonly kind: 'added' | 'removed' | 'changed' | 'same'
  readonly before: readonly LineItem[]
  readonly after: readonly LineItem[]
  /** True when goal or number differ. */
  readonly renumbered: boolean
  readonly changes: readonly ChangeKind[]
}

/** Two documents of one district, action by action: in the order of the newer plan, then what only the older one has. */
export function comparePlans(before: TaggedPlan, after: TaggedPlan, links: readonly LineageLink[]): readonly ComparedAction[] {
  const [older, newer] = [comingYear(before), comingYear(after)]
  const ids = new Set<string>(newer.map(({ id }) => id))
  const sameAs = new Map<string, readonly string[]>(older.map(({ id }) => [id, actionThroughYears(links, id).filter((one) => ids.has(one))]))
  const done = new Set<string>()
  const groups = newer.flatMap((item) => {
    if (done.has(item.id)) return []
    const group = connected(item, older, newer, sameAs)
    for (const { id } of [...group.before, ...group.after]) done.add(id)
    return [compared(group, before, after)]
  })
  const gone = older.filter(({ id }) => !done.has(id)).map((item) => compared({ before: [item], after: [] }, before, after))
  return [...groups, ...gone]
}

/** The planned total of an action as the plan prints it; null where it prints none. */
export function plannedTotal({ figures }: LineItem): Amount | null {
  return figures.find(({ phase, fund }) => phase === 'planned' && fund === 'total')?.amount ?? null
}

/** Line items of a plan's own year: what it promises, not what it reports on the year before. */
function comingYear({ document: { planYear }, lineItems }: TaggedPlan): readonly LineItem[] {
  return lineItems.filter(({ fiscalYear }) => fiscalYear === planYear)
}

interface Group {
  readonly before: readonly LineItem[]
  readonly after: readonly LineItem[]
}

/** Everything that an action of the newer plan was made of, and what else that became: closed under "is the same action". */
function connected(start: LineItem, older: readonly LineItem[], newer: readonly LineItem[], sameAs: ReadonlyMap<string, readonly string[]>): Group {
  const after = new Set<string>([start.id])
  const before = new Set<string>()
  for (let grew = true; grew;) {
    grew = false
    for (const [id, same] of sameAs) {
      if (before.has(id) || !same.some((one) => after.has(one))) continue
      before.add(id)
      for (const one of same) after.add(one)
      grew = true
    }
  }
  return { before: older.filter(({ id }) => before.has(id)), after: newer.filter(({ id }) => after.has(id)) }
}

function compared(group: Group, before: TaggedPlan, after: TaggedPlan): ComparedAction {
  if (group.before.length === 0) return { ...group, kind: 'added', renumbered: false, changes: [] }
  if (group.after.length === 0) return { ...group, kind: 'removed', renumbered: false, changes: [] }
  const found = changes(group, before, after)
  const numbers = ({ goal, action }: LineItem) => `${goal} ${action}`
  const renumbered = text(group.before.map(numbers)) !== text(group.after.map(numbers))
  return { ...group, kind: found.length > 0 ? 'changed' : 'same', renumbered, changes: found }
}

function changes(group: Group, before: TaggedPlan, after: TaggedPlan): readonly ChangeKind[] {
  const differs = (of: (item: LineItem, plan: TaggedPlan) => string) =>
    text(group.before.map((item) => of(item, before))) !== text(group.after.map((item) => of(item, after)))
  const found: Readonly<Record<ChangeKind, boolean>> = {
    dollars: dollars(group.before) !== dollars(group.after),
    program: differs(({ id }, { tags }) => programOf(tags.get(id)?.category)),
    level: differs(({ id }, { tags }) => levelOf(tags.get(id)?.rjLevel)),
    title: differs(({ title }) => plainTitle(title)),
    contributing: differs(({ contributing }) => String(contributing)),
  }
  return changeKinds.filter((kind) => found[kind])
}

/** The dollars of a group, to be compared: their sum, with what cannot be read as a number beside it. Never 0 for a missing figure. */
function dollars(items: readonly LineItem[]): string {
  const amounts = items.map((item) => plannedTotal(item))
  const known = amounts.filter((amount) => amount !== null).filter(isCents)
  const unknown = amounts.flatMap((amount) => (amount === null ? ['missing'] : isCents(amount) ? [] : [amount.because]))
  return [known.length === 0 ? 'none' : String(known.reduce<number>((sum, amount) => sum + amount, 0)), ...unknown.toSorted()].join(' ')
}

function programOf(category: Category | null | undefined): string {
  return category ?? 'not stated'
}

function levelOf(level: RjLevel | undefined): string {
  return level ?? 'none'
}

/** Case, spaces and marks make no other title. */
function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function text(all: readonly string[]): string {
  return [...new Set(all)].toSorted().join('\n')
}

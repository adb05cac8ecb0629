import { cents, isCents, type Brief, type BriefAction, type BriefChange, type Cents } from '@cuentas/shared'
import type { ActionList, BriefInput } from '#brief/brief-input.ts'

/** Actions in which the program has any part. */
export function inProgram(actions: ActionList): ActionList {
  return actions.filter(({ level }) => level !== 'none')
}

/** The planned dollars of an action, when they are printed as a number. */
export function plannedCents({ planned }: BriefAction): Cents | undefined {
  return planned && isCents(planned.amount) ? planned.amount : undefined
}

/**
 * What changed in the program from one list of actions to the next: what came, what went, more or fewer dollars, another contributing mark. A
 * new number or title alone is no change: the same action is found by its lineage.
 */
export function changesBetween(before: ActionList, after: ActionList): readonly BriefChange[] {
  const earlier = new Map(before.map((action) => [action.id, action]))
  const goneOn = new Set(after.flatMap((action) => action.before))
  const changed = after.flatMap((action) => {
    const same = action.before.flatMap((id) => earlier.get(id) ?? [])
    const concerns = action.level !== 'none' || same.some(({ level }) => level !== 'none')
    return concerns ? changesOf(same, action) : []
  })
  const removed = inProgram(before)
    .filter(({ id }) => !goneOn.has(id))
    .map((action): BriefChange => ({ kind: 'removed', before: action, after: null, cents: negative(plannedCents(action)) }))
  return [...changed, ...removed].toSorted((a, b) => Math.abs(b.cents ?? 0) - Math.abs(a.cents ?? 0))
}

function changesOf(same: ActionList, after: BriefAction): readonly BriefChange[] {
  const [before] = same
  if (!before) return [{ kind: 'added', before: null, after, cents: plannedCents(after) ?? null }]
  const changes: BriefChange[] = []
  // Of an action that several were merged into, the dollars are compared with the sum of those.
  const sums = same.map(plannedCents)
  const was = sums.every((sum) => sum !== undefined) ? cents(sums.reduce<number>((total, sum) => total + sum, 0)) : undefined
  const is = plannedCents(after)
  if (was !== undefined && is !== undefined && was !== is) changes.push({ kind: is > was ? 'more' : 'less', before, after, cents: cents(is - was) })
  if (same.length === 1 && before.contributing !== null && after.contributing !== null && before.contributing !== after.contributing)
    changes.push({ kind: 'contributing-changed', before, after, cents: null })
  return changes
}

function negative(amount: Cents | undefined): Cents | null {
  return amount === undefined ? null : cents(-amount)
}

/** What changed since the draft where both versions are known, else since last year's plan. */
export function changesOfBrief({ versions, years, planYear }: Pick<BriefInput, 'versions' | 'years' | 'planYear'>): Brief['changes'] {
  if (versions) return { since: 'draft', rows: changesBetween(versions.draft, versions.adopted) }
  const [before, after] = [[...years].find(([year]) => year === planYear - 1)?.[1], years.get(planYear)]
  if (!before || !after) return { since: 'nothing-to-compare', rows: [] }
  return { since: 'last-year', rows: changesBetween(before, after) }
}

import { rjLevels } from '@cuentas/shared'
import type { StaffApi } from '#api.ts'
import type { Language } from '#language.ts'
import { words } from '#locales/words.ts'
import { doneByStaff, type StaffArgs } from '#pages/staff/asked-of-staff.ts'
import { textOf } from '#pages/staff/form.tsx'
import { askedFilter, filterCategories } from '#pages/staff/queue/asked-filter.ts'
import { outcomeOf, telling } from '#pages/staff/queue/outcome.ts'
import type { QueueRow } from '#pages/staff/queue/queue-table.tsx'
import { staffAddresses } from '#staff-addresses.ts'

/** Rows that one change of many may be about. */
const most = 500

type Look = Awaited<ReturnType<StaffApi['decide']['lookAtBulk']>>

/** What the bulk page shows: rows to be unticked, the wish, and its preview once there is a wish. */
export interface BulkStep {
  readonly rows: readonly QueueRow[]
  /** How many line items the filter finds, where these are the first of more than one change may be about; else null. */
  readonly firstOf: number | null
  readonly ticked: readonly string[]
  readonly wish: { readonly category: string; readonly level: string; readonly confirm: boolean; readonly reason: string; readonly name: string }
  readonly look: Look | null
  readonly problem: string | null
}

/** One step of a change of many: rows are chosen, the wish is previewed, what was previewed is applied. What was not previewed is never applied. */
export async function bulkStep(
  args: StaffArgs,
  { language, district, query }: { readonly language: Language; readonly district: string; readonly query: string },
  form: FormData,
): Promise<BulkStep | { readonly goTo: string }> {
  const intent = textOf(form, 'intent')
  const valuesOf = (name: string) => form.getAll(name).filter((value): value is string => typeof value === 'string')
  const chosen = intent === 'found' ? await foundRows(args, district, query) : await rowsNamed(args, district, valuesOf(intent === 'ticked' ? 'row' : 'listed'))
  if ('problem' in chosen) return empty(chosen.problem)
  const { rows, firstOf } = chosen
  const named = new Set(valuesOf('row'))
  const ticked = rows.map(({ lineItem }) => lineItem).filter((lineItem) => intent === 'found' || named.has(lineItem))
  const wish = {
    category: textOf(form, 'category'),
    level: textOf(form, 'level'),
    confirm: textOf(form, 'confirm') !== '',
    reason: textOf(form, 'reason').trim(),
    name: textOf(form, 'name').trim(),
  }
  const step: BulkStep = { rows, firstOf, ticked, wish, look: null, problem: ticked.length === 0 ? 'nothing-ticked' : null }
  if (step.problem !== null || intent === 'found' || intent === 'ticked') return step
  const asked = {
    district,
    lineItems: [...ticked],
    wish: { category: filterCategories.find((one) => one === wish.category), rjLevel: rjLevels.find((one) => one === wish.level), confirm: wish.confirm },
    reason: wish.reason || words(language)('staff-queue:reason-confirmed'),
  }
  const code = textOf(form, 'code')
  if (intent === 'apply' && code !== '') {
    const outcome = outcomeOf(
      await doneByStaff(args, (api) => api.decide.bulk({ ...asked, name: wish.name || words(language)('staff-queue:bulk-title'), code })),
    )
    if (!('problem' in outcome)) return { goTo: telling(staffAddresses.queue(language, district, query), outcome.told) }
    return { ...(await preview(args, step, asked)), problem: outcome.problem }
  }
  return preview(args, step, asked)
}

async function preview(args: StaffArgs, step: BulkStep, asked: Parameters<StaffApi['decide']['lookAtBulk']>[0]): Promise<BulkStep> {
  const result = await doneByStaff(args, (api) => api.decide.lookAtBulk(asked))
  return 'problem' in result ? { ...step, problem: result.problem } : { ...step, look: result.done }
}

function empty(problem: string): BulkStep {
  return { rows: [], firstOf: null, ticked: [], wish: { category: '', level: '', confirm: false, reason: '', name: '' }, look: null, problem }
}

type Rows = Pick<BulkStep, 'rows' | 'firstOf'> | { readonly problem: string }

/** The rows that the queue's filter finds, the most dollars at risk first. */
async function foundRows(args: StaffArgs, district: string, query: string): Promise<Rows> {
  const filter = askedFilter(new URLSearchParams(query))
  const rows: QueueRow[] = []
  let found = 0
  let after: { readonly atRisk: number; readonly lineItem: string } | undefined
  do {
    const from = after
    const result = await doneByStaff(args, (api) => api.queue.page({ district, filter, after: from, limit: 200 }))
    if ('problem' in result) return result
    rows.push(...result.done.items)
    found = result.done.found.items
    after = result.done.next ?? undefined
  } while (after && rows.length < most)
  return { rows: rows.slice(0, most), firstOf: found > most ? found : null }
}

/** The rows of a form, wherever in the queue they stand by now. */
async function rowsNamed(args: StaffArgs, district: string, lineItems: readonly string[]): Promise<Rows> {
  const result = await doneByStaff(args, (api) => api.queue.rows({ district, lineItems: lineItems.slice(0, most) }))
  return 'problem' in result ? result : { rows: result.done, firstOf: null }
}

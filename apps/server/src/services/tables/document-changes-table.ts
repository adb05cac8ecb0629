import { documentAddressOf } from '#services/tables/page-address.ts'
import { amountCells } from '#services/tables/action-row.ts'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf, type CodedRow } from '#services/tables/table-rows.ts'
import type { ComparedActionView } from '#services/views/comparison-view.ts'
import type { ActionOfYear } from '#services/views/line-item-brief.ts'

/** The order of the page. */
const kinds = ['changed', 'added', 'removed', 'renumbered'] as const

/** Under which heading the page lists an action; undefined for what stayed as it was. */
function kindOf({ kind, renumbered }: ComparedActionView): (typeof kinds)[number] | undefined {
  if (kind !== 'same') return kind
  return renumbered ? 'renumbered' : undefined
}

/** What changed between two documents of a district: a row an action, and further rows where actions were joined or divided. */
export const documentChangesTable = pageTable({
  name: 'document-changes',
  page: 'compare-documents',
  rows: async ({ services }, { key, query }) => {
    const { district, compared } = await services.districts.compare(key, {
      before: documentAddressOf(query, 'before'),
      after: documentAddressOf(query, 'after'),
    })
    if (!compared) return rowsOf('document-changes', [])
    const { before, after, actions } = compared
    return rowsOf(
      'document-changes',
      kinds.flatMap((kind) =>
        actions
          .filter((action) => kindOf(action) === kind)
          .flatMap((action) =>
            Array.from({ length: Math.max(action.before.length, action.after.length) }, (_, at) => ({
              district_key: district.key,
              district: district.name,
              compared: kind,
              changed_in: action.changes.join(' ') || null,
              document_before: before.sha256,
              ...earlier(action.before[at]),
              document_after: after.sha256,
              ...later(action.after[at]),
              difference: at === 0 && action.before.length > 0 && action.after.length > 0 ? action.difference : null,
            })),
          ),
      ),
    )
  },
})

function earlier(item: ActionOfYear | undefined): CodedRow {
  if (!item) return {}
  const { cell, missing } = amountCells(item.planned?.amount ?? null)
  return {
    goal_before: item.goal,
    action_before: item.action,
    title_before: item.title,
    planned_before: cell,
    planned_before_missing: missing,
    page_before: item.planned?.page ?? null,
    line_item_before: item.id,
  }
}

function later(item: ActionOfYear | undefined): CodedRow {
  if (!item) return {}
  const { cell, missing } = amountCells(item.planned?.amount ?? null)
  return {
    goal_after: item.goal,
    action_after: item.action,
    title_after: item.title,
    planned_after: cell,
    planned_after_missing: missing,
    page_after: item.planned?.page ?? null,
    line_item_after: item.id,
  }
}

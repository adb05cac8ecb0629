import type { Category, RjLevel } from '@cuentas/shared'
import type { Corrected } from '#corrections/apply-corrections.ts'
import { actionThroughYears } from '#lineage/links.ts'

/** What a person decided about the same action in another year, for a line item that nobody has decided about and that shows something else. */
export interface TagSuggestion {
  readonly lineItem: string
  /** The decided line item, of the nearest year. */
  readonly from: string
  readonly category: Category | null
  readonly rjLevel: RjLevel
}

/** Decisions carried along lineage to other years, as suggestions only: a person takes each up or not. */
export function suggestTags({ items, links }: Corrected): readonly TagSuggestion[] {
  const decided = [...items.values()].filter(({ decisions }) => decisions.has('category') || decisions.has('level'))
  const nearest = new Map<string, { readonly distance: number; readonly suggestion: TagSuggestion }>()
  for (const { lineItem: source, tag } of decided) {
    for (const id of actionThroughYears(links, source.id)) {
      const item = items.get(id)
      if (!item || item.decisions.has('category') || item.decisions.has('level')) continue
      const distance = Math.abs(item.lineItem.fiscalYear - source.fiscalYear)
      const [category, rjLevel] = [tag?.category ?? null, tag?.rjLevel ?? 'none']
      const isNews = (item.tag?.category ?? null) !== category || (item.tag?.rjLevel ?? 'none') !== rjLevel
      if (distance === 0 || !isNews || (nearest.get(id)?.distance ?? Infinity) <= distance) continue
      nearest.set(id, { distance, suggestion: { lineItem: id, from: source.id, category, rjLevel } })
    }
  }
  return [...nearest.values()].map(({ suggestion }) => suggestion)
}

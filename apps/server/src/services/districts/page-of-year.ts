import { categoryOfFocus, type Category, type Focus } from '@cuentas/shared'

/** Actions that a page of a year lists; most plans have fewer, the longest three hundred. */
export const actionsAPage = 50

/** A page of a year's actions. */
export interface PageOfYear<Action> {
  /** Actions on all pages. */
  readonly found: number
  /** From 1; the last one where the address asks for one that is not there. */
  readonly page: number
  readonly pages: number
  readonly actions: readonly Action[]
}

/** All actions, in the order of the plan: what programs and files take. */
export function wholeYear<Action>(actions: readonly Action[]): PageOfYear<Action> {
  return { found: actions.length, page: 1, pages: 1, actions }
}

/** One page of the actions under their programs: that of the focus first, then the programs with the most actions; what states no program comes last. */
export function pageOfYear<Action extends { readonly category: Category | null }>(actions: readonly Action[], focus: Focus, asked: number): PageOfYear<Action> {
  const leading = categoryOfFocus(focus)
  const programs = [...Map.groupBy(actions, ({ category }) => category)].toSorted(([a, first], [b, second]) =>
    a === leading ? -1 : b === leading ? 1 : a === null ? 1 : b === null ? -1 : second.length - first.length,
  )
  const ordered = programs.flatMap(([, ofProgram]) => ofProgram)
  const pages = Math.max(1, Math.ceil(ordered.length / actionsAPage))
  const page = Math.min(asked, pages)
  return { found: ordered.length, page, pages, actions: ordered.slice((page - 1) * actionsAPage, page * actionsAPage) }
}

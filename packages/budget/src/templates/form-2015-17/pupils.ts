import type { PageText } from '@cuentas/shared'
import type { PageLine, Spot } from '#templates/older/page-words.ts'
import { choicesBetween, typedChoices } from '#templates/older/ticked.ts'

/** Whom an action serves on the forms to 2016-17: one list for every action, each choice ticked with an X or a box. */
export const pupilGroups = [
  { label: 'All', words: /all\b/iu },
  { label: 'Low Income pupils', words: /low[- ]income/iu },
  { label: 'English Learners', words: /english learners/iu },
  { label: 'Foster Youth', words: /foster youth/iu },
  { label: 'Redesignated fluent English proficient', words: /redesignated/iu },
  { label: 'Other Subgroups', words: /other subgroups/iu },
]

/** The first line of the list, which begins every action's row: "X All", "__ALL". */
export const listHead = /^[\s_\-x\u2610-\u2612\u2713()[\]]*all\b[\s_:-]*$/iu

/** Any line of the list. */
export const listLine =
  /^[\s_\-x\u2610-\u2612\u2713()[\]]*(?:all\b[\s_:-]*$|or:?[\s_-]*$|low[- ]income|english learners?\b|foster youth|redesignated|(?:english )?proficient$|other\b|subgroups|\(?specify)/iu

/** The chosen groups of a stretch, in the form's order; empty when none is marked. */
export function pupilsIn(
  pages: readonly PageText[],
  lines: readonly PageLine[],
  text: string,
  from: Spot,
  to: Spot,
  columns: { readonly x0: number; readonly x1: number },
): string {
  const inColumn = pages.map((page) => ({
    ...page,
    tickBoxes: (page.tickBoxes ?? []).filter(({ box }) => box.x0 >= columns.x0 - 6 && box.x1 <= columns.x1 + 6),
  }))
  const boxes = choicesBetween(inColumn, lines, from, to)
  const drawn = pupilGroups
    .filter(({ words }) => boxes.some(({ label, ticked }) => ticked && new RegExp(`^\\W*${words.source}`, 'iu').test(label)))
    .map(({ label }) => label)
  return (drawn.length > 0 ? drawn : typedChoices(text, pupilGroups)).join(', ')
}

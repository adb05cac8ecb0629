import { squashed } from '#templates/plain-text.ts'

/**
 * Whether a text looks like an action's number as districts write it: "1.1", "1.10", "1.1.b", bare "13", goal "1A" with "1A(1)", "4(2)",
 * "Action #1", "A.2". It is text everywhere: "1.10" is not 1.1.
 */
export function isActionNumber(text: string): boolean {
  return /^(?:\d{1,3}|[A-Z]\d{0,2}|[A-Z]{1,4}(?=[.-]))[A-Za-z]?(?:[.,\-–](?:\d{1,3}[A-Za-z]?|[A-Za-z]{1,2}))*(?:\((?:\d{1,3}|[A-Za-z])\))*[.)*]?$/u.test(
    actionNumber(text),
  )
}

/** An action's number as printed, without spaces and without the words before it ("Action #1" -> "1"). */
export function actionNumber(text: string): string {
  return squashed(text).replace(/^(?:actions?|acción|acciones)?(?:no\.?|núm\.?|number)?#?(?=[\dA-Z])/iu, (words) => (/^[a-z]$/iu.test(words) ? words : ''))
}

/** A goal's number as printed, without spaces and without the word before it ("Goal #1" -> "1", "Goal 1A:" -> "1A"). */
export function goalNumber(text: string): string {
  return squashed(text)
    .replace(/^(?:goals?|metas?)(?:no\.?|number)?#?:?(?=[\dA-Z])/iu, '')
    .replace(/[:.]$/u, '')
}

/** A yes or no in a cell, with the ticks (glyph X) that stand right before it, or after it on its own line. */
const answers = /(?<![\p{L}])(?<before>X*) ?(?<word>Yes|YES|yes|No|NO|no|Sí|SÍ|sí|Si|SI|si)(?!\p{Ll}|[A-WYZ])(?=(?<after>[^\S\n]*X+(?!\p{L}))?)/gu

/** Where a document sets the tick of a check box: before the label ("XYes"), or after it ("Yes X"). */
export type TickPlace = 'before' | 'after'

/**
 * The contributing flag as a cell says it. With one label printed, the label is the answer ("NoX English Learners" swallowed its neighbour, "Yes X",
 * "No\nXX", plain "Yes", "Y"). With both printed, the ticked one is; with both and no tick, or no label at all, null.
 */
export function contributingFlag(text: string, ticks: TickPlace = 'after'): boolean | null {
  if (/^\s*(?:not applicable|n\s*\/?\s*a|no aplica)\b/iu.test(text)) return null
  const letter = /^\s*(?<letter>[YNS])\s*$/u.exec(text)?.groups?.['letter']
  if (letter) return letter !== 'N'
  const found = [...text.matchAll(answers)].map((match) => ({
    yes: /^(?:y|s)/iu.test(match.groups?.['word'] ?? ''),
    before: (match.groups?.['before'] ?? '').length > 0,
    after: (match.groups?.['after'] ?? '').length > 0,
  }))
  const [first, ...others] = found
  if (!first) return null
  if (others.every(({ yes }) => yes === first.yes)) return first.yes
  const sides = ticks === 'before' ? (['before', 'after'] as const) : (['after', 'before'] as const)
  for (const side of sides) {
    const ticked = found.filter((answer) => answer[side])
    if (ticked.length === 1) return ticked[0]?.yes ?? null
  }
  return ownLineTick(text)
}

/** "Yes\nX\nNo": the tick on a line of its own belongs to the label above it. */
function ownLineTick(text: string): boolean | null {
  const above = /(yes|no|sí|si)\s*\n\s*X+\s*(?:\n|$)/iu.exec(text)?.[1]
  return above ? /^(?:y|s)/iu.test(above) : null
}

/** Where most cells of a column set their tick. */
export function tickPlace(cells: readonly string[]): TickPlace {
  const before = cells.filter((text) => /^\s*X+ ?\p{Lu}/u.test(text)).length
  const after = cells.filter((text) => /\p{Ll}\s*X+\s*(?:\n|$)/u.test(text)).length
  return before > after ? 'before' : 'after'
}

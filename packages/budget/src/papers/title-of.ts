/** A title longer than this many characters is cut at the end of its first sentence or clause. */
const longest = 120

/**
 * What an action without a title is called: its whole text when that is short, else its words up to the first colon, line break or full stop. Nothing
 * is put in; a cut inside a sentence is marked.
 */
export function titleOf(description: string): string {
  const line = description.replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  const first = description.split('\n')[0]?.trim() ?? line
  if (first.length <= longest) return first
  const clause = /^.{12,118}?(?=:\s|\.\s|;\s)/u.exec(line)?.[0]
  if (clause !== undefined) return clause
  const cut = line.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60))}…`
}

/** The number that an action's text starts with: "1.01 Teaching & Learning: …", "Action 3.2 …"; empty when there is none. */
export function actionInText(description: string): string {
  return /^(?:action\s*#?\s*)?(\d{1,2}\.\d{1,3}[a-z]?)(?=[\s.:)])/iu.exec(description.trim())?.[1] ?? ''
}

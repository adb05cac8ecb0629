/** A line that opens a paragraph of its own: a bullet, or a number or letter with a closing mark. */
const opening = /^(?:[•◦▪■●○*·‣➢➤❖✓-]\s|[•◦▪■●○‣➢➤❖✓]|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s|\d+\.\d+(?:\.\d+)*\.?\s)/iu

/** A line that may close a paragraph. */
const closing = /[.:;!?…)”"]$/u

/**
 * A cell's printed lines as running text: lines joined by a space, paragraphs kept apart by a line break. A paragraph ends at an empty line,
 * before a bullet or a number, and after a short line that ends a sentence (a full line that ends one says nothing about paragraphs).
 */
export function runningText(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim())
  const widest = Math.max(0, ...lines.map((line) => line.length))
  const paragraphs: string[] = []
  let current = ''
  const close = () => {
    if (current) paragraphs.push(current)
    current = ''
  }
  for (const line of lines) {
    if (!line || opening.test(line)) close()
    if (line) current = current ? joined(current, line) : line
    if (closing.test(line) && line.length < widest * 0.7) close()
  }
  close()
  return paragraphs.join('\n')
}

/** A hyphen at a line's end stays ("Self-" + "Management"); nothing is put between it and the next line. */
function joined(before: string, after: string): string {
  return /\p{L}-$/u.test(before) && /^\p{L}/u.test(after) ? before + after : `${before} ${after}`
}

/** Letters and digits of a title, lower case, accents taken off: wrapping, check-box marks and punctuation make no difference. */
export function titleLetters(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/**
 * How alike two titles are, 0..1, by the three-letter pieces that they share, measured on the shorter title: a title that another table
 * prints longer ("Positive Behavioral Interventions and Supports" and the same "(PBIS)/Social-Emotional Learning") is still the same.
 */
export function titleLikeness(one: string, other: string): number {
  const [short, long] = [titleLetters(one), titleLetters(other)].sort((a, b) => a.length - b.length)
  if (!short || !long) return 0
  if (short === long) return 1
  if (short.length < 4) return 0
  const pieces = trigrams(long)
  const own = [...trigrams(short)]
  const shared = own.filter((piece) => pieces.has(piece)).length / own.length
  // A short title inside a long one is weaker evidence than two titles of one length.
  return shared * (short.length >= 12 ? 1 : short.length / long.length)
}

function trigrams(letters: string): Set<string> {
  const pieces = new Set<string>()
  for (let at = 0; at + 3 <= letters.length; at++) pieces.add(letters.slice(at, at + 3))
  return pieces
}

/** From here on two titles are taken for the same action, when the numbers do not speak against it. */
export const alikeFrom = 0.6

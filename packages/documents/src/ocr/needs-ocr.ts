import type { PageContent } from '#pdf/page-content.ts'

/** A page with fewer letters and digits than this says nothing by itself (a page number under a scan). */
const fewestCharacters = 24
/** Share of a page that pictures must cover to be worth reading: a logo is not. */
const pictureShare = 0.2
/** Fewer words than this do not show whether a text layer is broken. */
const fewestWords = 40
/** Shares of words from which on a text layer counts as broken. */
const mostLoneLetters = 0.3
const mostGarbled = 0.25

/** Why a page's own text cannot be used: it has none although something is drawn on it, or what it has is broken. Undefined for a sound page. */
export function whyOcr({ words, images, width, height }: PageContent): 'no-text' | 'broken-text' | undefined {
  const characters = words.reduce((sum, { text }) => sum + text.length, 0)
  if (characters < fewestCharacters) {
    const covered = images.reduce((sum, { x0, y0, x1, y1 }) => sum + Math.max(0, x1 - x0) * Math.max(0, y1 - y0), 0)
    return covered > width * height * pictureShare ? 'no-text' : undefined
  }
  return isBroken(words.map(({ text }) => text)) ? 'broken-text' : undefined
}

/** True when a text layer was letter-spaced ("R e storative") or is what a bad OCR program left ("lt~ms·|rn"). */
export function isBroken(words: readonly string[]): boolean {
  const worded = words.filter((text) => /\p{L}/u.test(text))
  if (worded.length < fewestWords) return false
  // Ticks (X), list letters and the one-letter words of English and Spanish are no sign of anything.
  const lone = worded.filter((text) => /^\p{L}$/u.test(text) && !/^[aeiouyAIX]$/u.test(text)).length
  const garbled = worded.filter(isGarbled).length
  return lone > worded.length * mostLoneLetters || garbled > worded.length * mostGarbled
}

/** A word with characters inside that no word has, or that stand for nothing. */
function isGarbled(text: string): boolean {
  return /[\uFFFD\p{Co}\p{Cn}\p{Cc}]/u.test(text) || /\p{L}[~|<>^{}\\¥§¢£¦¬±×÷]+\p{L}/u.test(text)
}

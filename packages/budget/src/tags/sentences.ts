import type { FieldText } from '#tags/action-text.ts'
import type { Stretch } from '#tags/boilerplate.ts'

/** A sentence or list item, and which of the two. */
export interface Sentence extends Stretch {
  readonly isItem: boolean
}

/** Where the sentence, or list item, around `at` starts and ends. */
export function sentenceAround(text: string, at: number): Sentence {
  const breaks = [...text.slice(0, at).matchAll(/[.!?](?=\s)|[\u2022;*]|\s-(?=\s?[A-Z])|\d\)\s/g)]
  const last = breaks[breaks.length - 1]
  const start = last ? last.index + last[0].length : 0
  const after = text.slice(at).search(/[.!?](?=\s|$)|[\u2022;*]|\s-\s?(?=[A-Z])/)
  return { start, end: after < 0 ? text.length : at + after, isItem: last !== undefined && !/[.!?]/.test(last[0]) }
}

/** The part of a title around a place: what stands between colons or spaced dashes. "Safe schools: Restorative Practices" names one program. */
export function titlePart(title: FieldText, at: number): Stretch {
  const text = title.mended.text
  const start = Math.max(-1, ...[...text.slice(0, at).matchAll(/:| - |\|/g)].map((match) => match.index)) + 1
  const next = text.slice(at).search(/:| - |\|/)
  return { start, end: next < 0 ? text.length : at + next }
}

/** True when a list of three or more goes on after `at`: "restorative justice, counseling, and mentoring", but not "practices, which began" or "practices, a way to". */
export function startsList(text: string, at: number, end: number): boolean {
  const rest = text.slice(at, end)
  const next = /^(?:\s[\w'()/-]+){0,2}\s?,\s?(?!(?:which|who|where|that|to|in|for|with|by|as|a|an|the|so|when|while|que|para|con|un|una|en|por)\b)/i.exec(rest)
  return next !== null && /,\s?(?:and|or|y|o|e|u|&)\s|\s(?:and|or|y|o|e|u|&)\s/.test(rest.slice(next[0].length))
}

/** True when a list of three or more ends just before `at`, or goes round it: "counselors, therapists and", "centers, (it), and mentoring". */
export function endsList(before: string, after: string): boolean {
  const isLast = /,[^,]*(?:,|\b(?:and|or|y|e|o|u)|&)\s*$/i.test(before)
  const isInside = /,\s*$/.test(before) && /^(?:\s[\w'()/-]+){0,2}\s?,?\s?(?:and|or|y|e|o|u|&)\b/i.test(after)
  return isLast || isInside
}

import type { DocumentFacts, PageText } from '@cuentas/shared'
import { oneLine } from '#templates/plain-text.ts'

/**
 * Which version a document says it is, only where a short line of the cover or a running head says so. A draft of an amended plan is a draft. "Revised" alone may
 * be said of a draft that was worked on: only beside the words that the board adopted it does it mean that the plan was changed after that.
 */
export function adoptionOf(pages: readonly PageText[]): DocumentFacts['adoption'] {
  const cover = pages.slice(0, 3).flatMap(({ lines }) => lines)
  const heads = pages.flatMap(({ lines, height }) => lines.filter(({ box }) => box.y1 < 50 || box.y0 > height - 40))
  const short = [...cover, ...heads].map(({ text }) => oneLine(text)).filter((text) => text.length < 80)
  const says = (words: RegExp) => short.some((text) => words.test(text))
  if (says(draftWords)) return 'draft'
  if (says(amendedWords) || (says(adoptedWords) && says(revisedWords))) return 'amended'
  return says(adoptedWords) ? 'adopted' : 'not stated'
}

const draftWords =
  /^(?:\d{4}-\d{2,4} |final |revised |amended )?(?:draft|borrador)\b|\b(?:lcap|plan)\b\W{0,3}(?:draft|borrador)\b|\bdraft\W{1,3}(?:lcap|local control)|\b(?:1st|2nd|first|second) reading$/iu
const adoptedWords = /\b(?:adopted|approved)\b.{0,40}(?:20\d\d|\bboard\b)|\bboard[- ](?:adopted|approved)\b|\b(?:aprobado|adoptado)\b.{0,40}20\d\d/iu
/** "Amended LCAP 2024-25", "LCAP (Amended)", "Amended October 8, 2024". What a law or another plan was amended by is none of it. */
const amendedWords =
  /^(?:\d{4}-\d{2,4} )?(?:amended|enmendado)\b.{0,16}(?:\blcap\b|local control|\bplan\b|\d.{0,12}20\d\d)|\b(?:lcap|local control and accountability plan|plan)\W{1,3}(?:\d{4}-\d{2,4}\W{1,3})?(?:as )?(?:amended|enmendado)\b(?! by\b)/iu
const revisedWords =
  /^(?:\d{4}-\d{2,4} )?(?:revised|revisado)\b.{0,24}20\d\d|\b(?:lcap|plan)\W{1,3}(?:revised|revisado)\b|[;,|]\s*(?:revised|revisado)\b.{0,24}20\d\d/iu

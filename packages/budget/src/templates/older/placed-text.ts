import type { Box } from '@cuentas/shared'
import { boxOfWords, columnLines, type PageWord } from '#templates/older/page-words.ts'

/** The text of a cell that knows where each of its characters stands. */
export interface PlacedText {
  /** Lines as printed, joined by line breaks. */
  readonly text: string
  /** Page and box of a stretch of the text; undefined when it has no words. */
  readonly placeOf: (start: number, end: number) => { readonly page: number; readonly box: Box } | undefined
}

/** Words of one cell, line by line. */
export function placedText(words: readonly PageWord[]): PlacedText {
  const spans: { readonly start: number; readonly end: number; readonly word: PageWord }[] = []
  let text = ''
  for (const line of columnLines(words)) {
    if (text !== '') text += '\n'
    for (const [index, word] of line.entries()) {
      if (index > 0) text += ' '
      spans.push({ start: text.length, end: text.length + word.text.length, word })
      text += word.text
    }
  }
  return {
    text,
    placeOf: (start, end) => {
      const inside = spans.filter((span) => span.start < end && span.end > start).map(({ word }) => word)
      const [first] = inside
      return first && { page: first.page, box: boxOfWords(inside) }
    },
  }
}

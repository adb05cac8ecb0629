import { amountsInText, isCents, type Cents, type HeaderFigure, type Provenance } from '@cuentas/shared'
import { columnLines, type PageLine, type PageWord } from '#templates/older/page-words.ts'
import { linesIn, type Stretch } from '#templates/older/action-blocks.ts'
import { placedText } from '#templates/older/placed-text.ts'
import type { PlaceAt } from '#templates/older/funding-lines.ts'

/** A header figure by the words that label it. */
export interface FigureLabel {
  readonly name: HeaderFigure
  readonly words: RegExp
}

/** A header figure and where it is printed. */
export interface PlacedFigure {
  readonly cents: Cents
  readonly provenance: Provenance
}

/** The amount that stands in the row of a label, on either side of it, first one in the stretch. A label without an amount (an instruction) gives nothing. */
export function labelledFigure(lines: readonly PageLine[], stretch: Stretch, { words }: FigureLabel, placeAt: PlaceAt): PlacedFigure | undefined {
  const inside = linesIn(lines, stretch)
  for (const label of inside.filter(({ text }) => words.test(text))) {
    const row = inside.filter(({ page, box }) => page === label.page && Math.abs(box.y1 - label.box.y1) < 9).flatMap(({ placed }) => placed)
    for (const line of columnLines(row)) {
      const found = firstAmount(line, placeAt)
      if (found) return found
    }
  }
  return undefined
}

function firstAmount(words: readonly PageWord[], placeAt: PlaceAt): PlacedFigure | undefined {
  const text = placedText(words)
  for (const { start, end, amount } of amountsInText(text.text)) {
    const place = text.placeOf(start, end)
    if (place && isCents(amount)) return { cents: amount, provenance: placeAt({ ...place, text: text.text.slice(start, end) }) }
  }
  return undefined
}

/** The first percentage in the stretch that stands in the row of its label, or anywhere when the label is `null`: "9.01%", "43.4 %". */
export function labelledPercentage(
  lines: readonly PageLine[],
  stretch: Stretch,
  words: RegExp | null,
  placeAt: PlaceAt,
): { readonly text: string; readonly provenance: Provenance } | undefined {
  const inside = linesIn(lines, stretch)
  const labels = words === null ? inside : inside.filter(({ text }) => words.test(text))
  for (const label of labels) {
    const row =
      words === null
        ? label.placed
        : inside.filter(({ page, box }) => page === label.page && Math.abs(box.y1 - label.box.y1) < 9).flatMap(({ placed }) => placed)
    const text = placedText(row)
    const match = /(?<![\d.])\d{1,3}(?:\.\d+)?\s?%/u.exec(text.text)
    const place = match && text.placeOf(match.index, match.index + match[0].length)
    if (match && place) return { text: match[0].replace(/\s/gu, ''), provenance: placeAt({ ...place, text: match[0] }) }
  }
  return undefined
}

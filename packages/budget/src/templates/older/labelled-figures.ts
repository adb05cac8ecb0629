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
  for (const label of inside.filter(({ text }) => words.test(text))) {
    const found = firstAmount(wordsUnder(inside, label, label.placed), placeAt)
    if (found) return found
  }
  return undefined
}

/** How far below its label a value may stand, in points: in the next box of the form. */
const nextBox = 36

/** Words in the box under a label, between its left edge and the next label's. */
function wordsUnder(inside: readonly PageLine[], label: PageLine, own: readonly PageWord[]): readonly PageWord[] {
  const [left, right] = [Math.min(...own.map(({ x0 }) => x0)) - 6, Math.max(...own.map(({ x1 }) => x1)) + 6]
  const below = inside.filter(({ page, box }) => page === label.page && box.y1 > label.box.y1 + 4 && box.y1 < label.box.y1 + nextBox)
  const first = Math.min(...below.map(({ box }) => box.y1))
  return below.filter(({ box }) => box.y1 < first + 4).flatMap(({ placed }) => placed.filter(({ x0, x1 }) => x0 > left && x1 < right))
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
    const under = words === null ? [] : wordsUnder(inside, label, label.placed)
    const text = placedText(row.some(({ text: word }) => word.includes('%')) ? row : under)
    const match = /(?<![\d.])\d{1,3}(?:\.\d+)?\s?%/u.exec(text.text)
    const place = match && text.placeOf(match.index, match.index + match[0].length)
    if (match && place) return { text: match[0].replace(/\s/gu, ''), provenance: placeAt({ ...place, text: match[0] }) }
  }
  return undefined
}

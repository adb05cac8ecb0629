import type { PageText, TickBox } from '@cuentas/shared'
import { before, type PageLine, type Spot } from '#templates/older/page-words.ts'

/** A choice of a form: its printed label and whether it is ticked. */
export interface Choice {
  readonly label: string
  readonly ticked: boolean
}

/** Drawn check boxes between two places, each with the words that follow it up to the next box. */
export function choicesBetween(pages: readonly PageText[], lines: readonly PageLine[], from: Spot, to: Spot): readonly Choice[] {
  return pages
    .filter(({ number }) => number >= from.page && number <= to.page)
    .flatMap(({ number, tickBoxes = [] }) =>
      tickBoxes
        .filter(({ box }) => before(from, { page: number, y: box.y1 }) && before({ page: number, y: box.y0 }, to))
        .flatMap((tick) => {
          const label = labelOf(tick, tickBoxes, lines, number)
          return label ? [{ label, ticked: tick.ticked }] : []
        }),
    )
}

function labelOf({ box }: TickBox, others: readonly TickBox[], lines: readonly PageLine[], page: number): string {
  const level = (y: number) => y > box.y0 - 2 && y < box.y1 + 5
  const next = Math.min(Infinity, ...others.filter((other) => other.box.x0 > box.x1 && Math.abs(other.box.y0 - box.y0) < 6).map((other) => other.box.x0))
  return lines
    .filter((line) => line.page === page)
    .flatMap(({ placed }) => placed.filter((word) => level(word.y) && word.x0 > box.x1 - 3 && word.x1 < next + 2))
    .sort((one, other) => one.x0 - other.x0)
    .map(({ text }) => text.replace(/^[\u2610-\u2612\uf06f\uf0a8\uf0fe]\s*/u, ''))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
}

/** Choices that are typed: "X English Learners", "_X_ ALL". Only those with a mark; none when the text has no mark at all. */
export function typedChoices(text: string, labels: readonly { readonly label: string; readonly words: RegExp }[]): readonly string[] {
  return labels.flatMap(({ label, words }) => {
    const marked = new RegExp(`(?:^|[\\s_(\\[])[_-]*(?:x|\\u2713|\\u2714)[_\\])-]*\\s*${words.source}`, 'iu')
    return marked.test(text) ? [label] : []
  })
}

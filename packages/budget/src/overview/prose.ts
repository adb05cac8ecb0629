import { unionBox, type Box, type PageText, type Provenance } from '@cuentas/shared'

/** Printed lines of some pages as one text, each line's place kept. Lines are joined by line breaks. */
export interface Prose {
  readonly text: string
  readonly lines: readonly { readonly start: number; readonly end: number; readonly page: number; readonly box: Box }[]
}

/** Heads and feet of pages stand in the middle of sentences that run over a page break (Cambrian p1-2). */
const headsAndFeet =
  /\bpage \d+ of \d+\s*$|^\s*(?:page \d+|\d+)\s*$|^\s*lcff budget overview for parents\s*$|^\s*resumen (?:del presupuesto|presupuestario)\b.{0,30}\bpara (?:los )?padres\s*$|^\s*\d{4}[-\u2010-\u2015]\d{2,4} local control (?:and )?accountability plan\b.*$|\bpágina \d+ de \d+\s*$/iu

/** Pages -> their running text, without heads and feet. */
export function proseOf(pages: readonly PageText[]): Prose {
  const lines: Prose['lines'][number][] = []
  let text = ''
  for (const page of pages) {
    for (const line of page.lines) {
      if (headsAndFeet.test(line.text)) continue
      lines.push({ start: text.length, end: text.length + line.text.length, page: page.number, box: line.box })
      text += `${line.text}\n`
    }
  }
  return { text, lines }
}

/** Where a piece of the text stands. A line's letters are taken to be equally wide: the box is that of the figure to a few points. */
export function placeIn({ text, lines }: Prose, start: number, end: number): Pick<Provenance, 'page' | 'box' | 'text' | 'continuedAt'> | undefined {
  const [from, to] = [start + (/^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0), end]
  const parts = lines.filter((line) => line.start < to && line.end > from)
  const [first] = parts
  if (!first) return undefined
  const boxOn = (page: number) => unionBox(parts.filter((part) => part.page === page).map((part) => partOf(part, from, to))) ?? first.box
  const further = [...new Set(parts.map(({ page }) => page))].filter((page) => page !== first.page).map((page) => ({ page, box: boxOn(page) }))
  return { page: first.page, box: boxOn(first.page), text: text.slice(start, end).trim(), ...(further.length > 0 ? { continuedAt: further } : {}) }
}

function partOf({ start, end, box }: Prose['lines'][number], from: number, to: number): Box {
  const width = (box.x1 - box.x0) / Math.max(1, end - start)
  return { ...box, x0: box.x0 + width * Math.max(0, from - start), x1: Math.min(box.x1, box.x0 + width * (to - start)) }
}

import type { PageText } from '@cuentas/shared'
import { columnLines, linesInOrder, type PageLine } from '#templates/older/page-words.ts'
import { oneLine } from '#templates/plain-text.ts'

/** How far right of its label a name may begin, in points. */
const near = 420

/**
 * The LEA's name on the cover of the forms to 2019-20: "LEA: Horicon Elementary School District Contact (Name, ...", or the words beside "LEA Name"; from
 * 2018-19 on "LEA Name | Contact Name and Title | Email and Phone" are heads, and the name stands under its own.
 */
export function olderLeaName(pages: readonly PageText[]): string {
  for (const page of pages.slice(0, 6)) {
    const lines = linesInOrder([page])
    for (const line of lines) {
      const text = oneLine(line.text)
      const inLine = /^(?:LEA|Local Educational Agency)(?:\s*\(LEA\))?(?:\s+Name)?\s*:\s*(.+)$/iu.exec(text)?.[1] ?? /^LEA Name\s+(.+)$/u.exec(text)?.[1]
      const named = inLine && tidy(inLine)
      if (named) return named
      if (!/^(?:Local Educational Agency \(LEA\) Name|LEA Name)\b/iu.test(text)) continue
      const level = (y: number) => Math.abs(y - line.box.y1) < 10
      const beside = lines.find((other) => other !== line && level(other.box.y1) && other.box.x0 > line.box.x1 && other.box.x0 - line.box.x1 < near)
      const found = (beside && tidy(oneLine(beside.text))) || tidy(underHead(lines, line))
      if (found) return found
    }
  }
  return ''
}

/** Words under the head "LEA Name", left of where the next head begins; a name may take two lines. */
function underHead(lines: readonly PageLine[], head: PageLine): string {
  const level = lines.filter(({ box }) => Math.abs(box.y1 - head.box.y1) < 10).flatMap(({ placed }) => placed)
  const next = Math.min(head.box.x0 + near, ...level.filter(({ text, x0 }) => /^contact\b/iu.test(text) && x0 > head.box.x0).map(({ x0 }) => x0))
  const below = lines.filter(({ box }) => box.y1 > head.box.y1 + 4 && box.y1 < head.box.y1 + 60).flatMap(({ placed }) => placed)
  const rows = columnLines(below.filter(({ x0 }) => x0 > head.box.x0 - 8 && x0 < next - 4))
  const [first, second] = rows
  const together = first?.[0] && second?.[0] && second[0].y - first[0].y < first[0].size * 1.5
  return [first ?? [], together ? second : []]
    .flat()
    .map(({ text }) => text)
    .join(' ')
}

function tidy(name: string): string {
  return name
    .replace(/\s*(?:Contact\b|CDS\b|LCAP Year\b|Email\b).*$/iu, '')
    .replace(/^[_\s]+|[_\s]+$/gu, '')
    .trim()
}

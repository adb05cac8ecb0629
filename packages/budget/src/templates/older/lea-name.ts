import type { PageText } from '@cuentas/shared'
import { oneLine } from '#templates/plain-text.ts'

/** How far right of its label a name may begin, in points. */
const near = 420

/** The LEA's name on the cover of the forms to 2019-20: "LEA: Horicon Elementary School District Contact (Name, ...", or the words beside "LEA Name". */
export function olderLeaName(pages: readonly PageText[]): string {
  for (const { lines } of pages.slice(0, 6)) {
    for (const line of lines) {
      const text = oneLine(line.text)
      const inLine = /^(?:LEA|Local Educational Agency)(?:\s*\(LEA\))?(?:\s+Name)?\s*:\s*(.+)$/iu.exec(text)?.[1] ?? /^LEA Name\s+(.+)$/u.exec(text)?.[1]
      if (inLine) return tidy(inLine)
      if (!/^(?:Local Educational Agency \(LEA\) Name|LEA Name)\s*:?$/iu.test(text)) continue
      const level = (y: number) => Math.abs(y - line.box.y1) < 10
      const beside = lines.find((other) => other !== line && level(other.box.y1) && other.box.x0 > line.box.x1 && other.box.x0 - line.box.x1 < near)
      if (beside) return tidy(oneLine(beside.text))
    }
  }
  return ''
}

function tidy(name: string): string {
  return name
    .replace(/\s*(?:Contact\b|CDS\b|LCAP Year\b|Email\b).*$/iu, '')
    .replace(/^[_\s]+|[_\s]+$/gu, '')
    .trim()
}

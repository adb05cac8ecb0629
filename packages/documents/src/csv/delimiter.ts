/** What may stand between the cells of a text table. */
export const delimiters = [',', '\t', ';', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/**
 * The delimiter of a text table by its first lines: the one that cuts most of them into the same number of cells, two or more. Undefined when none
 * does: then the text is no table. Quoted text is not looked into.
 */
export function delimiterOf(head: string): Delimiter | undefined {
  const lines = head
    .replace(/"(?:[^"]|"")*"/gu, 'q')
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 50)
  const judged = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    return { delimiter, cells: usual, same: counts.filter((count) => count === usual).length / Math.max(1, counts.length) }
  })
  const [best] = judged.filter(({ cells, same }) => cells > 1 && same > 0.5).toSorted((a, b) => b.same * b.cells - a.same * a.cells)
  return best?.delimiter
}

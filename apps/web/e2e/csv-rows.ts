/** Rows of a CSV without quoted line breaks, by column code. */
export function rowsOfCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
  const cells = (line: string) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => (match[1] ?? match[2] ?? '').replaceAll('""', '"'))
  const codes = cells(head)
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [codes[at] ?? '', cell])))
}

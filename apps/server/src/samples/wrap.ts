/**
 * Lines of a text in a cell of some width. A word that is too long for the cell is broken between any two characters, as the
 * state's form does: "$1,845,2" / "10.50". A hyphen ends a line: "LEA-" / "wide".
 */
export function wrap(text: string, width: number, measure: (text: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, measure))
}

function wrapParagraph(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/ *(?:[^ -]+-?|-)/g) ?? []) {
    if (measure(line + piece) <= width) {
      line += piece
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const character of piece.trimStart()) {
      if (line !== '' && measure(line + character) > width) {
        lines.push(line)
        line = ''
      }
      line += character
    }
  }
  return [...lines, line]
}

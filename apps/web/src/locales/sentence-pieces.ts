/** A sentence of a catalogue cut at its places: words, the name of a fact, words, and so on. */
export function sentencePieces(text: string): readonly string[] {
  return text.split(/\{\{\s*(\w+)\s*\}\}/)
}

/** The sentence with its facts in their places; undefined when one is missing, which whoever asks has to notice. */
export function filled(pieces: readonly string[], facts: Readonly<Record<string, string | number>>): string | undefined {
  let text = pieces[0] ?? ''
  for (let at = 1; at < pieces.length; at += 2) {
    const fact = facts[pieces[at] ?? '']
    if (fact === undefined) return undefined
    text += `${fact}${pieces[at + 1] ?? ''}`
  }
  return text
}

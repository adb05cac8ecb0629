/** A part of a sentence: plain, or a word that the glossary explains. */
export interface TermPiece<Word extends string> {
  readonly text: string
  readonly word: Word | null
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Cuts a sentence at the words of the glossary. `forms` holds how each is written inside sentences, several parted by "|". Longer forms win
 * ("estimated actual" before "actual"), and each word is marked where it stands first, so that a sentence is not all links.
 */
export function termPieces<Word extends string>(sentence: string, forms: readonly (readonly [Word, string])[]): readonly TermPiece<Word>[] {
  const written = forms.flatMap(([word, all]) => all.split('|').map((form) => ({ word, form }))).toSorted((a, b) => b.form.length - a.form.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(${written.map(({ form }) => escaped(form)).join('|')})(?![\\p{L}\\p{N}-])`, 'u')
  const done = new Set<Word>()
  return sentence.split(pattern).flatMap((text): readonly TermPiece<Word>[] => {
    if (text === '') return []
    const word = written.find(({ form }) => form === text)?.word
    if (word === undefined || done.has(word)) return [{ text, word: null }]
    done.add(word)
    return [{ text, word }]
  })
}

/** Text made readable for rules: accents folded, white space evened out, words broken by layout joined. Every character remembers where it stood. */
export interface MendedText {
  readonly text: string
  /** For each character of `text`, where it starts and ends in the original, UTF-16 offsets. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

interface Characters {
  text: string
  starts: number[]
  ends: number[]
}

const oneCharacterFor: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb00': 'ff',
  '\ufb03': 'ffi',
  '\uf0b7': '\u2022',
  '\u25cf': '\u2022',
  '\u25aa': '\u2022',
}
/** One-letter words of English and Spanish: a lone letter that is one of these is no sign of letter spacing. */
const oneLetterWords = new Set(['a', 'i', 'y', 'e', 'o', 'u'])

/** Folds accents, quotes, dashes and ligatures, drops invisible characters, and makes any run of white space one space. */
function folded(original: string): Characters {
  const out: Characters = { text: '', starts: [], ends: [] }
  const parts: string[] = []
  const push = (character: string, start: number, end: number) => {
    parts.push(character)
    out.starts.push(start)
    out.ends.push(end)
  }
  for (let i = 0; i < original.length; i++) {
    const character = original.charAt(i)
    const code = original.charCodeAt(i)
    if (code > 32 && code < 127) push(character, i, i + 1)
    else if (/\s/.test(character)) {
      if (parts.length > 0 && parts[parts.length - 1] !== ' ') push(' ', i, i + 1)
    } else if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0xfeff) continue
    else if (code >= 0x300 && code <= 0x36f) {
      // A combining accent belongs to the letter before it.
      if (out.ends.length > 0) out.ends[out.ends.length - 1] = i + 1
    } else {
      const plain = oneCharacterFor[character] ?? character.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
      for (const one of plain.length > 0 && plain.length < 4 ? plain : character) push(one.charAt(0), i, i + 1)
    }
  }
  out.text = parts.join('')
  return out
}

/** Offsets of characters to leave out so that "R e storative", "N e ed" and "g r o ups" are words again. */
function letterSpacing(text: string, vocabulary: ReadonlySet<string>): number[] {
  const gone: number[] = []
  for (const match of text.matchAll(/(?<![A-Za-z0-9'])(?:[A-Za-z] )+[A-Za-z]+(?![A-Za-z0-9])/g)) {
    const pieces = match[0].split(' ')
    const { from, to } = knownWord(pieces, vocabulary) ?? likelyWord(pieces, vocabulary)
    let offset = match.index
    pieces.forEach((piece, index) => {
      offset += piece.length
      if (index >= from && index < to - 1) gone.push(offset)
      offset += 1
    })
  }
  return gone
}

const isOneLetterWord = (piece: string | undefined) => piece !== undefined && oneLetterWords.has(piece.toLowerCase())

/** Which pieces, from `from` up to `to`, make a word of the vocabulary; a first "a" or "y" may be a word of its own. */
function knownWord(pieces: readonly string[], vocabulary: ReadonlySet<string>): { readonly from: number; readonly to: number } | undefined {
  const froms = isOneLetterWord(pieces[0]) ? [0, 1] : [0]
  const candidates = froms.flatMap((from) => [
    { from, to: pieces.length },
    { from, to: pieces.length - 1 },
  ])
  return candidates.find(({ from, to }) => {
    const taken = pieces.slice(from, to)
    const startsWithWord = taken.length === 2 && isOneLetterWord(taken[0]) && vocabulary.has((taken[1] ?? '').toLowerCase())
    return taken.length > 1 && !startsWithWord && vocabulary.has(taken.join('').toLowerCase())
  })
}

/** Two or more lone letters that are no words, before the rest of one: a word, though unknown. */
function likelyWord(pieces: readonly string[], vocabulary: ReadonlySet<string>): { readonly from: number; readonly to: number } {
  const letters = pieces.slice(0, -1)
  const last = pieces[pieces.length - 1] ?? ''
  const isWord =
    letters.length >= 2 &&
    last.length >= 2 &&
    /^[a-z]/.test(last) &&
    !letters.every(isOneLetterWord) &&
    letters.slice(1).every((letter) => /[a-z]/.test(letter))
  if (!isWord) return { from: 0, to: 0 }
  return { from: 0, to: letters.length > 2 && vocabulary.has(last.toLowerCase()) ? letters.length : pieces.length }
}

/** Offsets to leave out so that "restora- tive" and "restora-tive" are one word and "trauma- sensitive" keeps its hyphen; "pre- and post-" stays as it is. */
function hyphenBreaks(text: string, vocabulary: ReadonlySet<string>): number[] {
  const gone: number[] = []
  for (const match of text.matchAll(/([A-Za-z]+)-( ?)(?=([a-z]+))/g)) {
    const [, before = '', space = '', after = ''] = match
    if (/^(and|or|to|y|o|e|u)$/.test(after)) continue
    const hyphen = match.index + before.length
    if (vocabulary.has((before + after).toLowerCase()) && !(vocabulary.has(before.toLowerCase()) && vocabulary.has(after))) gone.push(hyphen)
    if (space) gone.push(hyphen + 1)
  }
  return gone
}

function without(characters: Characters, offsets: readonly number[]): Characters {
  if (offsets.length === 0) return characters
  const gone = new Set(offsets)
  const kept = characters.starts.map((_, index) => index).filter((index) => !gone.has(index))
  return {
    text: kept.map((index) => characters.text.charAt(index)).join(''),
    starts: kept.map((index) => characters.starts[index] ?? 0),
    ends: kept.map((index) => characters.ends[index] ?? 0),
  }
}

/** Mends what page layout did to a text. `vocabulary` holds lower-case words without accents; it says which pieces are one word. */
export function mendText(original: string, vocabulary: ReadonlySet<string>): MendedText {
  const even = folded(original)
  const spaced = without(even, letterSpacing(even.text, vocabulary))
  return without(spaced, hyphenBreaks(spaced.text, vocabulary))
}

/** The place in the original of the mended characters from `start` up to `end`. */
export function originalPlace(mended: MendedText, start: number, end: number): { readonly start: number; readonly end: number } {
  return { start: mended.starts[start] ?? 0, end: mended.ends[end - 1] ?? 0 }
}

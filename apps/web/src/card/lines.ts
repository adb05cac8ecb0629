import type { Face } from '#card/type.ts'

/** The two weights that a card is set in. */
export interface Faces {
  readonly regular: Face
  readonly bold: Face
}

/** Words of one weight that stand together in a line, from `x` on. */
export interface Piece {
  readonly text: string
  readonly strong: boolean
  readonly x: number
}

export type Line = readonly Piece[]

interface Word {
  readonly text: string
  readonly strong: boolean
}

/** Words of a sentence whose figure stands between <b> and </b>; other marks of it are left out. */
function wordsOf(text: string): readonly Word[] {
  let strong = false
  return text.split(/(<\/?[a-z]+>)/).flatMap((part) => {
    if (/^<\/?[a-z]+>$/.test(part)) {
      if (part === '<b>') strong = true
      if (part === '</b>') strong = false
      return []
    }
    return (part.match(/\S+\s*|\s+/g) ?? []).map((word) => ({ text: word, strong }))
  })
}

/** Breaks a text into lines of at most `width` pixels. A word that is wider than a line stands in one of its own. */
export function breakLines(text: string, { regular, bold }: Faces, size: number, width: number): readonly Line[] {
  const lines: Piece[][] = [[]]
  let x = 0
  for (const { text: word, strong } of wordsOf(text)) {
    const wide = (strong ? bold : regular).width(word.trimEnd()) * size
    if (x > 0 && x + wide > width && word.trim() !== '') {
      lines.push([])
      x = 0
    }
    if (x === 0 && word.trim() === '') continue
    lines.at(-1)?.push({ text: word, strong, x })
    x += (strong ? bold : regular).width(word) * size
  }
  return lines.filter((line) => line.length > 0)
}

/** White between lines, as a part of the size of type. */
export const leading = 1.25

/** Some lines in one size. */
export interface Block {
  readonly size: number
  readonly lines: readonly Line[]
}

/** Pixels that lines take. */
export function heightOf({ size, lines }: Block): number {
  return lines.length * size * leading
}

/** Room that a text may take, and the sizes it may have, the largest first. */
export interface Room {
  readonly sizes: readonly number[]
  readonly width: number
  readonly height: number
}

/** A text in the largest size in which it has room; undefined when it has none in the smallest. */
function wholeIn(text: string, faces: Faces, { sizes, width, height }: Room): Block | undefined {
  return sizes.map((size) => ({ size, lines: breakLines(text, faces, size, width) })).find((block) => heightOf(block) <= height)
}

/** A text in the largest size in which it has room; in the smallest, when it has none, cut after as many words as have it, with a sign that says so. */
export function fitText(text: string, faces: Faces, room: Room): Block {
  const whole = wholeIn(text, faces, room)
  if (whole) return whole
  const words = text.split(' ')
  let [least, most] = [0, words.length]
  const cut = (count: number) => wholeIn(`${words.slice(0, count).join(' ')} …`, faces, { ...room, sizes: room.sizes.slice(-1) })
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2)
    if (cut(middle)) least = middle
    else most = middle
  }
  return cut(least) ?? { size: room.sizes.at(-1) ?? 20, lines: [] }
}

/** As many whole sentences as have room, the first ones first. */
export function fitSentences(sentences: readonly string[], faces: Faces, room: Room): Block {
  const found = sentences.map((_, at) => wholeIn(sentences.slice(0, sentences.length - at).join(' '), faces, room)).find((block) => block !== undefined)
  return found ?? { size: room.sizes.at(-1) ?? 20, lines: [] }
}

/** Catalog entries that say nothing about pages: any of them may give way to the mark. */
const expendable = ['Metadata', 'Outlines', 'OutputIntents', 'PageMode', 'PageLayout', 'ViewerPreferences', 'Lang', 'PageLabels', 'Names', 'OpenAction']
const mark = '/MarkInfo<</Marked true>>'
/** A catalog longer than this is none. */
const longest = 20_000

/**
 * Marks a PDF as tagged, in place. Acrobat writes `/Marked false` or leaves the mark out after pages were added or taken away, yet the structure tree is
 * whole (Westminster, Irvine, Huntington Beach, Buena Park, Placentia-Yorba Linda, Centralia, Sunnyvale), and PDFium shows no tree without the mark. The
 * catalog is rewritten in its own bytes, so that no offset of the file moves. True when a catalog was rewritten.
 */
export function markAsTagged(bytes: Uint8Array): boolean {
  let marked = false
  for (let at = find(bytes, '/StructTreeRoot', 0); at >= 0; at = find(bytes, '/StructTreeRoot', at + 1)) marked = markCatalog(bytes, at) || marked
  return marked
}

function markCatalog(bytes: Uint8Array, inside: number): boolean {
  const object = findBack(bytes, ' obj', inside)
  const end = find(bytes, 'endobj', inside)
  if (object < 0 || end < 0 || end - object > longest) return false
  const text = latin(bytes, object + 4, end)
  const open = text.indexOf('<<')
  const close = text.lastIndexOf('>>')
  const entries = open < 0 || close < open ? undefined : catalogEntries(text.slice(open + 2, close))
  if (!entries || !/^\s*\/Catalog/.test(entries.get('Type') ?? '')) return false
  const length = close - open - 2
  entries.delete('MarkInfo')
  const written = () => mark + [...entries].map(([key, value]) => `/${key}${value}`).join('')
  for (const key of expendable) if (written().length > length) entries.delete(key)
  const dictionary = written()
  if (dictionary.length > length) return false
  place(bytes, object + 4 + open + 2, dictionary.padEnd(length, ' '))
  return true
}

/** Keys and values of a dictionary's inside, values as written; undefined when its brackets do not match. */
export function catalogEntries(text: string): Map<string, string> | undefined {
  const entries = new Map<string, string>()
  let at = 0
  while (at < text.length) {
    const key = /^\s*\/([^\s/<>[\]()]+)/.exec(text.slice(at))
    if (!key) return /^\s*$/.test(text.slice(at)) ? entries : undefined
    at += key[0].length
    const end = valueEnd(text, at)
    if (end === undefined) return undefined
    entries.set(key[1] ?? '', text.slice(at, end))
    at = end
  }
  return entries
}

/** Where the value that begins here ends: before the next key on the same level. */
function valueEnd(text: string, from: number): number | undefined {
  let depth = 0
  let sawValue = false
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '(') {
      const close = stringEnd(text, at)
      if (close === undefined) return undefined
      at = close
      sawValue = true
    } else if (character === '[' || character === '<') {
      depth++
      sawValue = true
    } else if (character === ']' || character === '>') depth--
    else if (character === '/' && depth === 0 && sawValue) return at
    else if (!/\s/.test(character)) sawValue = true
    if (depth < 0) return undefined
  }
  return depth === 0 ? text.length : undefined
}

function stringEnd(text: string, from: number): number | undefined {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at
  }
  return undefined
}

function find(bytes: Uint8Array, words: string, from: number): number {
  const first = words.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) if (holds(bytes, words, at)) return at
  return -1
}

function findBack(bytes: Uint8Array, words: string, from: number): number {
  for (let at = from; at >= 0 && from - at < longest; at--) if (holds(bytes, words, at)) return at
  return -1
}

function holds(bytes: Uint8Array, words: string, at: number): boolean {
  for (let index = 0; index < words.length; index++) if (bytes[at + index] !== words.charCodeAt(index)) return false
  return true
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] ?? 32)
  return text
}

function place(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index)
}

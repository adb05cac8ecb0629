import { utf8Decoder } from '#csv/utf8.ts'

/** How the bytes of a text file stand for letters. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Bytes from which the encoding is judged. */
export const encodingSample = 1 << 16

/** The encoding of a text by its first bytes, and how many of them are a mark of it; undefined when the bytes are no text. */
export function encodingOf(head: Uint8Array): { readonly encoding: TextEncoding; readonly mark: number } | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 }
  const sample = head.subarray(0, encodingSample)
  const zeros = [0, 1].map((from) => sample.filter((byte, at) => at % 2 === from && byte === 0).length)
  if ((zeros[1] ?? 0) > sample.length * 0.3 && zeros[0] === 0) return { encoding: 'utf-16le', mark: 0 }
  if ((zeros[0] ?? 0) > sample.length * 0.3 && zeros[1] === 0) return { encoding: 'utf-16be', mark: 0 }
  if (sample.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26)) return undefined
  return { encoding: isUtf8(sample) ? 'utf-8' : 'windows-1252', mark: 0 }
}

/** Whether bytes are UTF-8, but for a letter that the sample cuts. */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0
    const more = lead < 0x80 ? 0 : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : -1
    if (more < 0) return false
    for (let further = 1; further <= more; further++) {
      if (at + further >= bytes.length) return true
      if (((bytes[at + further] ?? 0) & 0xc0) !== 0x80) return false
    }
    at += more + 1
  }
  return true
}

/** Windows-1252 where it differs from Latin-1: 0x80 to 0x9f. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Turns stretches of bytes into text, letters that a stretch cuts included. */
export function textDecoder(encoding: TextEncoding): (bytes: Uint8Array, last: boolean) => string {
  if (encoding === 'utf-8') return utf8Decoder()
  if (encoding === 'windows-1252') return (bytes) => stretches(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? windows.charCodeAt(byte - 0x80) : byte))
  let odd: number | undefined
  return (bytes) => {
    const joined = odd === undefined ? bytes : Uint8Array.from([odd, ...bytes])
    odd = joined.length % 2 === 1 ? joined[joined.length - 1] : undefined
    const units: number[] = []
    for (let at = 0; at + 1 < joined.length; at += 2) {
      const [first, second] = [joined[at] ?? 0, joined[at + 1] ?? 0]
      units.push(encoding === 'utf-16le' ? first | (second << 8) : (first << 8) | second)
    }
    return stretches(units, (unit) => unit)
  }
}

function stretches(values: ArrayLike<number>, unit: (value: number) => number): string {
  let text = ''
  for (let at = 0; at < values.length; at += 8192)
    text += String.fromCharCode(...Array.from({ length: Math.min(8192, values.length - at) }, (_, n) => unit(values[at + n] ?? 0)))
  return text
}

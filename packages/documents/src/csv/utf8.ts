import { strFromU8 } from 'fflate'

/** UTF-8 in stretches: the bytes of a letter that a stretch cuts wait for the next. Bytes that are no UTF-8 become the replacement sign. */
export function utf8Decoder(): (bytes: Uint8Array, last: boolean) => string {
  let cut: Uint8Array = new Uint8Array()
  return (bytes, last) => {
    const joined = cut.length === 0 ? bytes : Uint8Array.from([...cut, ...bytes])
    const whole = last ? joined.length : wholeLetters(joined)
    cut = joined.slice(whole)
    return strFromU8(joined.subarray(0, whole))
  }
}

/** How many of the bytes make whole letters. */
function wholeLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < length ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

/** Bytes of a page of WebAssembly memory. */
const pageBytes = 65_536
const memorySection = 5

/**
 * The same WebAssembly module, whose memory can grow to at most so many bytes. Limits of worker threads do not cover that memory, so the module itself
 * must carry the limit: its memory section declares a greatest size, which is lowered here. Throws when the module declares none (our mistake).
 */
export function withMostMemory(wasm: Uint8Array, bytes: number): Uint8Array<ArrayBuffer> {
  const capped = new Uint8Array(wasm)
  let at = 8
  while (at < capped.length) {
    const section = capped[at] ?? 0
    const { value: size, next } = readNumber(capped, at + 1)
    if (section === memorySection) {
      const isBounded = capped[next] === 1 && capped[next + 1] === 1
      const most = isBounded ? readNumber(capped, readNumber(capped, next + 2).next) : undefined
      const from = isBounded ? readNumber(capped, next + 2).next : 0
      if (!most) break
      writeNumber(capped, from, most.next - from, Math.min(most.value, Math.floor(bytes / pageBytes)))
      return capped
    }
    at = next + size
  }
  throw new Error('the WebAssembly module declares no greatest size of its memory')
}

/** A number of seven bits a byte, the lowest first. */
function readNumber(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let [value, shift, at] = [0, 1, from]
  for (;;) {
    const byte = bytes[at++] ?? 0
    value += (byte & 127) * shift
    shift *= 128
    if (byte < 128) return { value, next: at }
  }
}

/** Writes a number into exactly so many bytes, so that nothing after it moves. */
function writeNumber(bytes: Uint8Array, from: number, length: number, number: number): void {
  let rest = number
  for (let at = 0; at < length; at++) {
    bytes[from + at] = (rest % 128) + (at < length - 1 ? 128 : 0)
    rest = Math.floor(rest / 128)
  }
  if (rest > 0) throw new Error(`${number} does not fit into the module's ${length} bytes`)
}

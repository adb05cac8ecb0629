import type { Chance } from '#fuzz/chance.ts'

/** One way to damage a file. */
export interface Mutation {
  readonly name: string
  readonly damage: (bytes: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array
}

/** Every way: blind ones, and ones that know where a PDF or a zip keeps its numbers. */
export const mutations: readonly Mutation[] = [
  { name: 'bits', damage: (bytes, chance) => changed(bytes, chance, 1 + chance.below(60), (byte) => byte ^ (1 << chance.below(8))) },
  {
    name: 'bytes',
    damage: (bytes, chance) => changed(bytes, chance, 1 + chance.below(200), () => chance.pick([0, 255, 32, 60, 62, 40, 41, 47, chance.below(256)])),
  },
  { name: 'truncation', damage: (bytes, chance) => bytes.slice(0, chance.below(bytes.length)) },
  { name: 'lost beginning', damage: (bytes, chance) => bytes.slice(chance.below(2000)) },
  { name: 'splice', damage: (bytes, chance, other) => splice(bytes, chance, other) },
  { name: 'repeat', damage: (bytes, chance) => splice(bytes, chance, bytes) },
  { name: 'numbers', damage: (bytes, chance) => numbers(bytes, chance, /\d+/g, 40) },
  { name: 'lengths', damage: (bytes, chance) => numbers(bytes, chance, /\/(?:Length|Count|Width|Height|Size|Prev|First|N|Columns|W ?\[)\s*\d+/g, 6) },
  { name: 'references', damage: (bytes, chance) => numbers(bytes, chance, /\d+ \d+ R/g, 12) },
  { name: 'cross-references', damage: (bytes, chance) => numbers(bytes, chance, /\d{10} \d{5} [nf]|startxref\s+\d+/g, 10) },
  { name: 'streams', damage: streams },
  { name: 'zip headers', damage: zipHeaders },
]

function changed(bytes: Uint8Array, chance: Chance, times: number, change: (byte: number) => number): Uint8Array {
  const out = bytes.slice()
  for (let time = 0; time < times; time++) {
    const at = chance.below(out.length)
    out[at] = change(out[at] ?? 0)
  }
  return out
}

function splice(bytes: Uint8Array, chance: Chance, other: Uint8Array): Uint8Array {
  const [at, from] = [chance.below(bytes.length), chance.below(other.length)]
  const piece = other.subarray(from, from + 1 + chance.below(20_000))
  const out = new Uint8Array(bytes.length + piece.length)
  out.set(bytes.subarray(0, at))
  out.set(piece, at)
  out.set(bytes.subarray(at), at + piece.length)
  return out
}

/** Numbers that programs fail on: nothing, one more, sign bits, beyond 32 bits. */
const bad = ['0', '1', '-1', '65535', '2147483647', '4294967295', '99999999999']

/** Changes the last number of some of the places that match, without moving what follows more than the number's length. */
function numbers(bytes: Uint8Array, chance: Chance, places: RegExp, times: number): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const found = [...text.matchAll(places)]
  if (found.length === 0) return changed(bytes, chance, 20, () => chance.below(256))
  const wanted = new Set(Array.from({ length: times }, () => chance.below(found.length)))
  let [out, end] = ['', 0]
  for (const index of [...wanted].sort((a, b) => a - b)) {
    const match = found[index]
    if (!match) continue
    out += text.slice(end, match.index) + match[0].replace(/\d+/, () => chance.pick(bad))
    end = match.index + match[0].length
  }
  return new Uint8Array(Buffer.from(out + text.slice(end), 'latin1'))
}

/** Damages the inside of compressed streams only, so that the file around them stays whole. */
function streams(bytes: Uint8Array, chance: Chance): Uint8Array {
  const file = Buffer.from(bytes)
  const starts: number[] = []
  for (let at = file.indexOf('stream\n'); at >= 0 && starts.length < 3000; at = file.indexOf('stream\n', at + 7)) starts.push(at + 7)
  if (starts.length === 0) return changed(bytes, chance, 20, () => chance.below(256))
  const out = bytes.slice()
  for (let time = 0; time < 8; time++) {
    const at = chance.pick(starts) + chance.below(400)
    if (at < out.length) out[at] = chance.below(256)
  }
  return out
}

/** Damages the headers of a zip's entries: sizes, methods, offsets. */
function zipHeaders(bytes: Uint8Array, chance: Chance): Uint8Array {
  const out = bytes.slice()
  const starts: number[] = []
  for (let at = 0; at + 4 < out.length && starts.length < 500; at++) if (out[at] === 0x50 && out[at + 1] === 0x4b && (out[at + 2] ?? 9) < 8) starts.push(at)
  if (starts.length === 0) return changed(bytes, chance, 20, () => chance.below(256))
  for (let time = 0; time < 6; time++) {
    const at = chance.pick(starts) + 4 + chance.below(42)
    if (at < out.length) out[at] = chance.pick([0, 255, 127, chance.below(256)])
  }
  return out
}

import { basename } from 'node:path'
import { chanceOf } from '#fuzz/chance.ts'
import { mutations } from '#fuzz/mutations.ts'

/** The damaged file of one round of a seed: one to three ways of damage, one over the other. */
export function damaged(files: readonly string[], seed: number, round: number, read: (file: string) => Uint8Array<ArrayBuffer>) {
  const chance = chanceOf(seed * 1_000_003 + round)
  const [file, other] = [chance.pick(files), chance.pick(files)]
  const ways = Array.from({ length: 1 + chance.below(3) }, () => chance.pick(mutations))
  let bytes: Uint8Array = read(file)
  for (const { damage } of ways) if (bytes.length > 0) bytes = damage(bytes, chance, read(other))
  return { bytes: new Uint8Array(bytes), name: `${basename(file)}, ${ways.map(({ name }) => name).join(' + ')}` }
}

/** Chance that a seed repeats: the same seed makes the same inputs on every machine. */
export interface Chance {
  /** A whole number from 0 up to, not with, `below`. */
  readonly below: (below: number) => number
  readonly pick: <T>(among: readonly T[]) => T
}

/** Mulberry32, a small generator of 32 bits: enough to choose what to damage. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    below,
    pick: (among) => {
      const chosen = among[below(among.length)]
      if (chosen === undefined) throw new Error('there is nothing to pick from')
      return chosen
    },
  }
}

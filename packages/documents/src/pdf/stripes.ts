/** Boxes are looked up by stripes of the page this tall (points): a dense page has a thousand of them. */
const stripe = 24
/** Everything beyond this many stripes lies in the last one; a hostile file may draw a rectangle that is miles tall. */
const mostStripes = 1000

/** Things by the stripes of the page they lie in; asks for those of one stripe or of several. */
export interface Stripes<T> {
  readonly add: (y0: number, y1: number, thing: T) => void
  /** Things whose stripes hold this y, in the order they were added. */
  readonly at: (y: number) => readonly T[]
  /** Things whose stripes meet this stretch, each once. */
  readonly over: (y0: number, y1: number) => readonly T[]
}

/** An empty set of stripes. */
export function stripes<T>(): Stripes<T> {
  const kept = new Map<number, T[]>()
  const keyOf = (y: number) => Math.min(mostStripes, Math.max(-1, Math.floor(y / stripe) || 0))
  const at = (y: number) => kept.get(keyOf(y)) ?? []
  return {
    add: (y0, y1, thing) => {
      for (let key = keyOf(y0); key <= keyOf(y1); key++) {
        const list = kept.get(key)
        if (list) list.push(thing)
        else kept.set(key, [thing])
      }
    },
    at,
    over: (y0, y1) => {
      const [first, last] = [keyOf(y0), keyOf(y1)]
      if (first === last) return at(y0)
      return [...new Set(Array.from({ length: last - first + 1 }, (_, index) => kept.get(first + index) ?? []).flat())]
    },
  }
}

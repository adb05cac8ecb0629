/**
 * A map with some entries laid over those of another one, in that one's order and then its own: of the thousands of line items of a district, those that
 * nobody decided about are not copied for each decision. `valueOf` gives the value of an entry laid over; undefined: what lies beneath stays.
 */
export function overlaidMap<Key, Value extends object, Laid>(
  beneath: ReadonlyMap<Key, Value>,
  over: ReadonlyMap<Key, Laid>,
  valueOf: (laid: Laid) => Value | undefined,
): ReadonlyMap<Key, Value> {
  const laidOver = (key: Key) => {
    const laid = over.get(key)
    return laid === undefined ? undefined : valueOf(laid)
  }
  const added = (): [Key, Value][] =>
    [...over].flatMap(([key, laid]) => {
      const value = beneath.has(key) ? undefined : valueOf(laid)
      return value === undefined ? [] : [[key, value]]
    })
  function* entries(): MapIterator<[Key, Value]> {
    for (const entry of beneath) {
      const value = laidOver(entry[0])
      yield value === undefined ? entry : [entry[0], value]
    }
    yield* added()
    return undefined
  }
  const map: ReadonlyMap<Key, Value> = {
    get size() {
      return beneath.size + added().length
    },
    get: (key) => laidOver(key) ?? beneath.get(key),
    has: (key) => beneath.has(key) || laidOver(key) !== undefined,
    entries,
    *keys(): MapIterator<Key> {
      for (const [key] of entries()) yield key
      return undefined
    },
    *values(): MapIterator<Value> {
      for (const [, value] of entries()) yield value
      return undefined
    },
    forEach(callback) {
      for (const [key, value] of entries()) callback(value, key, map)
    },
    [Symbol.iterator]: entries,
  }
  return map
}

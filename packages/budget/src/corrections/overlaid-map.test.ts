import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaidMap } from '#corrections/overlaid-map.ts'

const entries = fc.array(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.record({ worth: fc.nat() })))

test('it reads as a copy would into which the entries were put', () => {
  fc.assert(
    fc.property(entries, entries, (beneath, over) => {
      const copy = new Map([...beneath, ...over])
      const laid = overlaidMap(new Map(beneath), new Map(over), (value) => value)
      expect([...laid]).toEqual([...copy])
      expect([...laid.keys()]).toEqual([...copy.keys()])
      expect([...laid.values()]).toEqual([...copy.values()])
      expect(laid.size).toBe(copy.size)
      for (const key of 'abcdefghi') expect([laid.get(key), laid.has(key)]).toEqual([copy.get(key), copy.has(key)])
      const seen: unknown[] = []
      laid.forEach((value, key) => seen.push([key, value]))
      expect(seen).toEqual([...copy])
    }),
  )
})

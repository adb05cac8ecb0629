import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { watchMemory } from '#jobs/watch-memory.ts'

describe('the memory of the whole process', () => {
  it('is watched while there is work: bytes that no limit of a thread counts are seen', async () => {
    let seen = 0
    const watch = watchMemory(64, () => (seen += 1))
    watch.watch(1)
    const held: Uint8Array[] = []
    // A piece at a time: what earlier tests left behind may be given back to the system meanwhile.
    while (seen === 0 && held.length < 10) {
      held.push(new Uint8Array(128 * 1024 * 1024).fill(1))
      await setTimeout(200)
    }
    expect(seen).toBeGreaterThan(0)
    expect(held.at(-1)?.at(-1)).toBe(1)
    watch.watch(0)
    const told = seen
    await setTimeout(400)
    expect(seen, 'nothing is looked at where there is no work').toBe(told)
  })
})

import { describe, expect, it } from 'vitest'
import { watchMemory } from '#jobs/watch-memory.ts'

describe('the memory of the whole process', () => {
  it('is watched while there is work: bytes that no limit of a thread counts are seen', async () => {
    const held: Uint8Array[] = []
    await new Promise<void>((seen) => {
      const watch = watchMemory(64, () => {
        watch.watch(0)
        seen()
      })
      watch.watch(1)
      held.push(new Uint8Array(256 * 1024 * 1024).fill(1))
    })
    expect(held[0]?.[0]).toBe(1)
  })
})

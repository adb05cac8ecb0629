import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '#files/project-folder.ts'
import { chanceOf } from '#fuzz/chance.ts'
import { damaged } from '#fuzz/damaged.ts'
import { mutations } from '#fuzz/mutations.ts'

const plan = projectFolder('data/samples/example-valley/example-valley-2025-26.pdf')
const read = (file: string) => new Uint8Array(readFileSync(file))

describe('damaged files', () => {
  it('are the same for the same seed and round, and others for another', () => {
    const one = damaged([plan], 7, 3, read)
    expect(damaged([plan], 7, 3, read)).toEqual(one)
    expect(damaged([plan], 8, 3, read)).not.toEqual(one)
  })
  it('differ from the whole file, whatever the way of damage', () => {
    const whole = read(plan)
    for (const { name, damage } of mutations) {
      const bytes = damage(whole, chanceOf(5), whole)
      expect([name, Buffer.compare(bytes, whole)], name).not.toEqual([name, 0])
    }
  })
  it('can be made of a file of any kind', () => {
    const text = new Uint8Array(Buffer.from('a,b\n1,2\n'))
    for (const { damage } of mutations) expect(damage(text, chanceOf(2), text)).toBeInstanceOf(Uint8Array)
  })
})

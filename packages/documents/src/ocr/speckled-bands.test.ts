import { describe, expect, it } from 'vitest'
import { invertSpeckledBands } from '#ocr/speckled-bands.ts'

const [width, height] = [200, 60]

/** White paper with a dark band of 20 rows, in it a letter of 6 by 10 pixels; every fifth pixel of its ground is a white speck. */
function picture(speckled: boolean): Uint8Array {
  const grey = new Uint8Array(width * height).fill(255)
  for (let y = 20; y < 40; y++)
    for (let x = 10; x < 190; x++) grey[y * width + x] = speckled && (x * 7 + y * 3) % 5 === 0 ? 255 : speckled && (x + y) % 3 === 0 ? 90 : 10
  for (let y = 25; y < 35; y++) for (let x = 100; x < 106; x++) grey[y * width + x] = 255
  return grey
}
const at = (grey: Uint8Array, x: number, y: number) => grey[y * width + x]

describe('a band printed white on a speckled ground', () => {
  it('becomes black letters on white, without its specks', () => {
    const grey = picture(true)
    invertSpeckledBands({ width, height, grey }, 1)
    expect(at(grey, 103, 30)).toBe(0)
    expect(new Set(grey.subarray(30 * width + 15, 30 * width + 90))).toEqual(new Set([255]))
  })
  it('is left alone when its ground is even: it is turned by its lines', () => {
    const grey = picture(false)
    const before = grey.slice()
    invertSpeckledBands({ width, height, grey }, 1)
    expect(grey).toEqual(before)
  })
})

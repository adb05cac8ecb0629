import { describe, expect, it } from 'vitest'
import { invertDarkBands } from '#ocr/dark-bands.ts'
import { turned, type GreyPicture } from '#ocr/grey-picture.ts'
import { linesAlong, wipe } from '#ocr/ruled-lines.ts'

const [width, height] = [400, 300]

function picture(paint: (set: (x: number, y: number, w: number, h: number, shade: number) => void) => void): GreyPicture {
  const grey = new Uint8Array(width * height).fill(255)
  paint((x, y, w, h, shade) => {
    for (let row = y; row < y + h; row++) grey.fill(shade, row * width + x, row * width + x + w)
  })
  return { width, height, grey }
}
const places = (drawn: GreyPicture) => linesAlong(drawn, 300).map(({ at, from, to }) => [Math.round(at), from, to])

describe('lines of a picture', () => {
  it('are dark rules, white rules between shaded cells, and the edges of a band', () => {
    const drawn = picture((set) => {
      set(20, 40, 300, 2, 0)
      set(20, 100, 300, 80, 210)
      set(20, 140, 300, 2, 255)
    })
    expect(places(drawn)).toEqual([
      [41, 20, 320],
      [100, 20, 320],
      [141, 20, 320],
      [180, 20, 320],
    ])
  })
  it('are not letters', () => {
    const drawn = picture((set) => {
      for (let x = 20; x < 300; x += 12) set(x, 40, 7, 10, 0)
    })
    expect(places(drawn)).toEqual([])
  })
  it('are wiped out, and what crosses them stays', () => {
    const drawn = picture((set) => {
      set(20, 40, 300, 2, 0)
      set(100, 20, 4, 40, 0)
    })
    const grey = drawn.grey.slice()
    wipe(grey, width, height, linesAlong(drawn, 300), false)
    expect(grey[40 * width + 50]).toBe(255)
    expect(grey[40 * width + 101]).toBe(0)
  })
})

describe('a band printed white on dark', () => {
  it('becomes black on white', () => {
    const drawn = picture((set) => {
      set(20, 100, 300, 30, 60)
      set(50, 110, 10, 10, 255)
    })
    invertDarkBands(drawn.grey, width, linesAlong(drawn, 300))
    expect(drawn.grey[115 * width + 55]).toBe(0)
    expect(drawn.grey[115 * width + 200]).toBe(195)
  })
})

describe('a turned picture', () => {
  it('comes back after four quarters', () => {
    const drawn = picture((set) => set(20, 40, 30, 5, 0))
    const quarter = turned(drawn, 90)
    expect([quarter.width, quarter.height, quarter.grey[20 * 300 + (299 - 40)]]).toEqual([300, 400, 0])
    expect(turned(turned(drawn, 90), 270)).toEqual(drawn)
    expect(turned(turned(drawn, 180), 180)).toEqual(drawn)
  })
})

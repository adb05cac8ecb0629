import { describe, expect, it } from 'vitest'
import { drawnPdf, fill, words } from '#pdf/drawn-pdf.fixture.ts'
import { openTestEngine } from '#pdf/engine.fixture.ts'
import { pagePicture } from '#pdf/picture.ts'

const pdf = await openTestEngine()
const file = drawnPdf([{ content: fill(0, 0, 60, 40, [1, 0, 0]) + words(300, 200, 'x') }, { content: fill(0, 0, 60, 40, [1, 0, 0]), rotate: 90 }])

function picture(page: number, scale: number) {
  const drawn = pagePicture(pdf, file, page, scale)
  if (!drawn || 'refused' in drawn) throw new Error('no picture')
  const pixel = (x: number, y: number) => [...drawn.rgba.slice(4 * (y * drawn.width + x), 4 * (y * drawn.width + x) + 4)]
  return { ...drawn, pixel }
}

describe('the picture of a page', () => {
  it('has its origin where boxes have theirs: top left of the page as shown', () => {
    const { width, height, pixel } = picture(1, 2)
    expect([width, height]).toEqual([1200, 800])
    expect(pixel(10, 10)).toEqual([255, 0, 0, 255])
    expect(pixel(10, 790)).toEqual([255, 255, 255, 255])
  })

  it('is turned as the page is shown', () => {
    const { width, height, pixel } = picture(2, 1)
    expect([width, height]).toEqual([400, 600])
    expect(pixel(390, 10)).toEqual([255, 0, 0, 255])
    expect(pixel(10, 10)).toEqual([255, 255, 255, 255])
  })

  it('stays within the memory of the program however large it is asked for', () => {
    const { width, height } = picture(1, 500)
    expect(width * height).toBeLessThan(41_000_000)
  })

  it('is undefined for a page the document does not have, and a refusal for a file that is none', () => {
    expect(pagePicture(pdf, file, 3, 1)).toBeUndefined()
    expect(pagePicture(pdf, file, 0, 1)).toBeUndefined()
    expect(pagePicture(pdf, file.slice(0, 30), 1, 1)).toEqual({ refused: 'truncated', facts: {} })
  })
})

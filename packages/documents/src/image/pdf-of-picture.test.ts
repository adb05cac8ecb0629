import { encode } from 'fast-png'
import { beforeAll, describe, expect, it } from 'vitest'
import { isPicture, pdfOfPicture } from '#image/pdf-of-picture.ts'
import { openTestEngine } from '#pdf/engine.fixture.ts'
import type { PdfEngine } from '#pdf/engine.ts'
import { pagePicture } from '#pdf/picture.ts'
import { readDocument } from '#read-document.ts'

const png = (channels: 1 | 3 | 4, pixel: readonly number[]) =>
  encode({ width: 40, height: 20, channels, depth: 8, data: Uint8Array.from(Array.from({ length: 800 }, () => pixel).flat()) })

describe('a picture file', () => {
  let engine: PdfEngine
  beforeAll(async () => {
    engine = await openTestEngine()
  })

  it('is known by its first bytes', () => {
    expect(isPicture(png(1, [0]))).toBe(true)
    expect(isPicture(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe(true)
    expect(isPicture(Uint8Array.from([37, 80, 68, 70]))).toBe(false)
  })
  it('fills a page of its own, whatever its colours, and lies on white where it lets something through', () => {
    for (const [bytes, shown] of [
      [png(1, [100]), [100, 100, 100]],
      [png(3, [10, 200, 30]), [10, 200, 30]],
      [png(4, [0, 0, 0, 0]), [255, 255, 255]],
    ] as const) {
      const drawn = pagePicture(engine, bytes, 1, 0.5)
      if (!drawn || 'refused' in drawn) throw new Error('not drawn')
      const middle = (Math.floor(drawn.height / 2) * drawn.width + Math.floor(drawn.width / 2)) * 4
      expect([drawn.width, drawn.height, ...drawn.rgba.subarray(middle, middle + 3)]).toEqual([396, 198, ...shown])
    }
  })
  it('waits for OCR: its page is named as unread', () => {
    const read = readDocument(png(1, [0]), { pdf: engine })
    expect('refused' in read ? read : read.unread).toEqual([1])
  })
  it('is refused when it is cut off, or too large to unpack', () => {
    const whole = png(3, [1, 2, 3])
    expect(pdfOfPicture(whole.subarray(0, 20))).toEqual({ refused: 'truncated', facts: {} })
    expect(pdfOfPicture(whole.subarray(0, whole.length - 30))).toEqual({ refused: 'truncated', facts: {} })
    const bomb = whole.slice()
    new DataView(bomb.buffer).setUint32(16, 60_000)
    new DataView(bomb.buffer).setUint32(20, 60_000)
    expect(pdfOfPicture(bomb)).toMatchObject({ refused: 'too-large' })
    expect(pdfOfPicture(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xda, 0, 0]))).toEqual({ refused: 'truncated', facts: {} })
  })
})

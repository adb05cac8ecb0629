import { describe, expect, it } from 'vitest'
import { isBroken, whyOcr } from '#ocr/needs-ocr.ts'
import type { PageContent } from '#pdf/page-content.ts'

const many = (text: string) => Array.from({ length: 12 }, () => text.split(' ')).flat()

describe('a text layer', () => {
  it('is sound when it holds English or Spanish words, ticks and list letters', () => {
    expect(isBroken(many('X Yes a restorative circle y la comunidad o b $1,456.00'))).toBe(false)
  })
  it('is broken when it was letter-spaced', () => {
    expect(isBroken(many('R e s t o r a t i v e p r a c t i c e s'))).toBe(true)
  })
  it('is broken when characters stand for nothing, as where a font has no table of its characters', () => {
    expect(isBroken(many('Gÿ\uE001b \uFFFDt G\uE001 \uE002\uE003 H\uE005'))).toBe(true)
  })
  it('is left alone when there is too little of it to tell', () => {
    expect(isBroken('R e s t o r a t i v e'.split(' '))).toBe(false)
  })
})

describe('a page', () => {
  const page = (images: PageContent['images']): PageContent => ({
    number: 1,
    width: 612,
    height: 792,
    words: [],
    shades: [],
    slivers: [],
    horizontal: [],
    vertical: [],
    images,
    squares: [],
  })
  it('without words is read by OCR when a picture covers it, and left alone when it is blank or holds a logo', () => {
    expect(whyOcr(page([{ x0: 0, y0: 0, x1: 612, y1: 792 }]))).toBe('no-text')
    expect(whyOcr(page([]))).toBeUndefined()
    expect(whyOcr(page([{ x0: 0, y0: 0, x1: 100, y1: 100 }]))).toBeUndefined()
  })
})

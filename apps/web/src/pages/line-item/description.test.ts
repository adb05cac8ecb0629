import { expect, it } from 'vitest'
import { piecesOf } from '#pages/line-item/description.tsx'

const words = (start: number, end: number) => ({ field: 'description', start, end, words: '', rule: 'r' }) as const

it('cuts a text at its deciding words and loses nothing of it', () => {
  const text = 'Restorative circles and restorative conferences'
  const pieces = piecesOf(text, [words(24, 35), words(0, 19), words(12, 19), { ...words(0, 4), field: 'title' }, words(90, 95)], 'description')
  expect(pieces).toEqual([
    { text: 'Restorative circles', decides: true },
    { text: ' and ', decides: false },
    { text: 'restorative', decides: true },
    { text: ' conferences', decides: false },
  ])
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
})

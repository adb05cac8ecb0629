import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pictureIds } from '#pages/learn/facts.ts'

const four = z.tuple([z.number(), z.number(), z.number(), z.number()])
const placeSchema = z.object({
  id: z.string(),
  document: z.string(),
  page: z.number(),
  size: z.tuple([z.number(), z.number()]),
  region: four,
  cell: four,
  text: z.string(),
})
type Place = z.infer<typeof placeSchema>

const data = (path: string) => new URL(`../../../../../data/${path}`, import.meta.url)
const places = z.array(placeSchema).parse(JSON.parse(readFileSync(data('learn/pictures.json'), 'utf8')))

/** The size of a page in points, and what it prints inside a box, from left to right. */
async function readPage({ document, page, cell: [x0, y0, x1, y1] }: Place) {
  const file = await getDocument({ data: new Uint8Array(readFileSync(data(`samples/${document}`))), verbosity: 0 }).promise
  const sheet = await file.getPage(page)
  const { width, height } = sheet.getViewport({ scale: 1 })
  const { items } = await sheet.getTextContent()
  const inside = items.flatMap((item) => {
    if (!('str' in item)) return []
    const [x, baseline] = item.transform.slice(4).map(Number)
    const [left, y] = [x ?? 0, height - (baseline ?? 0)]
    // A run that starts in the box, or that the box is cut out of.
    const meets = y > y0 && y < y1 && left < x1 && left + item.width > x0
    return meets ? [item.str] : []
  })
  return { width, height, inside: inside.join(' ').replace(/\s+/g, ' ') }
}

describe('the pictures of the explaining pages', () => {
  it('are those that the pages name', () => {
    expect(places.map(({ id }) => id).toSorted()).toEqual([...pictureIds].toSorted())
  })

  it.each(places)('box what they say: $id', async (place) => {
    const { width, height, inside } = await readPage(place)
    expect([width, height]).toEqual(place.size)
    expect(inside).toContain(place.text)
    const [x0, y0, x1, y1] = place.cell
    const [left, top, right, bottom] = place.region
    expect([x0 >= left, y0 >= top, x1 <= right, y1 <= bottom, right <= width, bottom <= height]).toEqual(Array.from({ length: 6 }, () => true))
  })
})

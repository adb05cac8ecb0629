import { expect, it } from 'vitest'
import { keptPages, type KeptPage } from '#api/kept-pages.ts'

const page = (mark: string, bytes: number): KeptPage => ({ mark, status: 200, headers: [['etag', mark]], packed: new Uint8Array(bytes) })

it('gives a page again as long as the data are the same, and never after', () => {
  const pages = keptPages(1_000_000)
  pages.keep('/en', page('1', 10))
  expect(pages.find('/en', '1')?.headers).toEqual([['etag', '1']])
  expect(pages.find('/en', '2')).toBeUndefined()
  expect(pages.find('/en', '1')).toBeUndefined()
  expect(pages.held()).toBe(0)
})

it('forgets the page that was asked for longest ago when it holds too much', () => {
  const pages = keptPages(30_000)
  pages.keep('/a', page('1', 8_000))
  pages.keep('/b', page('1', 8_000))
  pages.find('/a', '1')
  pages.keep('/c', page('1', 12_000))
  expect(['/a', '/b', '/c'].map((address) => pages.find(address, '1') !== undefined)).toEqual([true, false, true])
  pages.keep('/a', page('1', 100_000))
  expect(pages.held()).toBe(0)
})

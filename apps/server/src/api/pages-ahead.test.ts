import { beforeEach, expect, it } from 'vitest'
import { pagesAhead } from '#api/pages-ahead.ts'

const origin = 'http://site'
/** What pages would be made from, and what was made. */
const data = { mark: '1', paths: ['/en/d/1', '/es/d/1', '/en/d/2'], made: Array<string>(), bytes: 100_000, fails: '', changesAfter: 0 }
let later: (() => void) | undefined
const ahead = () =>
  pagesAhead(origin, {
    mark: () => Promise.resolve(data.mark),
    paths: () => Promise.resolve(data.paths),
    make: (url) => {
      data.made.push(url)
      if (data.made.length === data.changesAfter) data.mark += ' and more'
      if (url.endsWith(data.fails)) return Promise.reject(new Error('failed'))
      return Promise.resolve({ status: 200, headers: [['etag', data.mark]] as const, packed: new Uint8Array(1_000) })
    },
    bytes: data.bytes,
    after: (_milliseconds, call) => (later = call),
  })
/** Waits until what was begun has come to rest, and lets the next look begin. */
const look = async () => {
  const call = later
  later = undefined
  call?.()
  while (later === undefined) await new Promise((resolve) => setImmediate(resolve))
}
beforeEach(() => {
  Object.assign(data, { mark: '1', made: [], bytes: 100_000, fails: 'nothing', changesAfter: 0 })
  later = undefined
})
const begin = async () => {
  const pages = ahead()
  later = pages.start
  await look()
  return pages
}

it('makes every page once when the data have settled, and none again while they stay as they are', async () => {
  const pages = await begin()
  expect(data.made).toEqual([])
  await look()
  expect(data.made).toEqual(data.paths.map((path) => `${origin}${path}`))
  expect(await pages.isDone(origin)).toBe(true)
  expect(pages.find(`${origin}/en/d/1`, '1')?.headers).toEqual([['etag', '1']])
  await look()
  expect(data.made).toHaveLength(3)
})

it('never finds a page that was made before the data changed, and makes all again', async () => {
  const pages = await begin()
  await look()
  data.mark = '2'
  expect(pages.find(`${origin}/es/d/1`, '2')).toBeUndefined()
  expect(await pages.isDone(origin)).toBe(false)
  await look()
  await look()
  expect(data.made).toHaveLength(6)
  expect(pages.find(`${origin}/es/d/1`, '2')?.headers).toEqual([['etag', '2']])
})

it('stops when the data change under its hands: what was made is bound to what it was made from', async () => {
  const pages = await begin()
  data.changesAfter = 2
  await look()
  expect(data.made).toEqual([`${origin}/en/d/1`, `${origin}/es/d/1`])
  expect(pages.find(`${origin}/es/d/1`, '1 and more')).toBeUndefined()
  expect(await pages.isDone(origin)).toBe(false)
})

it('holds no more than it may, and keeps what it made first', async () => {
  data.bytes = 7_000
  const pages = await begin()
  await look()
  expect(data.made).toHaveLength(3)
  expect(pages.find(`${origin}/en/d/1`, '1')).toBeDefined()
  expect(pages.find(`${origin}/en/d/2`, '1')).toBeUndefined()
  expect(await pages.isDone(origin)).toBe(true)
})

it('makes pages for the origin under which readers come, once many in a row did', async () => {
  const pages = await begin()
  await look()
  for (let times = 0; times < 20; times += 1) for (const one of ['http://other', 'http://third']) pages.seen(one)
  await look()
  expect(data.made).toHaveLength(3)
  for (let times = 0; times < 8; times += 1) pages.seen('http://other')
  await look()
  expect(data.made.slice(3)).toEqual(data.paths.map((path) => `http://other${path}`))
  expect(pages.find(`${origin}/en/d/1`, '1')).toBeUndefined()
})

it('goes on after a page that could not be made', async () => {
  data.fails = '/es/d/1'
  const pages = await begin()
  await look()
  expect(await pages.isDone(origin)).toBe(false)
  data.fails = 'nothing'
  await look()
  expect(await pages.isDone(origin)).toBe(true)
})

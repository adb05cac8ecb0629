import { createServer, get } from 'node:http'
import { gzipSync } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { publicPages } from '#api/public-pages.ts'

/** What a page would be made from: the state of the data, and how often pages were made. */
const data: { mark: string; made: string[] } = { mark: '1', made: [] }
const app = express()
app.use(
  publicPages(
    { mark: () => Promise.resolve(data.mark) },
    (url) => {
      data.made.push(new URL(url).pathname)
      const status = url.includes('missing') ? 404 : 200
      return Promise.resolve({ status, headers: [['etag', `W/"${data.mark}"`]] as const, packed: gzipSync(`page of ${data.mark}`) })
    },
    { idOf: () => 'id', now: () => 0 },
  ),
)
app.use((_request, response) => response.status(418).end('elsewhere'))
const server = createServer(app)
let port = 0
beforeAll(
  () =>
    new Promise<void>((ready) =>
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        port = typeof address === 'object' && address ? address.port : 0
        ready()
      }),
    ),
)
afterAll(() => server.close())
beforeEach(() => {
  data.made = []
})

const asked = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
  return { status: response.status, text: await response.text() }
}

it('makes a page once as long as the data are the same, and again as soon as they are not', async () => {
  expect(await asked('/en/once')).toEqual({ status: 200, text: 'page of 1' })
  expect(await asked('/en/once')).toEqual({ status: 200, text: 'page of 1' })
  expect(data.made).toEqual(['/en/once'])
  data.mark = '2'
  expect(await asked('/en/once')).toEqual({ status: 200, text: 'page of 2' })
})

it('tells a browser that has a page that it has, without making it again', async () => {
  await asked('/es/kept')
  data.made = []
  expect((await asked('/es/kept', { 'if-none-match': `W/"${data.mark}"` })).status).toBe(304)
  expect((await asked('/es/kept', { 'if-none-match': 'W/"other"' })).status).toBe(200)
  expect(data.made).toEqual([])
})

it('keeps no page that is not there, and leaves the workspace and data of pages to others', async () => {
  for (let time = 0; time < 2; time += 1) expect((await asked('/en/missing')).status).toBe(404)
  expect(data.made).toEqual(['/en/missing', '/en/missing'])
  for (const path of ['/en/staff', '/es/staff/account', '/en/d/1.data', '/assets/a.js', '/api/v1']) expect((await asked(path)).text, path).toBe('elsewhere')
})

it('sends plain bytes to who cannot unpack', async () => {
  const plain = await new Promise<string>((resolve) =>
    get({ host: '127.0.0.1', port, path: '/en/plain', headers: { 'accept-encoding': 'identity' } }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve(`${response.headers['content-encoding'] ?? 'plain'} ${text}`))
    }),
  )
  expect(plain).toBe(`plain page of ${data.mark}`)
})

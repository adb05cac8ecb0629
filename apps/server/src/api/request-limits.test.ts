import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listening, type Listening } from '#api/listening.fixture.ts'
import { isCostly, requestLimits } from '#api/request-limits.ts'

describe('requests of one address', () => {
  let server: Listening
  beforeAll(async () => {
    const app = express()
    app.set('trust proxy', 'loopback')
    app.use(...requestLimits({ all: 5, costly: 2 }, () => 'abc'))
    app.get('/{*address}', (_request, response) => void response.send('here'))
    server = await listening(app)
  })
  afterAll(() => server.close())

  const ask = (path: string, from: string, accept = 'text/html') => fetch(server.origin + path, { headers: { 'x-forwarded-for': from, accept } })
  const statuses = async (path: string, from: string, times: number) => {
    const found: number[] = []
    for (let time = 0; time < times; time += 1) found.push((await ask(path, from)).status)
    return found
  }

  it('are answered up to the limit, and those of others go on', async () => {
    expect(await statuses('/en/d/1', '10.0.0.1', 6)).toEqual([200, 200, 200, 200, 200, 429])
    expect(await statuses('/en/d/1', '10.0.0.2', 1)).toEqual([200])
  })

  it('that cost much have a limit of their own', async () => {
    expect(await statuses('/en/search?q=peace', '10.0.0.3', 3)).toEqual([200, 200, 429])
    expect(await statuses('/en/d/1', '10.0.0.3', 1), 'a plain page still').toEqual([200])
  })

  it('are of one network where the address is of IPv6', async () => {
    expect(await statuses('/es/search', '2001:db8:1:1::1', 2)).toEqual([200, 200])
    expect(await statuses('/es/search', '2001:db8:1:1::2', 1)).toEqual([429])
  })

  it('are refused with a sentence in the language of the page, and a time to wait', async () => {
    await statuses('/es/search', '10.0.0.4', 2)
    const answer = await ask('/es/search', '10.0.0.4')
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([429, 'text/html; charset=utf-8', 'no-store'])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.text()).toMatch(/lang="es".*Espere un minuto/)
    expect(await (await ask('/en/search', '10.0.0.4')).text()).toMatch(/lang="en".*wait a minute/)
    expect(await (await ask('/api/v1/districts', '10.0.0.4', 'application/json')).json()).toEqual({ error: { code: 'too-many-requests', id: 'abc' } })
  })
})

it.each([
  ['/pages/abc/1.webp', {}, true],
  ['/api/v1/districts', {}, true],
  ['/en/search', {}, true],
  ['/en/d/1/compare', {}, true],
  ['/en/d/1/2024-25.csv', {}, true],
  ['/en/d/1/2024-25/sum/RJ', {}, true],
  ['/en/d/1', { asof: '2026-01-01' }, true],
  ['/en', { q: 'valley' }, true],
  ['/en/d/1', {}, false],
  ['/es/d/1/2024-25', { per: 'pupil' }, false],
  ['/en/staff/d/1/queue', {}, false],
])('%s with %j costs much: %s', (path, query, much) => {
  expect(isCostly({ path, query })).toBe(much)
})

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listening } from '#api/listening.fixture.ts'
import { buildApp } from '#app.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { servicesOf } from '#services/open-services.ts'
import { openStaffHouse, TestBrowser, type StaffHouse } from '#services/staff/staff-house.fixture.ts'

const addresses = [
  '/healthz',
  '/api/staff/staff.me',
  '/api/auth/list-sessions',
  '/api/trpc/edition.get',
  '/api/openapi.json',
  '/record/heads.json',
  '/en/record.atom',
  '/pages/0000/1.webp',
  '/nothing/here',
]

describe('every answer', () => {
  let staff: StaffHouse
  beforeAll(async () => {
    staff = await openStaffHouse({ home: await mkdtemp(join(tmpdir(), 'cuentas-home-')), databaseUrl: undefined }, rememberedReading())
  })
  afterAll(() => staff.close())

  it.each(addresses)('%s carries the strict policy and an id, and no word of what it is made with', async (address) => {
    const { headers } = await new TestBrowser(staff.origin).send(address)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy.split(';')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    )
    expect(/script-src[^;]*(unsafe|nonce|http|\*)/.test(policy)).toBe(false)
    expect(
      Object.fromEntries(
        ['x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'x-frame-options', 'x-powered-by'].map((name) => [name, headers.get(name)]),
      ),
    ).toEqual({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'x-powered-by': null,
    })
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}$/)
    expect(headers.get('access-control-allow-origin'), 'no other site reads it').toBeNull()
  })

  it.each(['/api/staff/staff.me', '/api/auth/list-sessions'])('%s is kept by nobody', async (address) => {
    expect((await new TestBrowser(staff.origin).send(address)).headers.get('cache-control')).toBe('no-store')
  })

  it('asks browsers to come by https alone where the site is reached by https', async () => {
    const secure = { workspace: staff.workspace, publicUrl: 'https://cuentas.example.org' }
    const server = await listening(buildApp(servicesOf(staff.house), undefined, () => undefined, secure))
    const answer = await fetch(`${server.origin}/healthz`)
    await answer.body?.cancel()
    await server.close()
    expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/)
    expect((await new TestBrowser(staff.origin).send('/healthz')).headers.get('strict-transport-security')).toBeNull()
  })

  it('that is an error says a code and an id, never what went wrong inside', async () => {
    const broken = { ...servicesOf(staff.house), healthy: () => Promise.reject(new Error('the password of the database is hunter2')) }
    const logged: string[] = []
    const server = await listening(buildApp(broken, undefined, (id, error) => logged.push(`${id} ${String(error)}`)))
    const answer = await fetch(`${server.origin}/healthz`)
    const text = await answer.text()
    await server.close()
    expect(answer.status).toBe(500)
    const id = answer.headers.get('x-request-id') ?? ''
    expect(JSON.parse(text)).toEqual({ error: { code: 'internal-error', id } })
    expect(logged).toEqual([expect.stringContaining(id)])
  })

  it('bounds what is asked for: what no page has is refused fast, whatever number it is', async () => {
    const browser = new TestBrowser(staff.origin)
    const ask = (procedure: string, input: unknown) => browser.send(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`)
    for (const [procedure, input] of [
      ['correction.all', { page: 1e9 }],
      ['correction.all', { page: -5 }],
      ['correction.log', { key: 'x', limit: 100_000 }],
      ['district.list', { search: 'x'.repeat(5000) }],
      ['lineItem.get', { id: 'x'.repeat(5000) }],
    ] as const)
      expect((await ask(procedure, input)).status, `${procedure} ${JSON.stringify(input).slice(0, 60)}`).toBe(400)
  })
})

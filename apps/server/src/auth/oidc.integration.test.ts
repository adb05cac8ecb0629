import { createServer, type Server } from 'node:http'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { openStaffHouse, TestBrowser, type StaffHouse } from '#services/staff/staff-house.fixture.ts'
import { acceptLink, commandLine, inviteStaff } from '#services/staff/staff-service.ts'

const client = { clientId: 'cuentas', clientSecret: 'a secret that only the two know' }
const reading = rememberedReading()

/** A real OpenID provider on this machine: whoever signs in there as NAME has the verified address NAME@example.org. */
async function openProvider(): Promise<{ readonly issuer: string; readonly serve: (redirectUri: string) => void; readonly server: Server }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const issuer = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
  const serve = (redirectUri: string) => {
    const provider = new Provider(issuer, {
      clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['only for tests'] },
      findAccount: (_context: unknown, id: string) => ({
        accountId: id,
        claims: () => ({ sub: id, email: `${id}@example.org`, email_verified: true, name: id }),
      }),
    })
    server.on('request', provider.callback())
  }
  return { issuer, serve, server }
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return address !== null && typeof address === 'object' ? address.port : 0
}

/** A browser that follows redirects and fills in the provider's two forms (who are you, may we). */
class Walker {
  readonly cookies = new Map<string, Map<string, string>>()

  async go(address: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const { host } = new URL(address)
    const jar = this.cookies.get(host) ?? new Map<string, string>()
    this.cookies.set(host, jar)
    const answer = await fetch(address, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      body: form ? new URLSearchParams(form) : null,
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return answer
  }

  /** Walks from the provider's first page until it sends the browser back to the site; returns that address. */
  async signIn(start: string, name: string, site: string): Promise<string> {
    let address = start
    let form: Readonly<Record<string, string>> | undefined
    for (let step = 0; step < 20; step += 1) {
      const answer = await this.go(address, form)
      form = undefined
      const next = answer.headers.get('location')
      if (next !== null) {
        address = new URL(next, address).href
        if (address.startsWith(site)) return address
        continue
      }
      const page = await answer.text()
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
      if (action === undefined) throw new Error(`the provider shows no form: ${page.slice(0, 300)}`)
      address = new URL(action, address).href
      form = page.includes('name="login"') ? { prompt: 'login', login: name, password: 'any' } : { prompt: 'consent' }
    }
    throw new Error('the provider does not come to an end')
  }
}

describe('signing in with a district’s own service, an OpenID provider', () => {
  let staff: StaffHouse
  let provider: Awaited<ReturnType<typeof openProvider>>
  beforeAll(async () => {
    provider = await openProvider()
    const home = { home: await mkdtemp(join(tmpdir(), 'cuentas-home-')), databaseUrl: undefined }
    const discoveryUrl = `${provider.issuer}/.well-known/openid-configuration`
    const port = await freePort()
    provider.serve(`http://localhost:${port}/api/auth/callback/district`)
    const away = { id: 'away', name: 'A service that does not answer', discoveryUrl: `http://127.0.0.1:${await freePort()}/openid`, ...client }
    staff = await openStaffHouse(home, reading, { port, providers: [{ id: 'district', name: 'Example Valley Unified', discoveryUrl, ...client }, away] })
  })
  afterAll(async () => {
    await staff.close()
    provider.server.closeAllConnections()
    provider.server.close()
  })

  /** Walks through the whole sign-in; returns the browser and where it ended. */
  async function signInAs(name: string) {
    const browser = new TestBrowser(staff.origin)
    const body = { provider: 'district', callbackURL: '/en/staff', errorCallbackURL: '/en/staff/sign-in?failed=' }
    const begun = await browser.send('/api/auth/sign-in/social', body)
    const { url } = z.object({ url: z.url() }).parse(await begun.json())
    const back = new URL(await new Walker().signIn(url, name, staff.origin))
    const end = await browser.send(`${back.pathname}${back.search}`)
    const me = z
      .object({ result: z.object({ data: z.object({ person: z.object({ email: z.string(), secondFactor: z.boolean() }).nullable() }) }) })
      .parse(await (await browser.ask('staff.me')).json()).result.data.person
    return { end: end.headers.get('location') ?? '', me }
  }

  it('lets in whoever was invited with the address that the service has verified, as with a second factor', async () => {
    const made = await inviteStaff(staff.workspace, commandLine, {
      email: 'carla@example.org',
      name: 'Carla',
      grant: { role: 'site-administrator', district: null },
    })
    if ('granted' in made) throw new Error('the account was there')
    await acceptLink(staff.workspace, made.secret, { name: 'Carla', password: 'date palms in the evening' })
    const { end, me } = await signInAs('carla')
    expect(new URL(end, staff.origin).pathname).toBe('/en/staff')
    expect(me).toEqual({ email: 'carla@example.org', secondFactor: true })
  })

  it('lets nobody in who was not invited, and makes no account', async () => {
    const { end, me } = await signInAs('stranger')
    expect(end).toContain('/en/staff/sign-in')
    expect(me).toBeNull()
    expect(await staff.workspace.accounts.find('stranger@example.org')).toBeUndefined()
  })

  it('names the service, and leaves out one that does not answer', async () => {
    const answer = await (await new TestBrowser(staff.origin).ask('staff.me')).json()
    expect(answer).toMatchObject({ result: { data: { providers: [{ id: 'district', name: 'Example Valley Unified' }] } } })
  })
})

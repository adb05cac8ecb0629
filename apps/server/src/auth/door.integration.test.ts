import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { verifyAudit } from '#services/audit/verify-audit.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { servicesOf } from '#services/open-services.ts'
import { openStaffHouse, TestBrowser, type StaffHouse } from '#services/staff/staff-house.fixture.ts'
import { acceptLink, commandLine, inviteStaff, removeRole, setDisabled } from '#services/staff/staff-service.ts'
import { testPassword as password, totp } from '#services/staff/strong-person.fixture.ts'

const reading = rememberedReading()
const meSchema = z.object({ result: z.object({ data: z.object({ person: z.object({ name: z.string(), secondFactor: z.boolean() }).nullable() }) }) })

describeOnBothDatabases('the door', (newHome) => {
  let staff: StaffHouse
  let district = ''
  const browser = (address?: string) => new TestBrowser(staff.origin, address)
  let people = 0
  /** Somebody new with an account and a role for the district. */
  const somebody = async (role: 'viewer' | 'editor' | 'administrator' = 'editor') => {
    people += 1
    const email = `person${people}@example.org`
    const made = await inviteStaff(staff.workspace, commandLine, { email, name: `Person ${people}`, grant: { role, district } })
    if ('granted' in made) throw new Error('the account was there')
    return { email, id: await acceptLink(staff.workspace, made.secret, { name: `Person ${people}`, password }) }
  }
  const me = async (of: TestBrowser) => meSchema.parse(await (await of.ask('staff.me')).json()).result.data.person

  beforeAll(async () => {
    staff = await openStaffHouse(await newHome(), reading)
    await ingestFile(staff.house, projectFolder('data/samples/example-valley/example-valley-2025-26.pdf'))
    district = (await servicesOf(staff.house).districts.list(''))[0]?.key ?? ''
  })
  afterAll(() => staff.close())

  it('has no account of its own, and nobody can make one', async () => {
    const answer = await browser().send('/api/auth/sign-up/email', { email: 'me@example.org', password, name: 'Me' })
    expect(answer.status).toBe(404)
    expect((await browser().signIn('admin@example.org', 'admin')).status).toBe(401)
  })

  it('lets in who was invited, by a link that works once', async () => {
    const made = await inviteStaff(staff.workspace, commandLine, {
      email: 'Ana@Example.org',
      name: 'Ana',
      grant: { role: 'site-administrator', district: null },
    })
    if ('granted' in made) throw new Error('the account was there')
    await expect(acceptLink(staff.workspace, made.secret, { name: 'Ana', password: 'password1' })).rejects.toMatchObject({ code: 'password-common' })
    await acceptLink(staff.workspace, made.secret, { name: 'Ana', password })
    await expect(acceptLink(staff.workspace, made.secret, { name: 'Eva', password })).rejects.toMatchObject({ code: 'link-not-open' })
    const ana = browser()
    expect((await ana.signIn('ana@example.org', password)).status).toBe(200)
    expect(await me(ana)).toEqual({ name: 'Ana', secondFactor: false })
    expect(await me(browser())).toBeNull()
    expect(await verifyAudit(staff.house.database)).toMatchObject({ kind: 'whole', entries: 2 })
  })

  it('keeps no link of a week ago open', async () => {
    const made = await inviteStaff(staff.workspace, commandLine, { email: 'late@example.org', name: 'Late', grant: { role: 'viewer', district } })
    staff.clock.passed = 8 * 86_400_000
    if (!('granted' in made))
      await expect(acceptLink(staff.workspace, made.secret, { name: 'Late', password })).rejects.toMatchObject({ code: 'link-not-open' })
    staff.clock.passed = 0
  })

  it('gives a new session at each sign-in, whatever cookie came along, and ends it on the server', async () => {
    const { email } = await somebody()
    const one = browser()
    one.cookies.set('cuentas.session_token', 'chosen-by-somebody-else')
    await one.signIn(email, password)
    const first = one.cookies.get('cuentas.session_token')
    expect(first).not.toBe('chosen-by-somebody-else')
    await one.signIn(email, password)
    expect(one.cookies.get('cuentas.session_token')).not.toBe(first)
    const kept = one.cookies.get('cuentas.session_token') ?? ''
    expect((await one.send('/api/auth/sign-out', {})).status).toBe(200)
    const thief = browser()
    thief.cookies.set('cuentas.session_token', kept)
    expect(await me(thief)).toBeNull()
  })

  it('ends a session after twelve hours, however busy it was, and at once when its person is shut out', async () => {
    const { email, id } = await somebody()
    const one = browser()
    await one.signIn(email, password)
    expect(await me(one)).not.toBeNull()
    staff.clock.passed = 13 * 60 * 60_000
    expect(await me(one)).toBeNull()
    staff.clock.passed = 0
    expect(await me(one), 'it does not come back').toBeNull()
    await one.signIn(email, password)
    await setDisabled(staff.workspace, commandLine, id, true)
    expect(await me(one)).toBeNull()
    expect((await one.signIn(email, password)).ok).toBe(false)
    expect(await me(one)).toBeNull()
  })

  it('lets a session live on while a person works, and not for what an open page asks by itself', async () => {
    const { email, id } = await somebody()
    const one = browser()
    await one.signIn(email, password)
    const em = staff.house.database.session()
    const soon = new Date(Date.now() + 10 * 60_000).toISOString()
    await em.execute('update "session" set "expiresAt" = ? where "userId" = ?', [soon, id])
    const end = async () => {
      const [row] = z.array(z.object({ end: z.coerce.date() })).parse(await em.execute('select "expiresAt" as "end" from "session" where "userId" = ?', [id]))
      return row?.end.toISOString()
    }
    expect((await one.send('/api/staff/staff.me', undefined, { 'x-cuentas-watching': '1' })).headers.getSetCookie()).toEqual([])
    expect(await end(), 'ten more minutes').toBe(soon)
    expect(await me(one)).not.toBeNull()
    expect(Date.parse((await end()) ?? '') - Date.now(), 'half an hour from now').toBeGreaterThan(29 * 60_000)
  })

  it('asks for the code of an authenticator app once it is set up, and lets only then change anything', async () => {
    const { email } = await somebody('administrator')
    const one = browser()
    await one.signIn(email, password)
    const invite = () => one.send('/api/staff/staff.invite', { district, email: 'new@example.org', name: 'New', role: 'viewer' })
    expect(await (await invite()).json()).toMatchObject({ error: { message: 'second-factor-needed' } })
    const enabled = z.object({ totpURI: z.string() }).parse(await (await one.send('/api/auth/two-factor/enable', { password })).json())
    const secret = new URL(enabled.totpURI).searchParams.get('secret') ?? ''
    expect((await one.send('/api/auth/two-factor/verify-totp', { code: totp(secret, Date.now()) })).status).toBe(200)
    expect(await me(one)).toMatchObject({ secondFactor: true })
    expect((await invite()).status).toBe(200)
    const two = browser()
    expect(await (await two.signIn(email, password)).json()).toMatchObject({ twoFactorRedirect: true })
    expect(await me(two), 'a password alone opens nothing').toBeNull()
    expect((await two.send('/api/auth/two-factor/verify-totp', { code: '000000' })).ok).toBe(false)
    expect((await two.send('/api/auth/two-factor/verify-totp', { code: totp(secret, Date.now()) })).status).toBe(200)
    expect(await me(two)).toMatchObject({ secondFactor: true })
  })

  it('answers the same for an account that does not exist as for a wrong password', async () => {
    const { email } = await somebody()
    const answer = async (response: Response) => ({
      status: response.status,
      body: await response.text(),
      headers: [...response.headers.keys()].toSorted(),
      cookies: response.headers.getSetCookie().map((cookie) => cookie.split('=')[0]),
    })
    const [known, unknown] = [browser('10.0.0.1'), browser('10.0.0.2')]
    // Six times: also what slows guessing down says nothing of whether the account is there.
    for (let guess = 0; guess < 6; guess += 1) {
      const wrong = await answer(await known.signIn(email, 'not the password'))
      expect(await answer(await unknown.signIn('nobody@example.org', 'not the password'))).toEqual(wrong)
      expect(wrong.status).toBe(guess < 5 ? 401 : 429)
    }
  })

  it('slows guessing down without locking the owner out', async () => {
    const { email } = await somebody()
    const owner = browser('10.1.0.1')
    await owner.signIn(email, password)
    const thief = browser('10.1.0.2')
    const statuses: number[] = []
    for (let guess = 0; guess < 8; guess += 1) statuses.push((await thief.signIn(email, `guess ${guess}`)).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
    const refused = await thief.signIn(email, password)
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await owner.signIn(email, password)).status, 'the owner, from elsewhere').toBe(200)
    staff.clock.passed = 16 * 60_000
    expect((await thief.signIn(email, password)).status, 'after the wait').toBe(200)
    staff.clock.passed = 0
  })

  it('lets the owner in on a known device while a thousand addresses guess', async () => {
    const { email } = await somebody()
    const owner = browser('10.2.0.1')
    await owner.signIn(email, password)
    const limiter = await import('#auth/guess-limiter.ts').then(({ guessLimiter }) => guessLimiter(staff.house.database, staff.house.now))
    for (let guess = 0; guess < 120; guess += 1) await limiter.failed({ account: email, address: `10.3.0.${guess}`, device: undefined })
    expect((await browser('10.4.0.1').signIn(email, password)).status, 'a device nobody knows').toBe(429)
    expect((await owner.signIn(email, password)).status).toBe(200)
  })

  it('counts guesses at the code of an authenticator app', async () => {
    const { email } = await somebody()
    const one = browser('10.5.0.1')
    await one.signIn(email, password)
    await one.send('/api/auth/two-factor/enable', { password })
    const statuses: number[] = []
    for (let guess = 0; guess < 8; guess += 1) statuses.push((await one.send('/api/auth/two-factor/verify-totp', { code: '123456' })).status)
    expect(statuses.slice(-2)).toEqual([429, 429])
  })

  it('takes nothing that another site makes a browser send', async () => {
    const { email } = await somebody()
    const one = browser()
    await one.signIn(email, password)
    const forged = [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: staff.origin, 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of forged) {
      for (const path of ['/api/auth/sign-out', '/api/staff/staff.invite']) {
        const answer = await one.send(path, {}, headers)
        expect([path, answer.status, await answer.json()]).toMatchObject([path, 403, { error: { code: 'another-site' } }])
      }
    }
    expect(await me(one)).not.toBeNull()
  })

  it('takes what its own pages send, under whatever name of the machine they are reached', async () => {
    const { email } = await somebody()
    const one = browser()
    await one.signIn(email, password)
    const ask = async (headers: Record<string, string>) => (await one.send('/api/staff/staff.invite', {}, headers)).status
    const named = { origin: 'http://school.local:8080', 'x-forwarded-host': 'school.local:8080' }
    expect(await ask({ ...named, 'sec-fetch-site': 'same-origin' }), 'as the browser says').toBe(400)
    expect(await ask({ ...named, 'sec-fetch-site': 'none' }), 'sent again from the address bar').toBe(400)
    expect(await ask({ ...named, 'sec-fetch-site': 'same-site' }), 'a sister site').toBe(403)
  })

  it('refuses a weak new password, and ends nothing by asking', async () => {
    const { email } = await somebody()
    const one = browser()
    await one.signIn(email, password)
    const answer = await one.send('/api/auth/change-password', { currentPassword: password, newPassword: 'letmein123', revokeOtherSessions: true })
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'password-common' }])
    expect((await browser().signIn(email, password)).status).toBe(200)
  })

  it('ends what a person may do with the next request when the role is taken away', async () => {
    const { email, id } = await somebody('administrator')
    const one = browser()
    await one.signIn(email, password)
    expect((await one.ask('staff.people', { district })).status).toBe(200)
    await removeRole(staff.workspace, commandLine, id, district)
    expect((await one.ask('staff.people', { district })).status).toBe(403)
  })

  it('keeps answers of the workspace to nobody’s cache, and cookies from scripts', async () => {
    const { email } = await somebody()
    const one = browser()
    const answer = await one.signIn(email, password)
    const cookies = answer.headers.getSetCookie()
    expect(cookies.length).toBeGreaterThan(1)
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly/i)
    for (const cookie of cookies) expect(cookie).toMatch(/SameSite=(Lax|Strict)/i)
    const device = cookies.filter((cookie) => cookie.startsWith('cuentas.device=')).map((cookie) => /Path=([^;]+)/.exec(cookie)?.[1])
    expect(device, 'where one signs in, and nowhere else').toEqual(['/api/auth', '/en/staff', '/es/staff'])
    expect((await one.ask('staff.me')).headers.get('cache-control')).toBe('no-store')
  })
})

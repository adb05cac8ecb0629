import { createServer, type Server } from 'node:http'
import { buildApp } from '#app.ts'
import type { TestHome } from '#db/both-databases.fixture.ts'
import { openDoor } from '#auth/door.ts'
import type { IdentityProvider } from '#auth/identity-providers.ts'
import type { DocumentReading } from '#jobs/document-reading.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'
import type { Mail } from '#services/staff/mail.ts'
import { startUploadReader } from '#services/uploads/read-uploads.ts'
import { workspaceOf, type Workspace } from '#services/staff/workspace.ts'

/** A house with its door, listening on a port of its own, with a clock that a test can set forward. */
export interface StaffHouse {
  readonly house: OpenHouse
  readonly workspace: Workspace
  readonly origin: string
  readonly clock: { passed: number }
  readonly close: () => Promise<void>
}

/** Opens a house for tests of the staff's side. */
export async function openStaffHouse(
  home: TestHome,
  reading: DocumentReading,
  { providers = [], mail, port = 0 }: { readonly providers?: readonly IdentityProvider[]; readonly mail?: Mail; readonly port?: number } = {},
): Promise<StaffHouse> {
  const clock = { passed: 0 }
  const opened = await openHouse({ ...home, threads: 1 }, reading)
  const house = { ...opened, now: () => Date.now() + clock.passed }
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://localhost:${address !== null && typeof address === 'object' ? address.port : 0}`
  const door = await openDoor(house.database, { publicUrl: origin, secret: 'only for tests, forty characters long....', providers }, house.now)
  const workspace = workspaceOf(house, door, {
    publicUrl: origin,
    mail,
    uploads: house,
    uploadReader: await startUploadReader(house, (error) => console.error(error)),
  })
  server.on(
    'request',
    buildApp(servicesOf(house), undefined, (id, error) => console.error(id, error), { workspace, publicUrl: origin }),
  )
  return {
    house,
    workspace,
    origin,
    clock,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await workspace.uploadReader.close()
      await door.close()
      await house.close()
    },
  }
}

/** A browser for tests: keeps cookies, sends its own origin. */
export class TestBrowser {
  readonly cookies = new Map<string, string>()
  readonly origin: string
  readonly address: string | undefined

  /** `address` is sent as the proxy's X-Forwarded-For: tests come from many places. */
  constructor(origin: string, address?: string) {
    this.origin = origin
    this.address = address
  }

  /** Sends a request as a page of the site would, unless headers say otherwise. */
  async send(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(this.origin.replace('localhost', '127.0.0.1') + path, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json', origin: this.origin, 'sec-fetch-site': 'same-origin' }),
        ...(cookie === '' ? {} : { cookie }),
        ...(this.address === undefined ? {} : { 'x-forwarded-for': this.address }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }

  signIn(email: string, password: string): Promise<Response> {
    return this.send('/api/auth/sign-in/email', { email, password })
  }

  /** Asks a query of the workspace. */
  ask(procedure: string, input?: unknown): Promise<Response> {
    return this.send(`/api/staff/${procedure}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`)
  }
}

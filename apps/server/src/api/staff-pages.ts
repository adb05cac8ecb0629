import { fromNodeHeaders } from 'better-auth/node'
import type { Request, Response } from 'express'
import { createStaffCaller } from '#api/workspace-router.ts'
import { addressHeader, authPath } from '#auth/sign-in-library.ts'
import type { Workspace } from '#services/staff/workspace.ts'

/** The typed caller of the workspace's procedures, for whoever sent a request. */
export type StaffApi = ReturnType<typeof createStaffCaller>

/** What the workspace's pages are given with every request. */
export interface StaffPages {
  /** The procedures of /api/staff, in this process, under the same matrix. The session is looked up once a request, and only when a page asks. */
  readonly api: () => Promise<StaffApi>
  /** Asks the sign-in library as this browser: its cookies go in, and the ones it sets are sent with the page. Guesses are counted as over HTTP. */
  readonly auth: (path: string, body?: Readonly<Record<string, unknown>>) => Promise<globalThis.Response>
}

/** The workspace as the pages of one request see it. */
export function staffPagesOf(
  { workspace, publicUrl }: { readonly workspace: Workspace; readonly publicUrl: string },
  request: Request,
  response: Response,
  requestId: string,
): StaffPages {
  const renew = (cookie: string) => void response.append('set-cookie', cookie)
  const caller = async () => createStaffCaller({ workspace, signedIn: await workspace.door.who(fromNodeHeaders(request.headers), renew), requestId })
  let made: Promise<StaffApi> | undefined
  return {
    api: () => (made ??= caller()),
    auth: async (path, body) => {
      const headers = new Headers({ [addressHeader]: request.ip ?? '', origin: new URL(publicUrl).origin })
      for (const name of ['cookie', 'user-agent']) headers.set(name, request.get(name) ?? '')
      if (body) headers.set('content-type', 'application/json')
      const asked = new globalThis.Request(`${publicUrl}${authPath}${path}`, {
        method: body ? 'POST' : 'GET',
        headers,
        body: body ? JSON.stringify(body) : null,
      })
      const answer = await workspace.door.handle(asked)
      for (const cookie of answer.headers.getSetCookie()) renew(cookie)
      return answer
    },
  }
}

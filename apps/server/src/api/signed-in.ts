import { fromNodeHeaders } from 'better-auth/node'
import type { Request, Response } from 'express'
import type { Workspace } from '#services/staff/workspace.ts'

/** Who a request comes from. A cookie that is renewed while the person works is sent with the answer. */
export function signedInOf(workspace: Workspace, request: Pick<Request, 'headers'>, response: Response) {
  return workspace.door.who(fromNodeHeaders(request.headers), (cookie) => void response.append('set-cookie', cookie))
}

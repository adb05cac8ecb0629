import { createExpressMiddleware } from '@trpc/server/adapters/express'
import { toNodeHandler } from 'better-auth/node'
import { Router, type RequestHandler } from 'express'
import { sameOrigin } from '#api/same-origin.ts'
import { workspaceRouter } from '#api/workspace-router.ts'
import { addressHeader, authPath } from '#auth/sign-in-library.ts'
import { signedInOf } from '#api/signed-in.ts'
import { uploadFilesRoute } from '#api/upload-files-route.ts'
import { uploadPictureRoute } from '#api/upload-picture-route.ts'
import type { Workspace } from '#services/staff/workspace.ts'

/** What the workspace's routes need besides the workspace. */
export interface WorkspaceRouting {
  readonly workspace: Workspace
  readonly publicUrl: string
  readonly idOf: (response: Parameters<RequestHandler>[1]) => string
  readonly log: (id: string, error: unknown) => void
}

/** Signing in, and what staff do: answers are never kept by anybody, and no other site can make a browser ask for them. */
export function workspaceRoutes({ workspace, publicUrl, idOf, log }: WorkspaceRouting): Router {
  const routes = Router()
  const signIn = toNodeHandler((request: globalThis.Request) => workspace.door.handle(request))
  routes.use([authPath, '/api/staff'], notKept, sameOrigin(publicUrl))
  routes.all(`${authPath}/{*path}`, (request, response) => {
    // The address as express found it (behind the proxies it trusts); what the browser sent under this name is thrown away.
    request.headers[addressHeader] = request.ip ?? ''
    return signIn(request, response)
  })
  routes.use(
    '/api/staff',
    createExpressMiddleware({
      router: workspaceRouter,
      createContext: async ({ req, res }) => ({ workspace, signedIn: await signedInOf(workspace, req, res), requestId: idOf(res) }),
      onError: ({ error, ctx }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') log(ctx?.requestId ?? '', error.cause ?? error)
      },
    }),
  )
  const files = '/:language/staff/d/:district/uploads'
  routes.post(`${files}/files`, notKept, sameOrigin(publicUrl), uploadFilesRoute(workspace, idOf))
  routes.get(`${files}/:id/page/:page.picture`, notKept, uploadPictureRoute(workspace, idOf))
  return routes
}

/** Answers that nobody keeps, on the way or in the browser. */
export const notKept: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store')
  next()
}

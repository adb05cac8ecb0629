import { randomUUID } from 'node:crypto'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import { appRouter, createCaller } from '#api/app-router.ts'
import { atomRoute } from '#api/atom-route.ts'
import { downloadRoute } from '#api/download-route.ts'
import { publicDatabaseRoutes } from '#api/public-database-route.ts'
import type { PublicDatabases } from '#services/public-database/public-databases.ts'
import { verifyRoute } from '#api/verify-route.ts'
import { headsRoutes } from '#api/heads-route.ts'
import { momentAsked, servicesAsked, servicesOfPage } from '#api/moment-asked.ts'
import { publicPages } from '#api/public-pages.ts'
import type { MakePage } from '#api/kept-pages.ts'
import { requestLimits, usualLimits, type RequestLimits } from '#api/request-limits.ts'
import { restRoutes } from '#api/rest-routes.ts'
import { sameOrigin } from '#api/same-origin.ts'
import { staffPagesOf, type StaffPages } from '#api/staff-pages.ts'
import type { PagesAhead } from '#api/pages-ahead.ts'
import { pictureRoute } from '#api/picture-route.ts'
import { notKept, workspaceRoutes } from '#api/workspace-routes.ts'
import type { Api } from '#api/public.ts'
import { DomainError } from '#services/domain-error.ts'
import { programVersion } from '#services/program-version.ts'
import type { Services } from '#services/services.ts'
import type { Workspace } from '#services/staff/workspace.ts'

/** What the web's build is given with every request. */
export interface PageContext {
  readonly api: Api
  readonly requestId: string
  /** Version of what reads the documents. */
  readonly dataVersion: string
  /** The workspace; absent where only the public side is wanted (tests). */
  readonly staff: StaffPages | undefined
}

/** The pages: how they are answered, and the folder of files that browsers may keep. Absent where only the API is wanted (tests). */
export interface Pages {
  readonly handler: (context: (request: express.Request, response: express.Response) => PageContext) => RequestHandler
  readonly assets: string
  /** Makes public pages in threads of their own; absent: they are made here. */
  readonly make?: MakePage | undefined
  /** Public pages that are made before they are asked for. */
  readonly ahead?: PagesAhead | undefined
}

/** What a public page is given, with the data as its address asks for them. */
export function publicContext(services: Services, { searchParams }: URL, requestId: string, address?: string): PageContext {
  const asOf = searchParams.get('asof') ?? undefined
  return { api: createCaller({ services: servicesOfPage(services, asOf), requestId, address }), requestId, dataVersion: programVersion, staff: undefined }
}

/** Writes one line about an error that we made, with the id that the person was shown. */
export type ErrorLog = (id: string, error: unknown) => void

/** The staff's side; absent where only the public one is wanted (tests). */
export interface Staff {
  readonly workspace: Workspace
  /** Address under which people reach the site. */
  readonly publicUrl: string
}

/** What stands before the program: who may say where a request came from, and how many are answered. */
export interface Outside {
  /** Proxies whose X-Forwarded-For is believed: names (`loopback`, `uniquelocal`) and networks, as express takes them. */
  readonly trustedProxies: readonly string[]
  readonly limits: RequestLimits
  /** The public databases of the last days; absent where only pages are wanted (tests). */
  readonly publicData?: PublicDatabases | undefined
}

/** Only a proxy on this machine is believed, and requests are counted. */
const usualOutside: Outside = { trustedProxies: ['loopback'], limits: usualLimits }

/** The whole program as an express application: API, page pictures, pages. */
export function buildApp(
  services: Services,
  pages: Pages | undefined,
  log: ErrorLog,
  staff?: Staff,
  { trustedProxies, limits, publicData }: Outside = usualOutside,
): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', [...trustedProxies])
  app.use(requestId, securityHeaders(staff?.publicUrl.startsWith('https://') ?? false), compression())
  app.use('/embed', mayBeFramed)
  app.get('/healthz', async (_request, response) => {
    await services.healthy()
    response.set('cache-control', 'no-store').json({ ok: true })
  })
  if (pages) app.use('/assets', express.static(`${pages.assets}/assets`, { immutable: true, maxAge: '1y', index: false }))
  for (const limit of requestLimits(limits, idOf)) app.use(limit)
  app.use(['/api/trpc', '/api/v1'], knownMoment)
  app.use(
    '/api/trpc',
    createExpressMiddleware({
      router: appRouter,
      createContext: ({ req, res }) => ({ services: servicesAsked(services, req), requestId: idOf(res), address: req.ip }),
      onError: ({ error, ctx }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') log(ctx?.requestId ?? '', error.cause ?? error)
      },
    }),
  )
  if (staff) app.use(workspaceRoutes({ ...staff, idOf, log }))
  app.get('/pages/:sha256/:picture', pictureRoute(services))
  app.get('/', chooseLanguage)
  app.get(['/en/corrections.atom', '/es/corrections.atom'], atomRoute(services))
  app.use(headsRoutes(services))
  app.get(['/en/d/:key/verify.zip', '/es/d/:key/verify.zip'], verifyRoute(services))
  if (publicData) app.use(publicDatabaseRoutes(publicData))
  app.use(restRoutes(services, idOf))
  app.use(downloadRoute(services))
  if (pages) {
    const context = (request: express.Request, response: express.Response) => ({
      ...publicContext(services, new URL(request.originalUrl, 'http://localhost'), idOf(response), request.ip),
      staff: staff && staffPagesOf(staff, request, response, idOf(response)),
    })
    app.use(express.static(pages.assets, { maxAge: '1h', index: false, redirect: false }))
    if (staff) app.use(['/en/staff', '/es/staff', '/en/staff.data', '/es/staff.data'], notKept)
    app.use(sameOrigin(staff?.publicUrl))
    if (pages.make) app.use(publicPages(services, pages.make, { idOf, now: Date.now, ahead: pages.ahead }))
    app.all('/{*address}', pages.handler(context))
  }
  app.use(nothingHere, errorAnswer(log))
  return app
}

const requestId: RequestHandler = (_request, response, next) => {
  const id = randomUUID().slice(0, 8)
  response.locals.requestId = id
  response.set('x-request-id', id)
  next()
}

/** A moment that is none is told apart from our own failures before anything is asked. */
const knownMoment: RequestHandler = (request, _response, next) => {
  momentAsked(request.query['asof'])
  next()
}

function idOf(response: express.Response): string {
  const id: unknown = response.locals.requestId
  return typeof id === 'string' ? id : ''
}

/** Everything a page needs comes from this server; no script or frame of anybody else runs. */
function securityHeaders(https: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Bar widths and the box on a page's picture are style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Only where the site is known to be reached by https; on http://localhost the header would only confuse.
    strictTransportSecurity: https && { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
}

/** Pages for frames, and nothing else of the site, may stand on anybody's page. They hold no form and nothing of who looks at them. */
const mayBeFramed: RequestHandler = (_request, response, next) => {
  response.removeHeader('x-frame-options')
  const policy = response.getHeader('content-security-policy')
  if (typeof policy === 'string') response.set('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'))
  next()
}

/** The languages of the site; what a browser likes better decides, English when it likes neither. */
const chooseLanguage: RequestHandler = (request, response) => {
  const language = request.acceptsLanguages('en', 'es') || 'en'
  response.vary('accept-language').set('cache-control', 'no-cache').redirect(302, `/${language}`)
}

const nothingHere: RequestHandler = (_request, response) => {
  response.status(404).json({ error: { code: 'not-found', id: idOf(response) } })
}

/** One shape for every error outside the pages: a code for programs, an id for people who ask us, never a stack. */
function errorAnswer(log: ErrorLog): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const id = idOf(response)
    const known = error instanceof DomainError
    if (!known) log(id, error)
    if (response.headersSent) {
      next(error)
      return
    }
    response.status(known ? 404 : 500).json({ error: { code: known ? error.code : 'internal-error', id } })
  }
}

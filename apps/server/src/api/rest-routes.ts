import { Router, type Request, type Response } from 'express'
import { createOpenApiExpressMiddleware, generateOpenApiDocument } from 'trpc-to-openapi'
import { dataPackage } from '#api/data-package.ts'
import { momentAsked, servicesAsked } from '#api/moment-asked.ts'
import { publicDataRouter } from '#api/public-data-router.ts'
import { cacheFor } from '#api/download-route.ts'
import type { Services } from '#services/services.ts'

/** GET /api/v1/...: the public data as plain JSON, by the same procedures that tRPC answers; /api/openapi.json says which; datapackage.json which files there are. */
export function restRoutes(services: Services, idOf: (response: Response) => string): Router {
  const routes = Router()
  routes.get('/api/openapi.json', (request, response) => {
    response.set('cache-control', 'public, max-age=3600').json(
      generateOpenApiDocument(publicDataRouter, {
        title: 'Cuentas Claras',
        description:
          'What California school districts promise and spend from LCFF Supplemental & Concentration money. Read only, no key. Planned is not spent; an estimated actual is an estimate; what is missing is null with a reason, never 0. The whole public database as one SQLite file, made once a day: /data/cuentas-claras.sqlite; its day and SHA-256: /data/cuentas-claras.json. Descriptions of all files: /datapackage.json.',
        version: '1',
        baseUrl: `${originOf(request)}/api/v1`,
      }),
    )
  })
  routes.get('/datapackage.json', async (request, response) => {
    const moment = momentAsked(request.query['asof'])
    response.set('cache-control', cacheFor(moment)).json(await dataPackage(services.at(moment), originOf(request), undefined))
  })
  routes.get('/:language/d/:key/datapackage.json', async (request, response) => {
    const moment = momentAsked(request.query['asof'])
    response.set('cache-control', cacheFor(moment)).json(await dataPackage(services.at(moment), originOf(request), request.params.key))
  })
  routes.use(
    '/api/v1',
    createOpenApiExpressMiddleware({
      router: publicDataRouter,
      createContext: ({ req, res }) => ({ services: servicesAsked(services, req), requestId: idOf(res) }),
    }),
  )
  return routes
}

function originOf(request: Pick<Request, 'protocol' | 'get'>): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`
}

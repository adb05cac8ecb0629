import { createHash } from 'node:crypto'
import type { RequestHandler } from 'express'
import { cacheFor } from '#api/download-route.ts'
import { momentAsked } from '#api/moment-asked.ts'
import type { Services } from '#services/services.ts'

/** GET /{en|es}/d/{cds}/verify.zip: everything behind a district's figures, and a checker that makes its totals anew without us. */
export function verifyRoute(services: Services): RequestHandler<{ readonly key: string }> {
  return async (request, response) => {
    const moment = momentAsked(request.query['asof'])
    const { key } = request.params
    const bytes = await services.at(moment).verify.bundle(key, `${request.protocol}://${request.get('host') ?? 'localhost'}`)
    const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`
    response.attachment(`cuentas-claras-${key.replace(/[^A-Za-z0-9-]+/g, '-')}.zip`)
    response.set({ 'content-type': 'application/zip', 'cache-control': cacheFor(moment), 'x-content-type-options': 'nosniff', etag })
    if (request.get('if-none-match') === etag) response.status(304).end()
    else response.send(Buffer.from(bytes))
  }
}

import type { RequestHandler } from 'express'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site makes a browser send: a request that may change something must come from this site's own pages, as the browser says
 * in Sec-Fetch-Site or Origin. What is no browser (it says neither) is let through as long as it carries no cookies. `ownOrigin` is the address
 * under which people reach the site.
 */
export function sameOrigin(ownOrigin: string): RequestHandler {
  return (request, response, next) => {
    const [site, origin] = [request.get('sec-fetch-site'), request.get('origin')]
    const noBrowser = site === undefined && origin === undefined && request.get('cookie') === undefined
    if (harmless.has(request.method) || noBrowser || isOwn(site, origin, ownOrigin)) {
      next()
      return
    }
    response.status(403).json({ error: { code: 'another-site', id: String(response.locals.requestId ?? '') } })
  }
}

function isOwn(site: string | undefined, origin: string | undefined, ownOrigin: string): boolean {
  if (origin !== undefined) return origin === ownOrigin && (site === undefined || site === 'same-origin')
  return site === 'same-origin'
}

import type { RequestHandler } from 'express'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What a request says about the page that made it be sent. */
export interface Sender {
  /** Sec-Fetch-Site: what a browser says of the page and of the address it asks; pages cannot set it. */
  readonly site: string | undefined
  /** Origin: scheme, host and port of the page; `null` where the browser keeps it to itself. */
  readonly origin: string | undefined
  /** Host and port that were asked for, as the browser sent them (behind a trusted proxy: X-Forwarded-Host). */
  readonly host: string | undefined
  readonly cookies: boolean
}

/**
 * Refuses what another site makes a browser send: a request that may change something must come from this site's own pages, under whatever name they
 * are reached. `ownOrigin` is the address under which people reach the site, where it is known: it helps where a proxy hides the name asked for.
 */
export function sameOrigin(ownOrigin: string | undefined): RequestHandler {
  return (request, response, next) => {
    const [site, origin] = [request.get('sec-fetch-site'), request.get('origin')]
    if (harmless.has(request.method) || fromOwnPage({ site, origin, host: request.host, cookies: request.get('cookie') !== undefined }, ownOrigin)) {
      next()
      return
    }
    const id = String(response.locals.requestId ?? '')
    response.status(403).set('cache-control', 'no-store')
    if (request.accepts(['json', 'html']) === 'json') response.json({ error: { code: 'another-site', id } })
    else response.type('text/plain').send(`${refusals[/^\/es(\/|$)/.test(request.originalUrl) ? 'es' : 'en']} (${id})`)
  }
}

/** For a person whose form was refused: what, why, what to do. */
const refusals = {
  en: 'This form was not taken: your browser says that another site sent it. Open the page on this site itself, load it again, and send the form from there. Nothing was changed.',
  es: 'No se aceptó este formulario: su navegador dice que lo envió otro sitio. Abra la página en este mismo sitio, cárguela de nuevo y envíe el formulario desde ahí. No se cambió nada.',
} as const

/**
 * Sec-Fetch-Site decides where a browser sends it: `same-origin`, or `none` for what a person began without a page. Browsers send it to https and to
 * this machine alone; elsewhere the page's Origin must name the host that was asked, or the site's own address. What says neither is no browser of
 * today: it is let through as long as it carries no cookies, for then it can do nothing in anybody's name.
 */
export function fromOwnPage({ site, origin, host, cookies }: Sender, ownOrigin: string | undefined): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (origin !== undefined) return origin === ownOrigin || (host !== undefined && hostOf(origin) === host.toLowerCase())
  return !cookies
}

/** Host and port of an origin, without the port that goes without saying; undefined where it is none (`null`). */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host || undefined : undefined
}

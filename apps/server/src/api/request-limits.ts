import type { Request, RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'

/** How many requests one address may send in a minute; 0: as many as it likes. */
export interface RequestLimits {
  /** All of them. */
  readonly all: number
  /** Those that cost the server the most: searches, sums, comparisons, files, pictures of pages, earlier states, the API. */
  readonly costly: number
}

/** A school behind one address, thirty people at once, stays far below. */
export const usualLimits: RequestLimits = { all: 12_000, costly: 3000 }

export const noLimits: RequestLimits = { all: 0, costly: 0 }

const minute = 60_000
const costly = [/^\/pages\//, /^\/api\//, /^\/(en|es)\/(.*\/)?(search|compare|sum|kit)(\/|$)/, /\.(csv|json|xlsx|pdf|docx|zip|png|atom|ics|sqlite)$/] as const

/** True for what costs the server much: it is made anew for nearly everybody who asks. */
export function isCostly({ path, query }: Pick<Request, 'path' | 'query'>): boolean {
  return costly.some((kind) => kind.test(path)) || query['asof'] !== undefined || query['q'] !== undefined
}

/** Counts requests by the address they come from (of IPv6 by its network), and answers 429 with a sentence and a time to wait once there are too many. */
export function requestLimits({ all, costly: most }: RequestLimits, idOf: (response: Response) => string): readonly RequestHandler[] {
  const limit = (name: string, count: number, skip?: (request: Request) => boolean) =>
    count === 0
      ? []
      : [
          rateLimit({
            windowMs: minute,
            limit: count,
            identifier: name,
            standardHeaders: 'draft-8',
            legacyHeaders: false,
            handler: tooMany(idOf),
            ...(skip ? { skip } : {}),
          }),
        ]
  return [...limit('all', all), ...limit('costly', most, (request) => !isCostly(request))]
}

const words = {
  en: {
    title: 'Too many requests',
    sentence:
      'Too many requests came from your address within a minute. Please wait a minute and load the page again. If many people share your address, tell whoever runs this site: the limit can be raised.',
  },
  es: {
    title: 'Demasiadas solicitudes',
    sentence:
      'Desde su dirección llegaron demasiadas solicitudes en un minuto. Espere un minuto y vuelva a cargar la página. Si muchas personas comparten su dirección, avise a quien administra este sitio: el límite se puede subir.',
  },
} as const

/** A page for people, in the language of what they asked for; a code for programs. */
function tooMany(idOf: (response: Response) => string): RequestHandler {
  return (request, response) => {
    response.status(429).set('cache-control', 'no-store')
    if (request.accepts(['json', 'html']) === 'json') {
      response.json({ error: { code: 'too-many-requests', id: idOf(response) } })
      return
    }
    const asked = /^\/(en|es)(\/|$)/.exec(request.path)?.[1] ?? (request.acceptsLanguages('en', 'es') || 'en')
    const language = asked === 'es' ? 'es' : 'en'
    const { title, sentence } = words[language]
    response
      .type('html')
      .send(
        `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1><p>${sentence}</p></main></body></html>`,
      )
  }
}

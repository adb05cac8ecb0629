import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Request, RequestHandler, Response } from 'express'
import { keptPages, type KeptPage, type MakePage } from '#api/kept-pages.ts'
import type { PagesAhead } from '#api/pages-ahead.ts'
import type { Services } from '#services/services.ts'

/** Packed bytes of pages that are kept in memory. */
const bytesKept = 64 << 20
/** Public pages; the workspace's depend on who asks and are made where the session is. */
const publicPath = /^(\/embed)?\/(en|es)(?!\/staff)(\/|$)/
/** Headers that belong to one answer alone. */
const ofOneAnswer: ReadonlySet<string> = new Set(['content-length', 'content-encoding', 'x-request-id'])
const unpack = promisify(gunzip)

/**
 * Answers public pages: one that was made from the data as they are is sent again, and who has it already is told so, before anything is read or drawn.
 * Any other is made in a thread. What is kept is bound to the state of everything in the database that pages may show, so that no decision or document can be
 * missing from it, and to the day, which meeting dates depend on.
 */
export function publicPages(
  services: Pick<Services, 'mark'>,
  make: MakePage,
  { idOf, now, ahead }: { readonly idOf: (response: Response) => string; readonly now: () => number; readonly ahead?: PagesAhead | undefined },
): RequestHandler {
  const pages = keptPages(bytesKept)
  const underWay = new Map<string, Promise<KeptPage>>()
  /** Who asks for a page that is being made from the same data waits for it. */
  const makeOnce = (url: string, mark: string, id: string): Promise<KeptPage> => {
    const name = `${mark} ${url}`
    const known = underWay.get(name)
    if (known) return known
    const making = make(url, id)
      .then((made) => ({ mark, ...made }))
      .finally(() => underWay.delete(name))
    underWay.set(name, making)
    return making
  }
  const makeAndKeep = async (url: string, mark: string, id: string): Promise<KeptPage> => {
    const page = await makeOnce(url, mark, id)
    if (page.status === 200) pages.keep(url, page)
    return page
  }
  return async (request, response, next) => {
    if (request.method !== 'GET' || !publicPath.test(request.path) || request.path.endsWith('.data')) {
      next()
      return
    }
    const url = addressOf(request)
    const mark = await markOf(services, now)
    ahead?.seen(originOf(request))
    const page = ahead?.find(url, mark) ?? pages.find(url, mark) ?? (await makeAndKeep(url, mark, idOf(response)))
    for (const [name, value] of page.headers) if (!ofOneAnswer.has(name)) response.append(name, value)
    response.vary('accept-encoding')
    const etag = page.headers.find(([name]) => name === 'etag')?.[1]
    if (etag !== undefined && request.get('if-none-match') === etag) {
      response.status(304).end()
      return
    }
    response.status(page.status)
    if (request.acceptsEncodings('gzip') === 'gzip') response.set('content-encoding', 'gzip').end(page.packed)
    else response.end(await unpack(page.packed))
  }
}

/** The state that a page is bound to: of everything that pages may show, and of the day. */
export async function markOf(services: Pick<Services, 'mark'>, now: () => number): Promise<string> {
  return `${await services.mark()} ${new Date(now()).toISOString().slice(0, 10)}`
}

/** The whole address as the browser knows it: what the page's own links and its canonical address are made of. */
function addressOf(request: Request): string {
  return `${originOf(request)}${request.originalUrl}`
}

function originOf(request: Request): string {
  return `${request.protocol}://${request.host}`
}

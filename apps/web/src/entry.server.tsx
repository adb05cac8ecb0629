import { readMoment } from '@cuentas/shared'
import { renderToStaticMarkup } from 'react-dom/server'
import { ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router'
import { DocumentFrameContext } from '#document-frame.ts'
import { isStaffPath } from '#staff-addresses.ts'
import { RequestContext } from '#page-data.ts'
import { dataVersionOf, requestIdOf } from '#load-context.ts'

export { loadContext } from '#load-context.ts'

/** Renders a page as one whole string: pages wait for nothing, carry no inline script, and their bytes depend only on their data. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const frame = {
    script: routerContext.manifest.entry.module,
    requestId: requestIdOf(context),
    origin: new URL(request.url).origin,
    dataVersion: dataVersionOf(context),
  }
  // No page is taken over by React in the browser, so none carries the marks it would need.
  const page = renderToStaticMarkup(
    <DocumentFrameContext value={frame}>
      <RequestContext value={context}>
        <ServerRouter context={routerContext} url={request.url} />
      </RequestContext>
    </DocumentFrameContext>,
  )
  return answer(request, status, headers, `<!DOCTYPE html>${page}`)
}

/** A page with the fingerprint of its bytes: who has them already is told so. What is not there, or failed, is asked for again each time. */
async function answer(request: Request, status: number, headers: Headers, page: string): Promise<Response> {
  // The server itself says of the workspace's pages that nobody keeps them.
  if (isStaffPath(new URL(request.url).pathname)) return new Response(page, { status, headers })
  if (status !== 200) {
    headers.set('Cache-Control', 'no-store')
    return new Response(page, { status, headers })
  }
  const bytes = new TextEncoder().encode(page)
  const fingerprint = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 12)
  const etag = `W/"${[...fingerprint].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`
  headers.set('ETag', etag)
  headers.set('Cache-Control', cacheFor(new URL(request.url).searchParams.get('asof')))
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(bytes, { status, headers })
}

/** What an address shows as of a moment never changes again; what is live is looked at again each time, by its fingerprint, and may rest a minute in a cache between. */
function cacheFor(asOf: string | null): string {
  const moment = asOf === null ? undefined : readMoment(asOf)
  return moment !== undefined && moment < Date.now() ? 'public, max-age=86400, s-maxage=31536000' : 'public, max-age=0, s-maxage=60, must-revalidate'
}

/** A page that failed is logged under the id the reader sees. A request that the reader broke off is no failure. */
export function handleError(error: unknown, { request, context }: { readonly request: Request; readonly context: Readonly<RouterContextProvider> }): void {
  if (request.signal.aborted) return
  console.error(`page ${new URL(request.url).pathname} failed, request ${requestIdOf(context)}:`, error)
}

import { renderToString } from 'react-dom/server'
import { ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router'
import { DocumentFrameContext } from '#document-frame.ts'
import { dataVersionOf, requestIdOf } from '#load-context.ts'

export { loadContext } from '#load-context.ts'

/** Renders a page as one whole string: pages wait for nothing, carry no inline script, and their bytes depend only on their data. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Response {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const frame = {
    script: routerContext.manifest.entry.module,
    requestId: requestIdOf(context),
    origin: new URL(request.url).origin,
    dataVersion: dataVersionOf(context),
  }
  const page = renderToString(
    <DocumentFrameContext value={frame}>
      <ServerRouter context={routerContext} url={request.url} />
    </DocumentFrameContext>,
  )
  return new Response(`<!DOCTYPE html>${page}`, { status, headers })
}

/** A page that failed is logged under the id the reader sees. A request that the reader broke off is no failure. */
export function handleError(error: unknown, { request, context }: { readonly request: Request; readonly context: Readonly<RouterContextProvider> }): void {
  if (request.signal.aborted) return
  console.error(`page ${new URL(request.url).pathname} failed, request ${requestIdOf(context)}:`, error)
}

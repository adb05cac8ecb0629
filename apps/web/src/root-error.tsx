import { use } from 'react'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { DocumentFrameContext } from '#document-frame.ts'
import { NotFound } from '#pages/not-found/not-found.tsx'
import { SomethingWentWrong } from '#pages/not-found/something-went-wrong.tsx'

/** Any page that could not be made: not there, or our mistake. */
export function ErrorBoundary() {
  const error = useRouteError()
  const { requestId } = use(DocumentFrameContext)
  return isRouteErrorResponse(error) && error.status === 404 ? <NotFound what={String(error.data ?? '')} /> : <SomethingWentWrong requestId={requestId} />
}

import { data } from 'react-router'

/** What can be missing; each has its own sentence on the page that says so. */
export const missingThings = ['page', 'district', 'year', 'line-item', 'document', 'document-page', 'figure', 'moment'] as const
export type MissingThing = (typeof missingThings)[number]

/** Ends a loader with the page that says what is not there, with status 404. */
export function notFound(what: MissingThing): never {
  // React Router tells a missing page from a failure by what is thrown: an answer, not an Error.
  throw data(what, { status: 404 })
}

/** The API's own code of what a person asked for and can't have. */
const missing: Readonly<Record<string, MissingThing>> = {
  'district-not-found': 'district',
  'year-not-found': 'year',
  'line-item-not-found': 'line-item',
  'document-not-found': 'document',
  'figure-not-found': 'figure',
  'page-not-found': 'document-page',
  'page-picture-not-here': 'document-page',
  'moment-not-known': 'moment',
}

/** An address that is not well formed (a year that is none, a shortened code) is answered as one that is not there. */
function missingThing(error: unknown, otherwise: MissingThing): MissingThing | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  if (error.code === 'BAD_REQUEST') return otherwise
  return error.code === 'NOT_FOUND' ? (missing[error.message] ?? otherwise) : undefined
}

/** Waits for the API; what it does not have becomes the 404 page, any other failure stays a failure. */
export async function askedOfApi<T>(answer: Promise<T>, otherwise: MissingThing): Promise<T> {
  try {
    return await answer
  } catch (error) {
    const what = missingThing(error, otherwise)
    if (what === undefined) throw error
    return notFound(what)
  }
}

import { createContext, RouterContextProvider } from 'react-router'
import type { Api } from '#api.ts'

const apiKey = createContext<Api>()
const requestIdKey = createContext<string>()
const dataVersionKey = createContext<string>('')

/** What the server hands to every loader: the typed caller of its API, and the id it logs this request under (shown when a page fails). */
export function loadContext({
  api,
  requestId,
  dataVersion,
}: {
  readonly api: Api
  readonly requestId: string
  readonly dataVersion: string
}): RouterContextProvider {
  const context = new RouterContextProvider()
  context.set(apiKey, api)
  context.set(requestIdKey, requestId)
  context.set(dataVersionKey, dataVersion)
  return context
}

/** The typed caller, inside a loader. */
export function apiOf(context: Readonly<RouterContextProvider>): Api {
  return context.get(apiKey)
}

/** The request's id, for the page that says something went wrong. */
export function requestIdOf(context: Readonly<RouterContextProvider>): string {
  return context.get(requestIdKey)
}

/** Version of what reads the documents, for the foot of what is printed. */
export function dataVersionOf(context: Readonly<RouterContextProvider>): string {
  return context.get(dataVersionKey)
}

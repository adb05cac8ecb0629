import { createContext, RouterContextProvider } from 'react-router'
import type { Api, StaffPages } from '#api.ts'

const apiKey = createContext<Api>()
const requestIdKey = createContext<string>()
const dataVersionKey = createContext<string>('')
const staffKey = createContext<StaffPages | undefined>(undefined)

/** What the server hands to every loader: the typed caller of its API, and the id it logs this request under (shown when a page fails). */
export function loadContext({
  api,
  requestId,
  dataVersion,
  staff,
}: {
  readonly api: Api
  readonly requestId: string
  readonly dataVersion: string
  readonly staff: StaffPages | undefined
}): RouterContextProvider {
  const context = new RouterContextProvider()
  context.set(apiKey, api)
  context.set(requestIdKey, requestId)
  context.set(dataVersionKey, dataVersion)
  context.set(staffKey, staff)
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

/** The workspace, inside a loader or an action; undefined where only the public side runs. */
export function staffPagesOf(context: Readonly<RouterContextProvider>): StaffPages | undefined {
  return context.get(staffKey)
}

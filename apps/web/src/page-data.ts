import { createContext, use } from 'react'
import { createContext as createRouterContext, type RouterContextProvider } from 'react-router'

/** The request's router context, for components: a page takes its data from it. */
export const RequestContext = createContext<Readonly<RouterContextProvider> | undefined>(undefined)

/**
 * Data of a page that stay on the server. What a loader returns the router also writes down for the browser, which on a page without a router nobody
 * reads; for a long page that is a seventh of the work. The loader holds the data instead, and the page takes them.
 */
export function pageData<Data>() {
  const key = createRouterContext<Data>()
  return {
    hold: (context: Readonly<RouterContextProvider>, data: Data): null => {
      context.set(key, data)
      return null
    },
    useData: (): Data => {
      const context = use(RequestContext)
      if (!context) throw new Error('a page is drawn for a request')
      return context.get(key)
    },
  }
}

import { useRouteLoaderData } from 'react-router'

/** The site's origin, and which state of the data a page shows. */
export interface ShownEdition {
  readonly origin: string
  /** The moment the figures stand for: "2026-02-10T18:00:00Z". */
  readonly moment: string
  /** What the address asks for; null when it shows the data as they are. */
  readonly asOf: string | null
}

/** The edition of the page, from the root's loader; nothing is known of it on a page that failed. */
export function useEdition(): ShownEdition | undefined {
  return useRouteLoaderData<() => Promise<ShownEdition>>('root')
}

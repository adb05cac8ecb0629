import type { ReactNode } from 'react'

/** A quiet box for what a reader should know before the figures. */
export function Notice({ children }: { readonly children: ReactNode }) {
  return <div className="notice">{children}</div>
}

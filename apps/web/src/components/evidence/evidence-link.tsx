import type { ReactNode } from 'react'
import { Link } from '#components/link.tsx'

/** A link that opens evidence: a page of its own, and where scripts run a drawer over the page it stands on. */
export function EvidenceLink({ to, children, current }: { readonly to: string; readonly children: ReactNode; readonly current?: boolean }) {
  return (
    <Link className="figure" data-drawer="" to={to} aria-current={current === true ? 'true' : undefined}>
      {children}
    </Link>
  )
}

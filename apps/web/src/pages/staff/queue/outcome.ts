import type { StaffApi } from '#api.ts'
import type { Done } from '#pages/staff/asked-of-staff.ts'

/** What came of a decision, as the procedures say it. */
export type Decided = Awaited<ReturnType<StaffApi['decide']['item']>>
export type Changed = Extract<Decided, { kind: 'changed-meanwhile' }>['changed'][number]

/** What the next page is told in its address (`Deed`); or the code of what stands in the way. */
export function outcomeOf(result: Done<Decided>, undone = false): { readonly told: readonly [string, string] } | { readonly problem: string } {
  if ('problem' in result) return result
  const { done } = result
  switch (done.kind) {
    case 'written':
      return { told: [undone ? 'undone' : 'saved', done.batch] }
    case 'waits':
      return { told: ['waits', done.waiting] }
    case 'taken-back':
      return { told: ['back', done.waiting] }
    case 'nothing-to-write':
      return { told: ['nothing', '1'] }
    case 'preview-is-stale':
      return { problem: 'preview-is-stale' }
    case 'changed-meanwhile':
    case 'refused':
      return { problem: 'refused' }
  }
}

/** An address with what the last step did. */
export function telling(address: string, [name, value]: readonly [string, string]): string {
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams([[name, value]]).toString()}`
}
